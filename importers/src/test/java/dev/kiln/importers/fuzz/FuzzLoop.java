package dev.kiln.importers.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Tries damaged files until its time is over; the inside of a program that [Fuzzing] starts.
///
/// The process ends with exit code 0, with 1 at the first file on which the trial throws, and with
/// 3 at one that hangs; the file is then `broken` in the work folder.
public final class FuzzLoop {
  private static final long HANG_NANOS = 20_000_000_000L;

  private final Path folder;
  private volatile long startedNanos = System.nanoTime();

  /// What is done with a damaged file.
  public interface Trial {
    /// Tries the file; throws if it does not end as it should.
    ///
    /// @return a word for how it ended, to be counted
    String of(Path file) throws IOException;
  }

  private FuzzLoop(Path folder) {
    this.folder = folder;
  }

  /// Tries files and ends the process.
  ///
  /// @param args kind, seed, seconds, work folder, list of the files to damage
  /// @param least tries so often even if the machine is slow
  public static void run(String[] args, int least, Trial trial) throws IOException {
    long seed = Long.parseLong(args[1]);
    long endNanos = System.nanoTime() + (long) (Double.parseDouble(args[2]) * 1e9);
    FuzzLoop loop = new FuzzLoop(Path.of(args[3]));
    List<byte[]> seeds = new ArrayList<>();
    for (String file : Files.readAllLines(Path.of(args[4]))) {
      seeds.add(Files.readAllBytes(Path.of(file)));
    }
    loop.watch();
    Mutator mutator = new Mutator(seeds, seed);
    Map<String, Integer> ends = new TreeMap<>();
    int tried = 0;
    while (tried < least || System.nanoTime() < endNanos) {
      ends.merge(loop.end(mutator.next(), trial), 1, Integer::sum);
      tried++;
    }
    System.out.printf(
        Locale.ROOT,
        "fuzz %s seed=%d seeds=%d tried=%d %s heap=%dMB%n",
        args[0],
        seed,
        seeds.size(),
        tried,
        ends,
        Runtime.getRuntime().maxMemory() >> 20);
    System.exit(0);
  }

  private String end(byte[] input, Trial trial) throws IOException {
    Path file = Files.write(folder.resolve("broken"), input);
    startedNanos = System.nanoTime();
    return trial.of(file);
  }

  private void watch() {
    Thread watch =
        new Thread(
            () -> {
              while (System.nanoTime() - startedNanos < HANG_NANOS) {
                try {
                  Thread.sleep(100);
                } catch (InterruptedException e) {
                  return;
                }
              }
              System.err.println("a trial hangs");
              Thread.getAllStackTraces()
                  .forEach((thread, stack) -> System.err.println(thread + " " + List.of(stack)));
              Runtime.getRuntime().halt(3);
            });
    watch.setDaemon(true);
    watch.start();
  }
}

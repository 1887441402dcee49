package dev.kiln.importers.fuzz;

import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Imports damaged files until its time is over; the program that [FuzzTest] starts.
///
/// Ends with exit code 1 at the first input that ends neither as a profile nor as one clear error,
/// with 3 at one that hangs; the input then lies in `broken`.
final class FuzzProcess {
  /// Fewer tell nothing.
  static final int LEAST_TRIES = 150;

  private static final long HANG_NANOS = 20_000_000_000L;

  private final Path folder;
  private volatile long startedNanos = System.nanoTime();
  private int whole;
  private int partly;
  private int refused;

  private FuzzProcess(Path folder) {
    this.folder = folder;
  }

  /// @param args name, seed, seconds, work folder, list of seed files
  public static void main(String[] args) throws IOException {
    long seed = Long.parseLong(args[1]);
    long endNanos = System.nanoTime() + (long) (Double.parseDouble(args[2]) * 1e9);
    FuzzProcess process = new FuzzProcess(Path.of(args[3]));
    List<byte[]> seeds = new ArrayList<>();
    for (String file : Files.readAllLines(Path.of(args[4]))) {
      seeds.add(Files.readAllBytes(Path.of(file)));
    }
    process.watch();
    Mutator mutator = new Mutator(seeds, seed);
    int tried = 0;
    // At least so many, however slow the machine is.
    while (tried < LEAST_TRIES || System.nanoTime() < endNanos) {
      process.read(mutator.next());
      tried++;
    }
    System.out.printf(
        Locale.ROOT,
        "fuzz %s seed=%d seeds=%d tried=%d whole=%d partly=%d refused=%d heap=%dMB%n",
        args[0],
        seed,
        seeds.size(),
        tried,
        process.whole,
        process.partly,
        process.refused,
        Runtime.getRuntime().maxMemory() >> 20);
    System.exit(0);
  }

  private void read(byte[] input) throws IOException {
    Path file = Files.write(folder.resolve("broken"), input);
    startedNanos = System.nanoTime();
    try {
      ImportResult result = ProfileReader.read(file, ImportControl.none());
      if (result.log().isEmpty()) {
        whole++;
      } else {
        partly++;
      }
    } catch (ImportException e) {
      String message = String.valueOf(e.getMessage());
      if (message.isBlank() || message.contains("\n") || message.contains("Exception")) {
        throw new IllegalStateException("not one clear line: " + message, e);
      }
      refused++;
    }
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
              System.err.println("an import hangs");
              Runtime.getRuntime().halt(3);
            });
    watch.setDaemon(true);
    watch.start();
  }
}

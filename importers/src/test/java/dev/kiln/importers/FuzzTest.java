package dev.kiln.importers;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damaged files end as a profile or as an [ImportException], in bounded time; seeded, so that a
/// failure comes again.
class FuzzTest {
  private static final int MUTATIONS = 3000;
  private static final long BUDGET_NANOS = 12_000_000_000L;
  private static final long ONE_FILE_NANOS = 5_000_000_000L;

  @TempDir Path folder = Path.of("");

  @Test
  void pprof() throws IOException {
    fuzz("pprof", 1);
  }

  @Test
  void collapsed() throws IOException {
    fuzz("collapsed", 2);
  }

  @Test
  void legacyPprof() throws IOException {
    fuzz("pprof-legacy", 3);
  }

  private void fuzz(String format, long seed) throws IOException {
    List<byte[]> seeds =
        Corpus.entries().stream()
            .filter(e -> e.format().startsWith(format) && !e.format().contains("-r"))
            .map(e -> content(e.file()))
            .filter(bytes -> bytes.length > 0 && bytes.length < 100_000)
            .toList();
    Random random = new Random(seed);
    long deadline = System.nanoTime() + BUDGET_NANOS;
    int done = 0;
    for (; done < MUTATIONS && System.nanoTime() < deadline; done++) {
      byte[] mutant = mutate(seeds, random);
      long start = System.nanoTime();
      read(Files.write(folder.resolve("x"), mutant), format + " mutant " + done);
      assertTrue(System.nanoTime() - start < ONE_FILE_NANOS, format + " mutant " + done + " hangs");
    }
    System.out.println(format + ": " + done + " mutants");
    assertTrue(done > 100);
  }

  private static void read(Path file, String what) {
    try {
      ProfileReader.read(file, ImportControl.none());
    } catch (ImportException expected) {
      // Refused with one line, which is all that is asked.
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      fail(what + " in " + file, e);
    }
  }

  private static byte[] mutate(List<byte[]> seeds, Random random) {
    byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
    for (int step = random.nextInt(4); step >= 0 && bytes.length > 0; step--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes = Arrays.copyOf(bytes, at);
        case 2 -> bytes = splice(bytes, at, seeds.get(random.nextInt(seeds.size())), random);
        case 3 -> bytes[at] = (byte) 0xff;
        // A length or id that claims far too much.
        case 4 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte) 0xff);
        default -> bytes[random.nextInt(Math.min(bytes.length, 64))] = (byte) random.nextInt();
      }
    }
    return bytes;
  }

  private static byte[] splice(byte[] bytes, int at, byte[] other, Random random) {
    int from = random.nextInt(other.length);
    byte[] spliced = Arrays.copyOf(bytes, at + other.length - from);
    System.arraycopy(other, from, spliced, at, other.length - from);
    return spliced;
  }

  /// The content without gzip, so that mutations hit the format and not its container.
  private static byte[] content(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
        return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
      }
      return bytes;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

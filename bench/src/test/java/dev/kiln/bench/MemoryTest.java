package dev.kiln.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Profile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MemoryTest {
  /// Object and array headers, and the padding behind them.
  private static final long HEADERS = 200;

  @Test
  void countsEveryColumnOfATableOnce() {
    int[] shared = new int[1000];
    assertBytes(4_000, Memory.bytes(shared, shared), HEADERS);
    Profile profile = Profiles.random(5_000, 2_000);
    assertBytes(8L * profile.stacks().size(), Memory.bytes(profile.stacks()), HEADERS);
  }

  @Test
  void countsObjectsBelowRecords() {
    record Pair(String name, int[] cells) {}
    assertBytes(40_000, Memory.bytes(new Pair("", new int[10_000])), HEADERS);
  }

  @Test
  void theHeapHoldsWhatTheTablesSay() {
    long before = Heap.settled();
    Profile profile = Profiles.random(300_000, 300_000);
    long heap = Heap.settledWith(profile) - before;
    assertBytes(Memory.bytes(profile), heap, heap / 20);
  }

  @Test
  void reportsWhatTheFileHolds(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("data.collapsed");
    DataSums sums = CollapsedData.write(file, new CallGraph(0), 300_000, 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Memory.report(file, new PrintStream(out, true, StandardCharsets.UTF_8));
    String report = out.toString(StandardCharsets.UTF_8);
    assertTrue(report.contains(", " + sums.samples() + " samples, 1 value types"), report);
    assertTrue(report.contains("call tree"), report);
  }

  private static void assertBytes(long expected, long actual, long tolerance) {
    assertTrue(Math.abs(actual - expected) <= tolerance, expected + " expected, was " + actual);
  }
}

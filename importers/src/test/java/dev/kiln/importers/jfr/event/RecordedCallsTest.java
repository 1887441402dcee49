package dev.kiln.importers.jfr.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.ImportResult;
import dev.kiln.importers.jfr.Corpus;
import dev.kiln.model.CallCountTable;
import dev.kiln.model.CallCountTable.Kind;
import dev.kiln.model.Profile;
import dev.kiln.model.hotpath.calls.CountLine;
import dev.kiln.model.hotpath.calls.RecordedCounts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Event;
import jdk.jfr.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Recordings of this very process, which knows how often it calls what.
final class RecordedCallsTest {
  private static final String HERE = RecordedCallsTest.class.getName();

  /// A piece of work with an id.
  @Name("acme.Work")
  static final class Work extends Event {
    String traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    String spanId = "00f067aa0ba902b7";
  }

  /// What one piece of work may do any number of times.
  @Name("acme.Waiting")
  static final class Waiting extends Event {
    String spanId = "00f067aa0ba902b7";
  }

  /// Asked for by itself, so that each test has a counter of its own.
  static final class Timed {
    private Timed() {}

    static int hot(int depth) {
      return depth == 0 ? 0 : 1 + hot(depth - 1);
    }

    static long hot(long depth) {
      return depth + 1;
    }

    static void cold() {
      LockSupport.parkNanos(1);
    }
  }

  @TempDir private Path folder = Path.of("");

  private static jdk.jfr.Recording recording(String period) {
    jdk.jfr.Recording recording = new jdk.jfr.Recording();
    recording.enable("jdk.ThreadPark").withoutThreshold().withStackTrace();
    recording.enable("jdk.ActiveRecording");
    recording.enable("jdk.ActiveSetting");
    recording
        .enable("jdk.MethodTiming")
        .with("period", period)
        .with("filter", Timed.class.getName());
    return recording;
  }

  /// Ends a recording; it has at least one sample.
  private Profile stop(jdk.jfr.Recording recording) throws Exception {
    LockSupport.parkNanos(RecordedCallsTest.class, 1_000_000);
    recording.stop();
    Path file = folder.resolve("calls.jfr");
    recording.dump(file);
    recording.close();
    return Corpus.read(file).profile();
  }

  private static void call(int times) {
    for (int i = 0; i < times; i++) {
      Timed.hot(3);
      Timed.hot(3L);
    }
  }

  private static double calls(Profile profile, String method) {
    List<Double> found =
        RecordedCounts.of(profile, List.of()).lines().stream()
            .filter(line -> line.name().endsWith("Timed." + method))
            .map(line -> line.count().calls())
            .toList();
    return found.isEmpty() ? Double.NaN : found.getFirst();
  }

  @Test
  void aCounterThatBeganWithTheFileCountsFromItsStart() throws Exception {
    call(50);
    try (jdk.jfr.Recording recording = recording("endChunk")) {
      recording.start();
      call(1000);
      Timed.cold();
      Profile profile = stop(recording);
      assertEquals(5000, calls(profile, "hot"), "each entry of recursion, and overloads add up");
      assertEquals(1, calls(profile, "cold"));
      CountLine line = RecordedCounts.of(profile, List.of()).lines().getFirst();
      assertEquals("jdk.MethodTiming", line.count().from());
      assertTrue(line.count().seconds() > 0);
    }
  }

  @Test
  void aCounterThatIsOlderThanTheFileNeedsTwoReadings() throws Exception {
    try (jdk.jfr.Recording older = recording("endChunk")) {
      older.start();
      call(300);
      jdk.jfr.Recording once = recording("endChunk");
      once.start();
      call(20);
      Profile profile = stop(once);
      assertEquals(Double.NaN, calls(profile, "hot"), "since when it counts is not known");
      assertFalse(RecordedCounts.of(profile, List.of()).unknown().isEmpty());
    }
    try (jdk.jfr.Recording older = recording("everyChunk")) {
      older.start();
      call(300);
      jdk.jfr.Recording twice = recording("everyChunk");
      twice.start();
      call(20);
      assertEquals(100, calls(stop(twice), "hot"), "last less first, never the sum");
    }
  }

  @Test
  void rotatedChunksGoOnCounting() throws Exception {
    try (jdk.jfr.Recording recording = recording("everyChunk")) {
      recording.start();
      call(10);
      try (jdk.jfr.Recording rotates = new jdk.jfr.Recording()) {
        rotates.start();
        call(30);
      }
      call(2);
      assertEquals(5 * 42, calls(stop(recording), "hot"));
    }
  }

  @Test
  void countersOfSeveralJvmsAreNotMixed() throws Exception {
    Path file = folder.resolve("both.jfr");
    Path samples = Path.of(System.getProperty("kiln.root", ".."), "samples");
    for (String name : List.of("checkout-timing-before.jfr", "checkout-timing-after.jfr")) {
      byte[] bytes = Files.readAllBytes(samples.resolve(name));
      Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    ImportResult both = Corpus.read(file);
    assertEquals(List.of(), RecordedCounts.of(both.profile(), List.of()).lines());
    assertTrue(
        both.log().problems().stream()
            .anyMatch(p -> p.describe().contains("jdk.MethodTiming of several JVMs in one file")));
    CallCountTable table = both.profile().callCounts();
    assertEquals(1, table.size(), "spans add up");
    assertEquals(7600, table.value(0, 0));
  }

  @Test
  void tracedCallsAreEventsAndSpansAreCounted() throws Exception {
    try (jdk.jfr.Recording recording = new jdk.jfr.Recording()) {
      recording.enable("jdk.ThreadPark").withoutThreshold().withStackTrace();
      recording.enable("jdk.ActiveSetting");
      recording.enable(Work.class).withoutThreshold();
      recording.enable(Waiting.class).withoutThreshold();
      recording
          .enable("jdk.MethodTrace")
          .with("filter", Timed.class.getName() + "::cold")
          .withoutThreshold();
      recording.start();
      for (int i = 0; i < 7; i++) {
        Work work = new Work();
        work.begin();
        Timed.cold();
        new Waiting().commit();
        work.commit();
      }
      CallCountTable table = stop(recording).callCounts();
      assertEquals(2, table.size());
      for (int row = 0; row < 2; row++) {
        assertEquals(7, table.value(row, 0));
        assertFalse(table.isAtLeast(row), table.name(row));
        assertFalse(table.isCumulative(row));
      }
      assertEquals(HERE + "$Timed.cold", table.name(0));
      assertEquals(Kind.SPANS, table.kind(1));
      assertEquals("acme.Work", table.name(1));
    }
  }

  @Test
  void aThresholdMakesACountALowerBound() throws Exception {
    try (jdk.jfr.Recording recording = new jdk.jfr.Recording()) {
      recording.enable("jdk.ThreadPark").withoutThreshold().withStackTrace();
      recording.enable("jdk.ActiveSetting");
      recording
          .enable("jdk.MethodTrace")
          .with("filter", Timed.class.getName() + "::cold")
          .with("threshold", "1 us");
      recording.start();
      for (int i = 0; i < 20; i++) {
        Timed.cold();
      }
      CallCountTable table = stop(recording).callCounts();
      assertTrue(table.isAtLeast(0));
      assertTrue(table.value(0, 0) <= 20);
    }
  }
}

package dev.kiln.importers.jfr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.format.ByteSource;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.jfr.event.ThreadKinds;
import dev.kiln.model.Label;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Event;
import jdk.jfr.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recording of this very process: virtual threads that allocate, park and are renamed, and a
/// platform thread that parks.
final class VirtualThreadsTest {
  private static final int THREADS = 4;
  private static final long MAX_CHURNS = 200_000;

  @Name("io.opentelemetry.context.Scope")
  static final class Scope extends Event {
    String traceId = "";
    String spanId = "";
  }

  @TempDir Path folder = Path.of("");

  private volatile byte[] garbage = {};

  private void work(int number) {
    Thread.currentThread().setName("request " + number);
    Scope scope = new Scope();
    scope.traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    scope.spanId = Integer.toHexString(number + 1);
    scope.begin();
    LockSupport.parkNanos(this, 50_000_000);
    for (long i = 0; i < MAX_CHURNS; i++) {
      garbage = new byte[1_000];
    }
    Thread.currentThread().setName("renamed " + number);
    scope.commit();
  }

  private Path record() throws Exception {
    Path file = folder.resolve("virtual.jfr");
    try (jdk.jfr.Recording recording = new jdk.jfr.Recording()) {
      recording.enable("jdk.ThreadPark").withoutThreshold().withStackTrace();
      recording.enable("jdk.ObjectAllocationSample").with("throttle", "off").withStackTrace();
      recording.enable(Scope.class);
      recording.start();
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int number = i;
        threads.add(Thread.ofVirtual().start(() -> work(number)));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      LockSupport.parkNanos(this, 1_000_000);
      recording.stop();
      assertEquals(1_000, garbage.length);
      recording.dump(file);
    }
    return file;
  }

  private static Profile read(Path file, JfrImporter importer) throws Exception {
    ImportLog log = new ImportLog();
    ProfileBuilder builder = new ProfileBuilder();
    importer.read(new ByteSource(file, ImportControl.none(), log), _ -> builder, log);
    return builder.build();
  }

  /// Kinds of threads by event type, `virtual`, `carrier` or empty, with the number of samples.
  private static Map<String, Integer> kinds(Profile profile) {
    Map<String, Integer> kinds = new TreeMap<>();
    for (int row = 0; row < profile.samples().size(); row++) {
      String event = profile.eventTypes().get(profile.samples().event(row));
      kinds.merge(event + " " + kind(profile, row), 1, Integer::sum);
    }
    return kinds;
  }

  private static String kind(Profile profile, int row) {
    return profile.labelSets().labels(profile.samples().labels(row)).stream()
        .filter(label -> label.key().equals(ThreadKinds.KEY))
        .map(Label::text)
        .reduce("", String::concat);
  }

  @Test
  void samplesTellTheKindOfTheirThreadAndSpansKeepToTheirs() throws Exception {
    Path file = record();
    Profile profile = read(file, new JfrImporter());
    Map<String, Integer> kinds = kinds(profile);
    assertTrue(kinds.getOrDefault("alloc samples virtual", 0) >= THREADS, kinds.toString());
    // While all virtual threads wait, the carriers have nothing to do.
    assertTrue(kinds.getOrDefault("park carrier", 0) >= 1, kinds.toString());
    assertTrue(kinds.getOrDefault("park ", 0) >= 1, kinds.toString());
    assertEquals(kinds, kinds(read(file, new JfrImporter(chunk -> false))), "JMC's reader");
    Set<Long> spans = new TreeSet<>();
    for (int row = 0; row < profile.samples().size(); row++) {
      int link = profile.samples().link(row);
      if (link != 0) {
        assertEquals("virtual", kind(profile, row));
        spans.add(profile.links().span(link));
      }
    }
    assertEquals(Set.of(1L, 2L, 3L, 4L), spans);
  }
}

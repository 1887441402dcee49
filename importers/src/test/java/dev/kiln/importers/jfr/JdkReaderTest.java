package dev.kiln.importers.jfr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.jfr.event.EventNames;
import dev.kiln.importers.jfr.event.JvmFrames;
import dev.kiln.importers.jfr.event.SampleEvent;
import dev.kiln.importers.jfr.event.SampleEvents;
import dev.kiln.importers.jfr.event.SampleKind;
import dev.kiln.importers.jfr.event.Weight;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Stacks, lines, kinds, threads and values of every sample against the JDK's own reader.
@Tag(dev.kiln.importers.Corpus.TAG)
final class JdkReaderTest {
  /// Recordings of which the JDK's reader does not name the threads as each chunk does: the end of
  /// the path, and why.
  private static final Map<String, String> THREAD_FAULTS =
      Map.of(
          "profiling_sample.jfr",
          "RMI threads are renamed between the chunks; the JDK's reader keeps the first name",
          "flush_metadata.jfr",
          "the JDK's reader misses threads of pools that were flushed in the midst of a chunk");

  @TempDir Path folder = Path.of("");

  @TestFactory
  Stream<DynamicTest> samplesAreThoseOfTheJdksReader() throws IOException {
    return Corpus.everything().entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e.getKey(), e.getValue())));
  }

  private void check(String path, Path file) throws IOException {
    byte[] bytes = Corpus.bytes(file);
    Profile profile;
    try {
      profile = Corpus.read(file).profile();
    } catch (ImportException e) {
      return; // JfrReferenceTest says when that is right.
    }
    if (ByteBuffer.wrap(bytes).getShort(4) == 0) {
      return; // The JDK's reader does not know the format of JDK 7 and 8.
    }
    Path decoded = Files.write(folder.resolve("decoded.jfr"), bytes);
    boolean threads = THREAD_FAULTS.keySet().stream().noneMatch(path::endsWith);
    List<Map<String, Long>> expected = expected(decoded, threads);
    List<Map<String, Long>> actual = actual(profile, threads);
    assertEquals(List.of(), Stacks.differences(expected.get(0), actual.get(0)), "stacks");
    for (Map.Entry<String, Long> entry : expected.get(1).entrySet()) {
      long ours = actual.get(1).getOrDefault(entry.getKey(), 0L);
      // Readers round ticks to nanoseconds in their own ways.
      double tolerance = 100_000 + Math.abs(entry.getValue()) * 1e-6;
      assertEquals((double) entry.getValue(), (double) ours, tolerance, entry.getKey());
    }
  }

  /// Samples by thread and stack; sums by event type and unit.
  private static List<Map<String, Long>> expected(Path file, boolean threads) throws IOException {
    Map<String, Long> stacks = new TreeMap<>();
    Map<String, Long> sums = new TreeMap<>();
    try (RecordingFile recording = new RecordingFile(file)) {
      while (recording.hasMoreEvents()) {
        RecordedEvent event = recording.readEvent();
        SampleEvent sample = SampleEvents.of(EventNames.modern(event.getEventType().getName()));
        if (sample != null) {
          stacks.merge((threads ? thread(event) : "") + stack(event), 1L, Long::sum);
          sum(sums, event, sample);
        }
      }
    }
    return List.of(stacks, sums);
  }

  private static void sum(Map<String, Long> sums, RecordedEvent event, SampleEvent sample) {
    for (int i = 0; i < sample.weights().size(); i++) {
      String key = sample.kind().valueTypes().get(i).toString();
      switch (sample.weights().get(i)) {
        case Weight.Duration took -> sums.merge(key, event.getDuration().toNanos(), Long::sum);
        case Weight.Field field -> {
          String name = field.names().getFirst();
          if (event.hasField(name)) {
            boolean time = name.equals("samplingPeriod");
            long value = time ? event.getDuration(name).toNanos() : event.getLong(name);
            sums.merge(key, value, Long::sum);
          }
        }
        case Weight.One one -> {}
        case Weight.Period period -> {}
      }
    }
  }

  private static String thread(RecordedEvent event) {
    String field = event.hasField("sampledThread") ? "sampledThread" : "eventThread";
    var thread = event.hasField(field) ? event.getThread(field) : null;
    if (thread == null) {
      return " 0|";
    }
    String java = thread.getJavaName();
    String name = java != null ? java : thread.getOSName();
    long id = thread.getJavaThreadId() > 0 ? thread.getJavaThreadId() : thread.getOSThreadId();
    return (name == null ? "" : name) + " " + id + "|";
  }

  private static String stack(RecordedEvent event) {
    if (event.getStackTrace() == null) {
      return "";
    }
    List<String> frames = new ArrayList<>();
    for (RecordedFrame frame : event.getStackTrace().getFrames()) {
      RecordedMethod method = frame.getMethod();
      String type = method == null || method.getType() == null ? "" : method.getType().getName();
      boolean bare = type.isEmpty() || method.getDescriptor().endsWith(")L;");
      String name = method == null ? JvmFrames.UNKNOWN : method.getName();
      String line = frame.getLineNumber() > 0 ? ":" + frame.getLineNumber() : "";
      frames.add((bare ? name : type + "." + name).replace('/', '.') + line);
    }
    if (event.getStackTrace().isTruncated()) {
      frames.add(ProfileBuilder.TRUNCATED);
    }
    return String.join(";", frames);
  }

  private static List<Map<String, Long>> actual(Profile profile, boolean threads) {
    Map<String, Long> stacks = new TreeMap<>();
    int paired = profile.eventTypes().indexOf(SampleKind.MALLOC_UNFREED.eventType());
    for (int row = 0; row < profile.samples().size(); row++) {
      if (profile.samples().event(row) == paired) {
        continue; // Mallocs once more.
      }
      int thread = profile.samples().thread(row);
      String key = profile.threads().name(thread) + " " + profile.threads().id(thread) + "|";
      stacks.merge(
          (threads ? key : "") + stack(profile, profile.samples().stack(row)), 1L, Long::sum);
    }
    Map<String, Long> sums = new TreeMap<>();
    for (int type = 0; type < profile.valueTypes().size(); type++) {
      sums.put(profile.valueTypes().get(type).toString(), profile.total(type));
    }
    return List.of(stacks, sums);
  }

  private static String stack(Profile profile, int stack) {
    List<String> frames = new ArrayList<>();
    for (int s = stack; s != 0; s = profile.stacks().parent(s)) {
      int frame = profile.stacks().frame(s);
      int line = profile.frames().line(frame);
      String name = profile.functions().name(profile.frames().function(frame)).replace('/', '.');
      frames.add(line > 0 ? name + ":" + line : name);
    }
    return String.join(";", frames);
  }
}

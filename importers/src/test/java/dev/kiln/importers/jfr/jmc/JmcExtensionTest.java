package dev.kiln.importers.jfr.jmc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.jfr.chunk.ChunkHeader;
import dev.kiln.importers.jfr.event.LabelUnions;
import dev.kiln.importers.jfr.event.Recording;
import dev.kiln.model.Label;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.ProfileInfo.Fact;
import dev.kiln.model.value.ValueType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmc.common.unit.ContentType;
import org.openjdk.jmc.common.unit.UnitLookup;
import org.openjdk.jmc.flightrecorder.parser.IEventSink;
import org.openjdk.jmc.flightrecorder.parser.ValueField;

/// Events as the parser hands them over, without a file.
final class JmcExtensionTest {
  private static final long START = 1_700_000_000_000_000_000L;

  private final ImportLog log = new ImportLog();
  private final ProfileBuilder builder = new ProfileBuilder();
  private final Recording recording = new Recording(builder, log);
  private final JmcExtension extension = new JmcExtension(recording);

  private IEventSink sink(String type, ValueField... fields) {
    return extension.create(type, type, null, "", List.of(fields));
  }

  private static ValueField field(String name, ContentType<?> type) {
    return new ValueField(name, name, "", type);
  }

  private static final ValueField TIME = field("startTime", UnitLookup.TIMESTAMP);
  private static final ValueField STATE = field("state", UnitLookup.PLAIN_TEXT);
  private static final ValueField SAMPLES = field("samples", UnitLookup.NUMBER);
  private static final ValueField SPAN = field("spanId", UnitLookup.RAW_NUMBER);
  private static final ValueField ROOT = field("localRootSpanId", UnitLookup.RAW_NUMBER);
  private static final ValueField NAME = field("name", UnitLookup.PLAIN_TEXT);
  private static final ValueField VALUE = field("value", UnitLookup.PLAIN_TEXT);

  private static Object[] values(Object... values) {
    return values;
  }

  private static Object at(long nanos) {
    return UnitLookup.EPOCH_NS.quantity(START + nanos);
  }

  private Profile finish() {
    extension.finish(new ChunkHeader(2, 1, 0, 0, 0, START, 1000, 0, 0, true));
    recording.finish("2.1");
    return builder.build();
  }

  private void asyncProfiler(String... namesAndValues) {
    IEventSink settings = sink("jdk.ActiveSetting", TIME, NAME, VALUE);
    settings.addEvent(values(at(0), "version", "2.9"));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      settings.addEvent(values(at(0), namesAndValues[i], namesAndValues[i + 1]));
    }
  }

  private static long total(Profile profile, String type) {
    List<String> types = profile.valueTypes().stream().map(ValueType::toString).toList();
    assertTrue(types.contains(type), () -> type + " in " + types);
    return profile.total(types.indexOf(type));
  }

  @Test
  void spanIdsBecomeLinksWhateverTheirSign() {
    IEventSink sink = sink("jdk.ExecutionSample", TIME, SPAN, ROOT);
    sink.addEvent(values(at(5), -3L, 7L));
    sink.addEvent(values(at(6), 0L, 7L));
    Profile profile = finish();
    assertEquals(-3L, profile.links().span(profile.samples().link(0)));
    assertEquals(0, profile.samples().link(1));
    assertEquals(
        List.of(Label.number("local root span id", 7, "")),
        profile.labelSets().labels(profile.samples().labels(0)));
  }

  @Test
  void aWallClockSampleWeighsItsSamplesTimesThePeriod() {
    asyncProfiler("event", "wall", "interval", "1000");
    sink("profiler.WallClockSample", TIME, STATE, SAMPLES)
        .addEvent(values(at(5), "STATE_SLEEPING", UnitLookup.NUMBER_UNITY.quantity(4)));
    Profile profile = finish();
    assertEquals(4, total(profile, "wall samples/count"));
    assertEquals(4000, total(profile, "wall/nanoseconds"));
    assertEquals("async-profiler 2.9", profile.info().producer());
  }

  @Test
  void sleepingThreadsAreNoCpuSamples() {
    asyncProfiler("event", "cpu", "interval", "10", "wall", "500");
    IEventSink sink = sink("jdk.ExecutionSample", TIME, STATE);
    sink.addEvent(values(at(1), "STATE_DEFAULT"));
    sink.addEvent(values(at(2), "STATE_SLEEPING"));
    sink.addEvent(values(at(3), "STATE_RUNNABLE"));
    Profile profile = finish();
    assertEquals(10, total(profile, "cpu/nanoseconds"));
    assertEquals(1000, total(profile, "wall/nanoseconds"));
  }

  @Test
  void runningThreadsOfTwoSamplersHaveNoTime() {
    asyncProfiler("event", "cpu", "interval", "10", "wall", "500");
    IEventSink sink = sink("jdk.ExecutionSample", TIME, STATE);
    sink.addEvent(values(at(2), "STATE_SLEEPING"));
    sink.addEvent(values(at(3), "STATE_RUNNABLE"));
    Profile profile = finish();
    assertEquals(1, total(profile, "samples/count"));
    assertFalse(profile.valueTypes().contains(new ValueType("cpu", "nanoseconds")));
    assertTrue(log.problems().toString().contains("does not tell"), log.problems().toString());
  }

  @Test
  void theFirstKindIsTheDefaultAndTimesAreRelative() {
    sink("jdk.JavaErrorThrow", TIME).addEvent(values(at(-10)));
    sink("jdk.ExecutionSample", TIME, STATE).addEvent(values(at(7), "STATE_RUNNABLE"));
    Profile profile = finish();
    assertEquals(List.of("cpu samples", "errors"), profile.eventTypes());
    assertEquals(new ValueType("samples", "count"), profile.valueTypes().getFirst());
    assertEquals(0, profile.samples().timeNanos(0));
    assertEquals(7, profile.samples().timeNanos(1));
    assertEquals(START, profile.info().startTimeNanos().orElseThrow());
    assertTrue(profile.info().facts().contains(new Fact("event jdk.ExecutionSample", "1")));
    assertTrue(profile.info().facts().contains(new Fact("samples without a stack", "2")));
  }

  @Test
  void labelSetsAreBounded() {
    IEventSink sink = sink("jdk.FileRead", TIME, field("path", UnitLookup.PLAIN_TEXT));
    for (int i = 0; i < LabelUnions.MAX_SETS + 5; i++) {
      sink.addEvent(values(at(i), "/tmp/" + i));
    }
    Profile profile = finish();
    assertEquals(LabelUnions.MAX_SETS + 1, profile.labelSets().size());
    assertEquals(5, log.problems().getFirst().count());
  }

  @Test
  void unknownEventTypesAreCountedOnly() {
    sink("acme.Other", TIME).addEvent(values(at(1)));
    extension.finish(new ChunkHeader(2, 1, 0, 0, 0, START, 1000, 0, 0, true));
    assertFalse(recording.hasSamples());
    assertEquals("1 events of 1 types: acme.Other 1", recording.facts().describeEvents());
    assertEquals(
        List.of("acme.Other"), Arrays.asList(recording.facts().events().keySet().toArray()));
  }
}

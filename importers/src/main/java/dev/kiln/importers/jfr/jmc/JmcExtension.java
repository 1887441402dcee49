package dev.kiln.importers.jfr.jmc;

import dev.kiln.importers.jfr.chunk.ChunkHeader;
import dev.kiln.importers.jfr.event.EventNames;
import dev.kiln.importers.jfr.event.RecordedCalls;
import dev.kiln.importers.jfr.event.Recording;
import dev.kiln.importers.jfr.event.SampleEvent;
import dev.kiln.importers.jfr.event.SampleEvents;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmc.flightrecorder.parser.IEventSink;
import org.openjdk.jmc.flightrecorder.parser.IEventSinkFactory;
import org.openjdk.jmc.flightrecorder.parser.IParserExtension;
import org.openjdk.jmc.flightrecorder.parser.ValueField;

/// Takes the events of one chunk out of JMC's parser: a sink per event type, none of which hands
/// anything on to JMC's own collection.
final class JmcExtension implements IParserExtension, IEventSinkFactory {
  /// Makes the parser resolve a type id to the type; as JMC's JfrInternalConstants spells it.
  private static final String TYPE_ID =
      "org.openjdk.jmc.flightrecorder.value_interpretation.type_identifier";

  private static final String SETTING = "jdk.ActiveSetting";

  private final Recording recording;
  private final JmcStacks stacks;
  private final Map<String, long[]> counts = new HashMap<>();
  private final Set<Object> timedMethods = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> spanTypes = new HashSet<>();
  private long firstNanos = Long.MAX_VALUE;
  private long lastNanos = Long.MIN_VALUE;

  JmcExtension(Recording recording) {
    this.recording = recording;
    this.stacks = new JmcStacks(recording);
  }

  @Override
  public IEventSinkFactory getEventSinkFactory(IEventSinkFactory ignored) {
    return this;
  }

  @Override
  public @Nullable String getValueInterpretation(String eventType, String field) {
    return field.equals("id") && EventNames.modern(eventType).equals(SETTING) ? TYPE_ID : null;
  }

  @Override
  public IEventSink create(
      String identifier,
      String label,
      String @Nullable [] category,
      @Nullable String description,
      List<ValueField> fields) {
    String type = EventNames.modern(identifier);
    JmcFields names = new JmcFields(fields);
    long[] count = counts.computeIfAbsent(type, name -> new long[1]);
    if (RecordedCalls.areSpans(type, field -> names.index(field) != JmcFields.ABSENT)) {
      spanTypes.add(type);
    }
    IEventSink sink = sink(type, names);
    return values -> {
      count[0]++;
      sink.addEvent(values);
    };
  }

  private IEventSink sink(String type, JmcFields fields) {
    SampleEvent sample = SampleEvents.of(type);
    if (sample != null) {
      JmcSampleSink sink = new JmcSampleSink(recording, stacks, sample, fields);
      return values -> covers(sink.add(values));
    }
    return switch (type) {
      case SETTING -> values -> JmcFacts.setting(recording.settings(), fields, values);
      case "jdk.ActiveRecording" ->
          values -> {
            recording.settings().recordingName(fields.text(values, "name"));
            recording.calls().recordingSince(fields.number(values, "recordingStart"));
          };
      case "jdk.CPUTimeSamplesLost" ->
          values ->
              recording
                  .facts()
                  .count("cpu-time samples lost", fields.number(values, "lostSamples"));
      case "jdk.DataLoss" ->
          values -> recording.facts().count("bytes lost", fields.number(values, "amount"));
      case RecordedCalls.TIMING -> values -> timed(fields, values);
      case RecordedCalls.TRACE ->
          values ->
              recording
                  .calls()
                  .traced(JmcStacks.name(JmcFields.value(values, fields.index("method"))), 1);
      default -> JmcFacts.sink(recording.facts(), type, fields);
    };
  }

  private void timed(JmcFields fields, @Nullable Object[] values) {
    Object method = JmcFields.value(values, fields.index("method"));
    if (method != null) {
      timedMethods.add(method);
      recording
          .calls()
          .timed(
              JmcStacks.name(method),
              fields.number(values, "startTime"),
              fields.number(values, "invocations"));
    }
  }

  private void covers(long epochNanos) {
    firstNanos = Math.min(firstNanos, epochNanos);
    lastNanos = Math.max(lastNanos, epochNanos);
  }

  /// Tells the recording what this chunk was: its time, by the header or, in format 0, by its
  /// samples; and how many events it had.
  void finish(ChunkHeader header) {
    if (header.major() > 0) {
      recording.chunk(header.startNanos(), header.startNanos() + header.durationNanos());
    } else {
      recording.chunk(firstNanos, lastNanos);
    }
    recording.facts().most("methods timed", timedMethods.size());
    counts.forEach(
        (type, count) -> {
          if (count[0] > 0) {
            recording.facts().countEvent(type, count[0]);
            if (spanTypes.contains(type)) {
              recording.calls().spans(type, count[0]);
            }
          }
        });
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }
}

package dev.kiln.importers.jfr.jmc;

import dev.kiln.importers.jfr.chunk.ChunkHeader;
import dev.kiln.importers.jfr.event.EventMeaning;
import dev.kiln.importers.jfr.event.EventNames;
import dev.kiln.importers.jfr.event.Recording;
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
    return field.equals("id") && EventNames.modern(eventType).equals(EventMeaning.SETTING)
        ? TYPE_ID
        : null;
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
    EventMeaning meaning = EventMeaning.of(type, names::has, false);
    if (meaning instanceof EventMeaning.Span span && span.counted()) {
      spanTypes.add(type);
    }
    IEventSink sink = sink(meaning, names);
    return values -> {
      count[0]++;
      sink.addEvent(values);
    };
  }

  private IEventSink sink(EventMeaning meaning, JmcFields fields) {
    return switch (meaning) {
      case EventMeaning.Sample sample -> {
        JmcSampleSink sink = new JmcSampleSink(recording, stacks, sample.event(), fields);
        yield values -> covers(sink.add(values));
      }
      case EventMeaning.Trace _ -> values -> traced(fields, values);
      case EventMeaning.Timing _ -> values -> timed(fields, values);
      case EventMeaning.Setting _ ->
          values -> JmcFacts.setting(recording.settings(), fields, values);
      case EventMeaning.Recording _ -> values -> running(fields, values);
      case EventMeaning.Counter counter ->
          values -> recording.facts().count(counter.fact(), fields.number(values, counter.field()));
      case EventMeaning.Facts facts -> JmcFacts.sink(recording.facts(), facts.sources(), fields);
      // Tracers write format 2, whose intervals Kiln's own reader takes; here they are counted.
      case EventMeaning.Span _, EventMeaning.Ignored _ -> values -> {};
    };
  }

  private void traced(JmcFields fields, @Nullable Object[] values) {
    Object method = JmcFields.value(values, fields.index(EventMeaning.Trace.METHOD));
    recording.calls().traced(JmcStacks.name(method), 1);
  }

  private void running(JmcFields fields, @Nullable Object[] values) {
    recording.settings().recordingName(fields.text(values, EventMeaning.Recording.NAME));
    recording.calls().recordingSince(fields.number(values, EventMeaning.Recording.START));
  }

  private void timed(JmcFields fields, @Nullable Object[] values) {
    Object method = JmcFields.value(values, fields.index(EventMeaning.Timing.METHOD));
    if (method != null) {
      timedMethods.add(method);
      recording
          .calls()
          .timed(
              JmcStacks.name(method),
              fields.number(values, EventMeaning.Timing.TIME),
              fields.number(values, EventMeaning.Timing.INVOCATIONS));
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

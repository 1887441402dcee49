package dev.kiln.importers.jfr.decode;

import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.jfr.event.RecordedCalls;
import dev.kiln.importers.jfr.event.RecordingFacts;
import dev.kiln.importers.jfr.event.SampleEvent;
import dev.kiln.importers.jfr.event.SampleEvents;
import dev.kiln.importers.jfr.pool.ChunkPools;
import dev.kiln.importers.jfr.pool.JfrType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which event types are read, and by what.
final class EventHandlerTable {
  /// Makes the fields of the type in question.
  interface Fields {
    EventFields make() throws DamagedChunkException;
  }

  private EventHandlerTable() {}

  /// A handler for an event type, by its modern name; null where nothing is read of its events.
  static @Nullable EventHandler of(String type, JfrType declared, ChunkPools pools, Fields fields)
      throws DamagedChunkException {
    SampleEvent sample = SampleEvents.of(type);
    if (sample != null) {
      return new SampleHandler(pools, sample, fields.make());
    }
    if (SpanHandler.handles(type, declared)) {
      EventFields kept = fields.make();
      SpanHandler intervals = new SpanHandler(pools, type, declared, kept);
      return type.equals(RecordedCalls.TRACE) ? new TracedMethods(kept, intervals) : intervals;
    }
    return switch (type) {
      case "jdk.ActiveSetting" -> settings(fields.make());
      case "jdk.ActiveRecording" ->
          new NotedEvents(
              fields.make(),
              List.of("name", "recordingStart"),
              (recording, note) -> {
                recording.settings().recordingName(note.text(0));
                recording.calls().recordingSince(note.number(1));
              });
      case "jdk.CPUTimeSamplesLost" ->
          counter(fields.make(), "lostSamples", "cpu-time samples lost");
      case "jdk.DataLoss" -> counter(fields.make(), "amount", "bytes lost");
      case RecordedCalls.TIMING -> new TimedMethods(fields.make());
      default -> facts(type, fields);
    };
  }

  private static EventHandler settings(EventFields fields) throws DamagedChunkException {
    return new NotedEvents(
        fields,
        List.of("id", "name", "value", "startTime"),
        (recording, note) ->
            recording
                .settings()
                .add(fields.eventName(note.number(0)), note.text(1), note.text(2), note.number(3)));
  }

  private static EventHandler counter(EventFields fields, String field, String fact)
      throws DamagedChunkException {
    return new NotedEvents(
        fields, List.of(field), (recording, note) -> recording.facts().count(fact, note.number(0)));
  }

  private static @Nullable EventHandler facts(String type, Fields fields)
      throws DamagedChunkException {
    List<RecordingFacts.Source> sources = RecordingFacts.of(type);
    if (sources.isEmpty()) {
      return null;
    }
    return new NotedEvents(
        fields.make(),
        sources.stream().map(RecordingFacts.Source::field).toList(),
        (recording, note) -> {
          for (int i = 0; i < sources.size(); i++) {
            recording.facts().put(sources.get(i).fact(), note.text(i));
          }
        });
  }
}

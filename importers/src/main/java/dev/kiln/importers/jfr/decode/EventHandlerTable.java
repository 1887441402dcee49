package dev.kiln.importers.jfr.decode;

import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.jfr.event.EventMeaning;
import dev.kiln.importers.jfr.event.RecordingFacts;
import dev.kiln.importers.jfr.pool.ChunkPools;
import dev.kiln.importers.jfr.pool.JfrType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chooses the handler for the events of a type from what they mean.
final class EventHandlerTable {
  /// Makes the fields of the type in question.
  interface Fields {
    EventFields make() throws DamagedChunkException;
  }

  private EventHandlerTable() {}

  /// A handler for an event type; null if nothing is read of its events.
  ///
  /// @param type its modern name
  static @Nullable EventHandler of(
      EventMeaning meaning, String type, JfrType declared, ChunkPools pools, Fields fields)
      throws DamagedChunkException {
    return switch (meaning) {
      case EventMeaning.Sample sample -> new SampleHandler(pools, sample.event(), fields.make());
      case EventMeaning.Span span ->
          span.covers() || span.traced()
              ? new SpanHandler(pools, type, declared, fields.make(), span.covers())
              : null;
      case EventMeaning.Trace trace -> trace(trace, type, declared, pools, fields.make());
      case EventMeaning.Timing _ -> new TimedMethods(fields.make());
      case EventMeaning.Setting _ -> settings(fields.make());
      case EventMeaning.Recording _ -> recordings(fields.make());
      case EventMeaning.Counter counter -> counter(fields.make(), counter);
      case EventMeaning.Facts facts -> facts(fields.make(), facts.sources());
      case EventMeaning.Ignored _ -> null;
    };
  }

  private static EventHandler trace(
      EventMeaning.Trace trace, String type, JfrType declared, ChunkPools pools, EventFields fields)
      throws DamagedChunkException {
    EventHandler intervals =
        trace.covers() ? new SpanHandler(pools, type, declared, fields, true) : null;
    return new TracedMethods(fields, intervals);
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

  private static EventHandler recordings(EventFields fields) throws DamagedChunkException {
    return new NotedEvents(
        fields,
        List.of(EventMeaning.Recording.NAME, EventMeaning.Recording.START),
        (recording, note) -> {
          recording.settings().recordingName(note.text(0));
          recording.calls().recordingSince(note.number(1));
        });
  }

  private static EventHandler counter(EventFields fields, EventMeaning.Counter counter)
      throws DamagedChunkException {
    return new NotedEvents(
        fields,
        List.of(counter.field()),
        (recording, note) -> recording.facts().count(counter.fact(), note.number(0)));
  }

  private static EventHandler facts(EventFields fields, List<RecordingFacts.Source> sources)
      throws DamagedChunkException {
    return new NotedEvents(
        fields,
        sources.stream().map(RecordingFacts.Source::field).toList(),
        (recording, note) -> {
          for (int i = 0; i < sources.size(); i++) {
            recording.facts().put(sources.get(i).fact(), note.text(i));
          }
        });
  }
}

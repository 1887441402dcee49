package dev.kiln.importers.jfr.decode;

import dev.kiln.importers.jfr.chunk.BlockReader;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.jfr.event.EventMeaning;
import dev.kiln.importers.table.IdMap;
import dev.kiln.importers.table.LongList;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Counts the events of jdk.MethodTrace by method: each is one call, and as a rule an interval as
/// well.
final class TracedMethods implements EventHandler {
  private final EventFields fields;
  private final @Nullable EventHandler intervals;
  private final int method;
  private final IdMap methods = new IdMap();
  private final LongList calls = new LongList(16);

  /// @param intervals reads these fields; null if the events are no intervals
  TracedMethods(EventFields fields, @Nullable EventHandler intervals) throws DamagedChunkException {
    this.fields = fields;
    this.intervals = intervals;
    this.method = fields.keep(EventMeaning.Trace.METHOD);
  }

  @Override
  public void event(BlockReader in, long end) throws IOException, DamagedChunkException {
    if (intervals == null) {
      fields.read(in, end);
    } else {
      intervals.event(in, end);
    }
    if (method != EventFields.ABSENT) {
      int number = methods.number(fields.raw(method));
      calls.padTo(number + 1, 0);
      calls.set(number, calls.get(number) + 1);
    }
  }

  @Override
  public void finish(ChunkMerge merge) {
    if (intervals != null) {
      intervals.finish(merge);
    }
    methods.forEach(
        (key, number) -> merge.recording().calls().traced(merge.method(key), calls.get(number)));
  }
}

package dev.kiln.importers.jfr.decode;

import dev.kiln.importers.jfr.chunk.BlockReader;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.jfr.event.EventMeaning;
import dev.kiln.importers.table.IdMap;
import dev.kiln.importers.table.LongList;
import java.io.IOException;

/// Handles readings of jdk.MethodTiming, which counts invocations of methods. They are not samples,
/// so they do not become a value type.
final class TimedMethods implements EventHandler {
  private static final int CELLS = 3;

  private final EventFields fields;
  private final int start;
  private final int method;
  private final int invocations;
  private final IdMap methods = new IdMap();
  private final LongList cells = new LongList(16);

  TimedMethods(EventFields fields) throws DamagedChunkException {
    this.fields = fields;
    this.start = fields.keep(EventMeaning.Timing.TIME);
    this.method = fields.keep(EventMeaning.Timing.METHOD);
    this.invocations = fields.keep(EventMeaning.Timing.INVOCATIONS);
  }

  @Override
  public void event(BlockReader in, long end) throws IOException, DamagedChunkException {
    fields.read(in, end);
    if (method != EventFields.ABSENT && invocations != EventFields.ABSENT) {
      methods.number(fields.raw(method));
      cells.add(fields.raw(method));
      cells.add(fields.number(start));
      cells.add(fields.number(invocations));
    }
  }

  @Override
  public void finish(ChunkMerge merge) {
    merge.recording().facts().most("methods timed", methods.size());
    for (int at = 0; at < cells.size(); at += CELLS) {
      String function = merge.method(cells.get(at));
      merge.recording().calls().timed(function, cells.get(at + 1), cells.get(at + 2));
    }
  }
}

package dev.kiln.importers.jfr;

import dev.kiln.importers.table.IdMap;
import java.io.IOException;

/// Counts the methods that jdk.MethodTiming tells of. Their invocations are cumulative and say
/// nothing of samples, so they become no value type.
final class TimedMethods implements EventHandler {
  private final EventFields fields;
  private final int method;
  private final IdMap methods = new IdMap();

  TimedMethods(EventFields fields) throws DamagedChunkException {
    this.fields = fields;
    this.method = fields.keep("method");
  }

  @Override
  public void event(BlockReader in, long end) throws IOException, DamagedChunkException {
    fields.read(in, end);
    if (method != EventFields.ABSENT) {
      methods.number(fields.raw(method));
    }
  }

  @Override
  public void finish(ChunkMerge merge) {
    merge.recording().facts().most("methods timed", methods.size());
  }
}

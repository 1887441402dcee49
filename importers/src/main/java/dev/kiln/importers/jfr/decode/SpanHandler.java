package dev.kiln.importers.jfr.decode;

import dev.kiln.importers.jfr.chunk.BlockReader;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.jfr.event.EventMeaning;
import dev.kiln.importers.jfr.pool.ChunkPools;
import dev.kiln.importers.jfr.pool.JfrType;
import dev.kiln.importers.table.LongList;
import java.io.IOException;
import java.util.List;

/// Handles events that give context to their thread: spans of a tracer, or any event with a field
/// marked as contextual. The samples within get their ids and labels.
final class SpanHandler implements EventHandler {
  private static final int CELLS = 5;

  private final ChunkPools pools;
  private final String type;
  private final EventFields fields;
  private final RowMarks marks;
  private final int start;
  private final int duration;
  private final int thread;
  private final LongList cells = new LongList(16);

  SpanHandler(ChunkPools pools, String type, JfrType declared, EventFields fields)
      throws DamagedChunkException {
    this.pools = pools;
    this.type = type;
    this.fields = fields;
    this.marks = new RowMarks(fields);
    this.start = fields.keep("startTime");
    this.duration = fields.keep("duration");
    this.thread = fields.keep("eventThread");
    if (EventMeaning.TRACERS.contains(type)) {
      marks.label("span name", List.of("tag", "name", "spanName"));
    }
    for (JfrType.Field field : declared.fields()) {
      boolean isId = field.name().equals("traceId") || field.name().equals("spanId");
      if (field.contextual() && !isId) {
        marks.label(field.name(), List.of(field.name()));
      }
    }
  }

  @Override
  public void event(BlockReader in, long end) throws IOException, DamagedChunkException {
    fields.read(in, end);
    long from = fields.number(start);
    cells.add(from);
    cells.add(from + Math.max(fields.number(duration), 0));
    cells.add(pools.threadKeys().number(fields.raw(thread)));
    cells.add(marks.labels());
    cells.add(marks.link());
  }

  @Override
  public void finish(ChunkMerge merge) {
    int[] labelIds = marks.labelIds(merge);
    int[] linkIds = marks.linkIds(merge);
    for (int at = 0; at < cells.size(); at += CELLS) {
      int labels = labelIds[(int) cells.get(at + 3)];
      merge
          .recording()
          .spans()
          .add(
              type,
              merge.thread((int) cells.get(at + 2)),
              cells.get(at),
              cells.get(at + 1),
              Math.max(labels, 0),
              linkIds[(int) cells.get(at + 4)]);
    }
  }
}

package dev.kiln.importers.jfr.decode;

import dev.kiln.importers.jfr.chunk.BlockReader;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.jfr.event.EventMeaning;
import dev.kiln.importers.jfr.event.Recording;
import dev.kiln.importers.jfr.pool.ChunkPools;
import dev.kiln.importers.jfr.pool.JfrType;
import dev.kiln.importers.table.LongList;
import dev.kiln.model.trace.Span;
import dev.kiln.model.trace.SpanTableBuilder;
import dev.kiln.model.trace.TraceId;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Handles events that give context to their thread: spans of a tracer, or any event with a field
/// marked as contextual. The samples within get their ids and labels. Spans that name a trace are
/// also rows of the profile's span table.
///
/// Fields by OpenTelemetry Java Contrib, jfr-events: a span has `operationName`, `parentId` and the
/// thread that ended it; a scope, the time for which a span was active on a thread, has no name.
final class SpanHandler implements EventHandler {
  private static final int INTERVAL_CELLS = 5;
  private static final int SPAN_CELLS = 7;
  private static final int NO_THREAD = -1;
  private static final int UNKNOWN = -1;

  private final ChunkPools pools;
  private final String type;
  private final EventFields fields;
  private final RowMarks marks;
  private final boolean covers;
  private final boolean traced;
  private final int start;
  private final int duration;
  private final int thread;
  private final int name;
  private final int parent;
  private final LongList cells = new LongList(16);

  /// The link whose ids were read last, and these.
  private int linkRead;

  private TraceId trace = TraceId.NONE;
  private long span;

  /// @param covers whether the samples within get the ids and labels
  SpanHandler(ChunkPools pools, String type, JfrType declared, EventFields fields, boolean covers)
      throws DamagedChunkException {
    this.pools = pools;
    this.type = type;
    this.fields = fields;
    this.marks = new RowMarks(fields);
    this.covers = covers;
    this.traced = marks.hasTrace();
    this.start = fields.keep("startTime");
    this.duration = fields.keep("duration");
    this.thread = fields.keep("eventThread");
    this.name = traced ? fields.keep("operationName", "spanName", "name") : EventFields.ABSENT;
    this.parent = traced ? fields.keep("parentId", "parentSpanId") : EventFields.ABSENT;
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
    cells.add(
        thread == EventFields.ABSENT ? NO_THREAD : pools.threadKeys().number(fields.raw(thread)));
    cells.add(marks.labels());
    cells.add(marks.link());
    if (traced) {
      cells.add(name == EventFields.ABSENT ? 0 : fields.raw(name));
      cells.add(parent == EventFields.ABSENT ? 0 : fields.raw(parent));
    }
  }

  @Override
  public void finish(ChunkMerge merge) {
    int[] labelIds = marks.labelIds(merge);
    int[] linkIds = new int[covers ? marks.linkCount() : 0];
    Arrays.fill(linkIds, UNKNOWN);
    for (int at = 0; at < cells.size(); at += traced ? SPAN_CELLS : INTERVAL_CELLS) {
      int number = (int) cells.get(at + 2);
      int onThread = number == NO_THREAD ? 0 : merge.thread(number);
      int labels = Math.max(labelIds[(int) cells.get(at + 3)], 0);
      if (covers) {
        int link = linkId((int) cells.get(at + 4), linkIds, merge.recording());
        merge.recording().interval(type, onThread, cells.get(at), cells.get(at + 1), labels, link);
      }
      if (traced) {
        addSpan(merge.recording().builder().spans(), at, onThread, labels);
      }
    }
  }

  private int linkId(int link, int[] linkIds, Recording recording) {
    if (linkIds[link] == UNKNOWN) {
      read(link);
      linkIds[link] = recording.link(trace, span);
    }
    return linkIds[link];
  }

  /// Reads the ids of a link: once for the interval and the span of an event.
  private void read(int link) {
    if (link != linkRead) {
      trace = marks.trace(link);
      span = marks.span(link);
      linkRead = link;
    }
  }

  private void addSpan(SpanTableBuilder spans, int at, int onThread, int labels) {
    long took = cells.get(at + 1) - cells.get(at);
    if (spans.takes(took)) {
      read((int) cells.get(at + 4));
      String text = fields.text(name, cells.get(at + 5));
      long above = fields.spanId(parent, cells.get(at + 6));
      spans.add(new Span(trace, span, above, text, cells.get(at), took, onThread, labels));
    }
  }
}

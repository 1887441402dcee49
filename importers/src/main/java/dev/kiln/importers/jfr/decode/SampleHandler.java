package dev.kiln.importers.jfr.decode;

import dev.kiln.importers.jfr.chunk.BlockReader;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.jfr.event.SampleEvent;
import dev.kiln.importers.jfr.event.SampleEvents;
import dev.kiln.importers.jfr.event.SampleRows;
import dev.kiln.importers.jfr.event.Weight;
import dev.kiln.importers.jfr.pool.ChunkPools;
import dev.kiln.importers.table.IdMap;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns the events of one type into rows.
///
/// While events are read, a row's stack and thread are the numbers of their keys, its labels and
/// its link the numbers of what stood in their fields, plus one; [#finish] makes them the
/// profile's.
final class SampleHandler implements EventHandler {
  /// Kinds of weights; a period is known when the settings of the whole file are.
  private static final int NONE = 0;

  private static final int ONE = 1;
  private static final int DURATION = 2;
  private static final int FIELD = 3;

  private static final int MAX_STATES = 64;

  private final ChunkPools pools;
  private final SampleEvent event;
  private final EventFields fields;
  private final int[] weightKinds;
  private final int[] weightSlots;
  private final RowMarks marks;
  private final int start;
  private final int duration;
  private final int stackTrace;
  private final int thread;
  private final int state;
  private final int failed;

  /// By the raw state, of jdk.ExecutionSample only; else all under 0.
  private final Map<Long, SampleRows> rows = new LinkedHashMap<>();

  private final boolean byState;
  private long lastState;
  private @Nullable SampleRows lastRows;
  private long failures;

  SampleHandler(ChunkPools pools, SampleEvent event, EventFields fields)
      throws DamagedChunkException {
    this.pools = pools;
    this.event = event;
    this.fields = fields;
    this.start = fields.keep("startTime");
    this.duration = fields.keep("duration");
    this.stackTrace = fields.keep("stackTrace");
    this.thread = fields.keep("sampledThread", "eventThread");
    this.state = fields.keep("state");
    this.failed = fields.keep("failed");
    this.marks = new RowMarks(fields);
    List<Weight> columns = event.columns();
    this.weightKinds = new int[columns.size()];
    this.weightSlots = new int[weightKinds.length];
    for (int i = 0; i < weightKinds.length; i++) {
      bind(i, columns.get(i));
    }
    for (SampleEvent.LabelField label : event.labels()) {
      marks.label(label.key(), label.fields());
    }
    marks.label("contextId", List.of("contextId"));
    marks.label("span name", List.of("spanName"));
    marks.label("local root span id", List.of("localRootSpanId"));
    this.byState =
        state != EventFields.ABSENT && event.type().equals(SampleEvents.EXECUTION_SAMPLE);
  }

  private void bind(int weight, Weight kind) throws DamagedChunkException {
    if (kind instanceof Weight.Field field) {
      weightSlots[weight] = fields.keep(field.names());
      weightKinds[weight] = weightSlots[weight] == EventFields.ABSENT ? NONE : FIELD;
    } else if (kind instanceof Weight.Duration) {
      weightKinds[weight] = DURATION;
    } else if (kind instanceof Weight.One) {
      weightKinds[weight] = ONE;
    }
  }

  @Override
  public void event(BlockReader in, long end) throws IOException, DamagedChunkException {
    fields.read(in, end);
    SampleRows target = rowsOfState();
    target.add(
        fields.number(start),
        number(pools.traceKeys(), stackTrace),
        number(pools.threadKeys(), thread),
        marks.labels(),
        marks.link());
    for (int slot = 0; slot < weightKinds.length; slot++) {
      int kind = weightKinds[slot];
      if (kind != NONE) {
        target.setLast(
            slot, kind == ONE ? 1 : fields.number(kind == FIELD ? weightSlots[slot] : duration));
      }
    }
    if (failed != EventFields.ABSENT && fields.raw(failed) != 0) {
      failures++;
    }
  }

  private SampleRows rowsOfState() {
    long key = byState ? fields.raw(state) : 0;
    if (lastRows != null && key == lastState) {
      return lastRows;
    }
    SampleRows known = rows.get(key);
    if (known == null && rows.size() >= MAX_STATES && lastRows != null) {
      return lastRows; // No recording has so many: damage.
    }
    if (known == null) {
      known = new SampleRows(weightKinds.length);
      rows.put(key, known);
    }
    lastState = key;
    lastRows = known;
    return known;
  }

  /// The number of the key in a field plus one, or 0 if there is no field.
  private int number(IdMap keys, int slot) {
    return slot == EventFields.ABSENT ? 0 : keys.number(fields.raw(slot)) + 1;
  }

  @Override
  public void finish(ChunkMerge merge) {
    merge.recording().facts().count("cpu-time samples failed", failures);
    int[] labelIds = marks.labelIds(merge);
    int[] linkIds = marks.linkIds(merge);
    rows.forEach(
        (raw, from) ->
            merge.rows(
                from, merge.recording().rows(event, fields.text(state, raw)), labelIds, linkIds));
  }
}

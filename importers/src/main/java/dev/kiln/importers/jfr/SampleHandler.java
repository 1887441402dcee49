package dev.kiln.importers.jfr;

import dev.kiln.importers.table.IdMap;
import dev.kiln.importers.table.IntList;
import dev.kiln.importers.table.SequencePool;
import dev.kiln.model.Label;
import java.io.IOException;
import java.util.ArrayList;
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

  private final ChunkPools pools;
  private final SampleEvent event;
  private final EventFields fields;
  private final int[] weightKinds;
  private final int[] weightSlots;
  private final List<String> labelKeys = new ArrayList<>();
  private final IntList labelSlots = new IntList(4);
  private final int start;
  private final int duration;
  private final int stackTrace;
  private final int thread;
  private final int state;
  private final int failed;
  private final int traceId;
  private final int spanId;

  /// By the raw state, of jdk.ExecutionSample only; else all under 0.
  private final Map<Long, SampleRows> rows = new LinkedHashMap<>();

  private final SequencePool labelSets = new SequencePool();
  private final SequencePool links = new SequencePool();
  private final int[] labelCells;
  private final int[] linkCells = new int[4];
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
    this.traceId = fields.keep("traceId");
    this.spanId = fields.keep("spanId");
    this.weightKinds = new int[event.weights().size()];
    this.weightSlots = new int[weightKinds.length];
    for (int i = 0; i < weightKinds.length; i++) {
      bind(i, event.weights().get(i));
    }
    for (SampleEvent.LabelField label : event.labels()) {
      bind(label.key(), fields.keep(label.fields()));
    }
    bind("contextId", fields.keep("contextId"));
    bind("span name", fields.keep("spanName"));
    bind("local root span id", fields.keep("localRootSpanId"));
    this.labelCells = new int[2 * labelKeys.size()];
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

  private void bind(String key, int slot) {
    if (slot != EventFields.ABSENT) {
      labelKeys.add(key);
      labelSlots.add(slot);
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
        labelSet(),
        link());
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
    if (known == null) {
      known = new SampleRows(weightKinds.length);
      rows.put(key, known);
    }
    lastState = key;
    lastRows = known;
    return known;
  }

  /// The number of the key in a field plus one, or 0 where there is no field.
  private int number(IdMap keys, int slot) {
    return slot == EventFields.ABSENT ? 0 : keys.number(fields.raw(slot)) + 1;
  }

  private int labelSet() {
    if (labelCells.length == 0) {
      return 0;
    }
    for (int i = 0; i < labelSlots.size(); i++) {
      long raw = fields.raw(labelSlots.get(i));
      labelCells[2 * i] = (int) (raw >>> 32);
      labelCells[2 * i + 1] = (int) raw;
    }
    return labelSets.number(labelCells, labelCells.length) + 1;
  }

  private int link() {
    if (traceId == EventFields.ABSENT && spanId == EventFields.ABSENT) {
      return 0;
    }
    long trace = traceId == EventFields.ABSENT ? Texts.NULL : fields.raw(traceId);
    long span = spanId == EventFields.ABSENT ? 0 : fields.raw(spanId);
    linkCells[0] = (int) (trace >>> 32);
    linkCells[1] = (int) trace;
    linkCells[2] = (int) (span >>> 32);
    linkCells[3] = (int) span;
    return links.number(linkCells, linkCells.length) + 1;
  }

  @Override
  public void finish(ChunkMerge merge) {
    merge.recording().facts().count("cpu-time samples failed", failures);
    int[] labelIds = new int[labelSets.size() + 1];
    for (int i = 1; i < labelIds.length; i++) {
      labelIds[i] = merge.labelSet(labels(i - 1));
    }
    int[] linkIds = new int[links.size() + 1];
    for (int i = 1; i < linkIds.length; i++) {
      linkIds[i] = merge.link(linkTrace(i - 1), linkSpan(i - 1));
    }
    rows.forEach(
        (raw, from) ->
            merge.rows(
                from, merge.recording().rows(event, fields.text(state, raw)), labelIds, linkIds));
  }

  private List<Label> labels(int set) {
    List<Label> list = new ArrayList<>(labelKeys.size());
    for (int i = 0; i < labelKeys.size(); i++) {
      String key = labelKeys.get(i);
      int slot = labelSlots.get(i);
      long raw = cell(labelSets, set, i);
      if (fields.isNumber(slot)) {
        list.add(Label.number(key, fields.number(slot, raw), ""));
      } else {
        String text = fields.text(slot, raw);
        if (!text.isEmpty()) {
          list.add(Label.text(key, text));
        }
      }
    }
    return list;
  }

  private String linkTrace(int link) {
    return fields.text(traceId, cell(links, link, 0));
  }

  private long linkSpan(int link) {
    long raw = cell(links, link, 1);
    boolean number = spanId == EventFields.ABSENT || fields.isNumber(spanId);
    return number ? raw : TraceIds.low(fields.text(spanId, raw));
  }

  private static long cell(SequencePool pool, int sequence, int index) {
    int at = pool.start(sequence) + 2 * index;
    return (long) pool.cells()[at] << 32 | pool.cells()[at + 1] & 0xffffffffL;
  }
}

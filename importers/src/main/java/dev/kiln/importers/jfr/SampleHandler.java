package dev.kiln.importers.jfr;

import dev.kiln.importers.table.IdMap;
import dev.kiln.importers.table.SequencePool;
import dev.kiln.model.Label;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns the events of one type into rows.
///
/// While events are read, a row's stack and thread are the numbers of their keys, its labels and
/// its link the numbers of what stood in their fields, plus one; [#finish] makes them the
/// profile's.
final class SampleHandler implements EventHandler {
  private record BoundLabel(String key, int slot) {}

  private final ChunkPools pools;
  private final SampleEvent event;
  private final EventFields fields;
  private final int[] weights;
  private final List<BoundLabel> labels = new ArrayList<>();
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
    this.weights = new int[event.weights().size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] =
          event.weights().get(i) instanceof Weight.Field(List<String> names)
              ? fields.keep(names)
              : EventFields.ABSENT;
    }
    for (SampleEvent.LabelField label : event.labels()) {
      bind(label.key(), fields.keep(label.fields()));
    }
    bind("contextId", fields.keep("contextId"));
    bind("span name", fields.keep("spanName"));
    bind("local root span id", fields.keep("localRootSpanId"));
    this.labelCells = new int[2 * labels.size()];
  }

  private void bind(String key, int slot) {
    if (slot != EventFields.ABSENT) {
      labels.add(new BoundLabel(key, slot));
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
    for (int slot = 0; slot < weights.length; slot++) {
      weigh(target, slot);
    }
    if (failed != EventFields.ABSENT && fields.raw(failed) != 0) {
      failures++;
    }
  }

  private SampleRows rowsOfState() {
    boolean told =
        state != EventFields.ABSENT && event.type().equals(SampleEvents.EXECUTION_SAMPLE);
    long key = told ? fields.raw(state) : 0;
    SampleRows known = rows.get(key);
    if (known == null) {
      known = new SampleRows(weights.length);
      rows.put(key, known);
    }
    return known;
  }

  /// The number of the key in a field plus one, or 0 where there is no field.
  private int number(IdMap keys, int slot) {
    return slot == EventFields.ABSENT ? 0 : keys.number(fields.raw(slot)) + 1;
  }

  private void weigh(SampleRows target, int slot) {
    switch (event.weights().get(slot)) {
      case Weight.One one -> target.setLast(slot, 1);
      case Weight.Period period -> {
        // Known when the settings of the whole file are.
      }
      case Weight.Duration took -> target.setLast(slot, fields.number(duration));
      case Weight.Field field -> {
        if (weights[slot] != EventFields.ABSENT) {
          target.setLast(slot, fields.number(weights[slot]));
        }
      }
    }
  }

  private int labelSet() {
    if (labels.isEmpty()) {
      return 0;
    }
    for (int i = 0; i < labels.size(); i++) {
      long raw = fields.raw(labels.get(i).slot());
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
    List<Label> list = new ArrayList<>(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      BoundLabel label = labels.get(i);
      long raw = cell(labelSets, set, i);
      if (fields.isNumber(label.slot())) {
        list.add(Label.number(label.key(), fields.number(label.slot(), raw), ""));
      } else {
        String text = fields.text(label.slot(), raw);
        if (!text.isEmpty()) {
          list.add(Label.text(label.key(), text));
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

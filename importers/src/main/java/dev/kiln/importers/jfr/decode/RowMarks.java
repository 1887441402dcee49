package dev.kiln.importers.jfr.decode;

import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.jfr.pool.TextReader;
import dev.kiln.importers.table.IntList;
import dev.kiln.importers.table.SequencePool;
import dev.kiln.model.Label;
import dev.kiln.model.trace.TraceId;
import java.util.ArrayList;
import java.util.List;

/// The labels and the link of the events of one type.
///
/// While events are read, what stood in their fields is numbered, equal ones alike: 0 is none. The
/// profile's ids come when the constant pools are there.
final class RowMarks {
  private final EventFields fields;
  private final int traceId;
  private final int spanId;
  private final List<String> labelKeys = new ArrayList<>();
  private final IntList labelSlots = new IntList(4);
  private final SequencePool labelSets = new SequencePool();
  private final SequencePool links = new SequencePool();
  private final int[] linkCells = new int[4];
  private int[] labelCells = {};

  RowMarks(EventFields fields) throws DamagedChunkException {
    this.fields = fields;
    this.traceId = fields.keep("traceId");
    this.spanId = fields.keep("spanId");
  }

  /// Makes a label of a field, if the type has it.
  void label(String key, List<String> names) throws DamagedChunkException {
    int slot = fields.keep(names);
    if (slot != EventFields.ABSENT) {
      labelKeys.add(key);
      labelSlots.add(slot);
      labelCells = new int[2 * labelKeys.size()];
    }
  }

  /// The number of the labels of the event just read.
  int labels() {
    if (labelCells.length == 0) {
      return 0;
    }
    for (int i = 0; i < labelSlots.size(); i++) {
      put(labelCells, i, fields.raw(labelSlots.get(i)));
    }
    return labelSets.number(labelCells, labelCells.length) + 1;
  }

  /// The number of the link of the event just read.
  int link() {
    if (traceId == EventFields.ABSENT && spanId == EventFields.ABSENT) {
      return 0;
    }
    put(linkCells, 0, traceId == EventFields.ABSENT ? TextReader.NULL : fields.raw(traceId));
    put(linkCells, 1, spanId == EventFields.ABSENT ? 0 : fields.raw(spanId));
    return links.number(linkCells, linkCells.length) + 1;
  }

  private static void put(int[] cells, int index, long raw) {
    cells[2 * index] = (int) (raw >>> 32);
    cells[2 * index + 1] = (int) raw;
  }

  private static long cell(SequencePool pool, int sequence, int index) {
    int at = pool.start(sequence) + 2 * index;
    return (long) pool.cells()[at] << 32 | pool.cells()[at + 1] & 0xffffffffL;
  }

  /// The label set of each number; -1 if there are too many.
  int[] labelIds(ChunkMerge merge) {
    int[] ids = new int[labelSets.size() + 1];
    for (int i = 1; i < ids.length; i++) {
      ids[i] = merge.labelSet(labels(i - 1));
    }
    return ids;
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

  /// The link of each number.
  int[] linkIds(ChunkMerge merge) {
    int[] ids = new int[links.size() + 1];
    for (int i = 1; i < ids.length; i++) {
      ids[i] = merge.recording().link(trace(i), span(i));
    }
    return ids;
  }

  /// Numbers of links, 0 included.
  int linkCount() {
    return links.size() + 1;
  }

  /// Whether events name a trace.
  boolean hasTrace() {
    return traceId != EventFields.ABSENT;
  }

  /// The trace of a link's number.
  TraceId trace(int link) {
    if (link == 0) {
      return TraceId.NONE;
    }
    return TraceId.likeliest(TraceId.readings(fields.text(traceId, cell(links, link - 1, 0))));
  }

  /// The span of a link's number.
  long span(int link) {
    return link == 0 ? 0 : fields.spanId(spanId, cell(links, link - 1, 1));
  }
}

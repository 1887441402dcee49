package dev.kiln.importers.pprof;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.table.BytePool;
import dev.kiln.importers.table.IntList;
import dev.kiln.importers.table.LongList;
import dev.kiln.importers.wire.WireException;
import dev.kiln.importers.wire.WireReader;

/// The label sets of a file and the labels in them, each decoded once however many samples carry
/// it.
///
/// ```
///   set | labels      label | key  text  number  unit     (texts are string indexes)
///    0  | (none)        0   |  6    17     0      0
///    1  | 0 1           1   |  8     0   4096     9
///    2  | 0
/// ```
final class RawLabels {
  private static final int FIELDS = 4;

  private final BytePool sets = new BytePool();
  private final BytePool labels = new BytePool();
  private final WireReader reader = new WireReader();
  private final ImportLog log;

  /// Key, text, number and unit of each label.
  private final LongList fields = new LongList(64);

  private final IntList labelsOfSets = new IntList(64);
  private final IntList setEnds = new IntList(64);

  RawLabels(ImportLog log) {
    this.log = log;
  }

  /// The number of the set whose labels stand in `bytes[from..to)` as fields of a sample.
  int set(byte[] bytes, int from, int to) {
    int set = sets.number(bytes, from, to);
    if (set == setEnds.size()) {
      addSet(bytes, from, to);
    }
    return set;
  }

  /// Appends to `numbers` those of several sets, as [BytePool#numberAll] does.
  void setAll(byte[] bytes, int[] from, int[] to, int count, IntList numbers) {
    int before = numbers.size();
    sets.numberAll(bytes, from, to, count, numbers);
    for (int i = 0; i < count; i++) {
      if (numbers.get(before + i) == setEnds.size()) {
        addSet(bytes, from[i], to[i]);
      }
    }
  }

  int setCount() {
    return setEnds.size();
  }

  int labelCount() {
    return fields.size() / FIELDS;
  }

  /// The labels of a set, as numbers from [#setStart] to [#setEnd].
  int labelAt(int index) {
    return labelsOfSets.get(index);
  }

  int setStart(int set) {
    return set == 0 ? 0 : setEnds.get(set - 1);
  }

  int setEnd(int set) {
    return setEnds.get(set);
  }

  long key(int label) {
    return fields.get(label * FIELDS);
  }

  /// 0 if the label is a number.
  long text(int label) {
    return fields.get(label * FIELDS + 1);
  }

  long number(int label) {
    return fields.get(label * FIELDS + 2);
  }

  long unit(int label) {
    return fields.get(label * FIELDS + 3);
  }

  /// Ends the look-ups, to give their memory back.
  void seal() {
    sets.seal();
    labels.seal();
  }

  /// A damaged label keeps the fields before the damage, and ends its set.
  private void addSet(byte[] bytes, int from, int to) {
    reader.reset(bytes, from, to);
    try {
      while (!reader.isAtEnd()) {
        reader.tag();
        int outer = reader.open();
        int label = labels.number(bytes, reader.at, reader.limit);
        labelsOfSets.add(label);
        if (label == labelCount()) {
          addLabel();
        }
        reader.close(outer);
      }
    } catch (WireException damage) {
      log.add("label that is damaged: " + damage.getMessage(), "");
    } finally {
      setEnds.add(labelsOfSets.size());
    }
  }

  private void addLabel() throws WireException {
    int start = fields.size();
    fields.padTo(start + FIELDS, 0);
    while (!reader.isAtEnd()) {
      int tag = reader.tag();
      if (tag >= 1 << 3 && tag <= FIELDS << 3 && (tag & 7) == WireReader.VARINT) {
        fields.set(start + (tag >>> 3) - 1, reader.varint());
      } else {
        reader.skip(tag);
      }
    }
  }
}

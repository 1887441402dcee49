package dev.kiln.model;

import dev.kiln.model.column.IntColumn;
import dev.kiln.model.column.LongColumn;
import dev.kiln.model.column.SumBound;
import dev.kiln.model.trace.Intervals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Grows the sample columns; optional ones appear with their first cell.
final class SampleTableBuilder {
  private final IntColumn stack = new IntColumn(1024);
  private final IntColumn event = new IntColumn(1024);
  private final IntColumn valueTypeEvent = new IntColumn(8);
  private final IntColumn valueTypeSlot = new IntColumn(8);
  private final List<LongColumn> slots = new ArrayList<>();
  private int cutValues;
  private long negativeValues;
  private @Nullable LongColumn timeNanos;
  private @Nullable IntColumn thread;
  private @Nullable IntColumn labels;
  private @Nullable IntColumn link;

  int size() {
    return stack.size();
  }

  /// Declares the next value type; its slot is the count of those of its event type before it.
  void valueType(int eventType) {
    int slot = 0;
    for (int i = 0; i < valueTypeEvent.size(); i++) {
      slot += valueTypeEvent.get(i) == eventType ? 1 : 0;
    }
    valueTypeEvent.add(eventType);
    valueTypeSlot.add(slot);
  }

  int add(int eventType, int stackId) {
    event.add(eventType);
    return stack.add(stackId);
  }

  /// Gives every stack its new id.
  void renameStacks(int[] newId) {
    for (int row = 0; row < stack.size(); row++) {
      stack.set(row, newId[stack.get(row)]);
    }
  }

  /// Sets the value of the last row.
  void value(int slot, long value) {
    while (slots.size() <= slot) {
      slots.add(new LongColumn(1024));
    }
    LongColumn column = slots.get(slot);
    column.padTo(size() - 1, 0);
    column.add(value);
  }

  void timeNanos(long time) {
    if (timeNanos == null) {
      timeNanos = new LongColumn(1024);
    }
    timeNanos.padTo(size() - 1, 0);
    timeNanos.add(time);
  }

  void thread(int id) {
    thread = put(thread, id);
  }

  void labels(int set) {
    labels = put(labels, set);
  }

  void link(int id) {
    link = put(link, id);
  }

  void forgetTimes() {
    timeNanos = null;
  }

  /// Gives rows with a time the labels and links of the intervals around them.
  ///
  /// @return how often labels were dropped
  long mark(Intervals intervals, LabelSetsBuilder sets) {
    if (timeNanos == null || thread == null || intervals.isEmpty()) {
      return 0;
    }
    LabelSetsBuilder.Unions unions = new LabelSetsBuilder.Unions(sets);
    Intervals.Marks marks = intervals.marks(unions::of);
    int timed = Math.min(timeNanos.size(), thread.size());
    for (int row = 0; row < timed; row++) {
      int set = cell(labels, row);
      int id = cell(link, row);
      if (marks.change(thread.get(row), timeNanos.get(row), set, id)) {
        labels = set(labels, row, marks.labels(), set);
        link = set(link, row, marks.link(), id);
      }
    }
    return unions.dropped();
  }

  private static int cell(@Nullable IntColumn column, int row) {
    return column == null || row >= column.size() ? 0 : column.get(row);
  }

  private static @Nullable IntColumn set(
      @Nullable IntColumn column, int row, int value, int before) {
    if (value == before) {
      return column;
    }
    IntColumn target = column == null ? new IntColumn(1024) : column;
    target.padTo(row + 1, 0);
    target.set(row, value);
    return target;
  }

  private IntColumn put(@Nullable IntColumn column, int value) {
    IntColumn target = column == null ? new IntColumn(1024) : column;
    target.padTo(size() - 1, 0);
    target.add(value);
    return target;
  }

  /// How many values were cut when the columns were sealed, so that sums fit.
  int cutValues() {
    return cutValues;
  }

  /// How many values were below zero when the columns were sealed.
  long negativeValues() {
    return negativeValues;
  }

  /// Seals the columns, sorted by time if there is one.
  SampleTable build(int eventTypes) {
    int rows = size();
    int slotCount = 0;
    for (int i = 0; i < valueTypeSlot.size(); i++) {
      slotCount = Math.max(slotCount, valueTypeSlot.get(i) + 1);
    }
    long[][] values = new long[slotCount][];
    for (int s = 0; s < slotCount; s++) {
      LongColumn column = s < slots.size() ? slots.get(s) : new LongColumn(0);
      column.padTo(rows, 0);
      values[s] = column.toArray();
      cutValues += SumBound.cut(values[s]);
      for (long value : values[s]) {
        negativeValues += value >>> Long.SIZE - 1;
      }
    }
    SampleTable.Columns columns =
        new SampleTable.Columns(
            stack.toArray(),
            eventTypes <= 1 ? null : bytes(event),
            values,
            notNegative(sealed(timeNanos, rows)),
            sealed(thread, rows),
            sealed(labels, rows),
            sealed(link, rows));
    return new SampleTable(
        RowOrder.byTime(columns), valueTypeEvent.toArray(), valueTypeSlot.toArray());
  }

  private static byte[] bytes(IntColumn column) {
    byte[] cells = new byte[column.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (byte) column.get(i);
    }
    return cells;
  }

  private static long @Nullable [] notNegative(long @Nullable [] times) {
    for (int row = 0; times != null && row < times.length; row++) {
      times[row] = Math.max(times[row], 0);
    }
    return times;
  }

  private static long @Nullable [] sealed(@Nullable LongColumn column, int rows) {
    if (column == null) {
      return null;
    }
    column.padTo(rows, 0);
    return column.toArray();
  }

  private static int @Nullable [] sealed(@Nullable IntColumn column, int rows) {
    if (column == null) {
      return null;
    }
    column.padTo(rows, 0);
    return column.toArray();
  }
}

package dev.kiln.model;

import dev.kiln.model.column.NarrowColumn;
import dev.kiln.model.column.TimeColumn;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/// The samples of a profile, one row each.
///
/// ```
///   row | stack  event  slot0    slot1     time   thread  labels  link
///    0  |   17     0    1        10000000  12.0s     3       0      0
///    1  |   42     1    4096     -         12.1s     3       0      0
/// ```
///
/// Every row belongs to one event type (a pprof file has one; a JFR file has one for each kind of
/// sample). An event type owns the value types that its rows carry, in the slots 0, 1, ...: rows of
/// another event type count 0 for them, and no cell is spent on that.
///
/// Columns are as narrow as their content: a thread or a count of one takes a byte.
///
/// Invariants: the absolute values of a slot add up to at most `Long.MAX_VALUE`, so that no sum of
/// values wraps ([dev.kiln.model.column.SumBound]); all columns have one length; `stack[i] <
/// stacks.size()`; optional columns are absent (null) if the format has no such thing; if there is
/// a time column, rows are sorted by it; times are nanoseconds since the epoch of the profile
/// ([ProfileInfo#startTimeNanos]).
public final class SampleTable {
  private final int[] stack;
  private final byte @Nullable [] event;
  private final NarrowColumn[] slots;
  private final int[] valueTypeEvent;
  private final int[] valueTypeSlot;
  private final @Nullable TimeColumn timeNanos;
  private final @Nullable NarrowColumn thread;
  private final @Nullable NarrowColumn labels;
  private final @Nullable NarrowColumn link;

  SampleTable(Columns columns, int[] valueTypeEvent, int[] valueTypeSlot) {
    this.stack = columns.stack();
    this.event = columns.event();
    this.slots = new NarrowColumn[columns.slots().length];
    for (int s = 0; s < slots.length; s++) {
      slots[s] = NarrowColumn.of(columns.slots()[s]);
    }
    long[] times = columns.timeNanos();
    this.timeNanos = times == null ? null : TimeColumn.of(times);
    this.thread = narrow(columns.thread());
    this.labels = narrow(columns.labels());
    this.link = narrow(columns.link());
    this.valueTypeEvent = valueTypeEvent;
    this.valueTypeSlot = valueTypeSlot;
  }

  private static @Nullable NarrowColumn narrow(int @Nullable [] ids) {
    return ids == null ? null : NarrowColumn.of(ids);
  }

  /// The raw columns, in row order; optional ones may be null.
  record Columns(
      int[] stack,
      byte @Nullable [] event,
      long[][] slots,
      long @Nullable [] timeNanos,
      int @Nullable [] thread,
      int @Nullable [] labels,
      int @Nullable [] link) {}

  /// Some of the rows, each on another stack.
  ///
  /// @param rows ascending
  SampleTable pick(int[] rows, int[] stackOfRow) {
    long[][] newSlots = new long[slots.length][];
    for (int s = 0; s < newSlots.length; s++) {
      newSlots[s] = cells(rows, slots[s]::get);
    }
    byte[] newEvent = event == null ? null : new byte[rows.length];
    for (int i = 0; newEvent != null && i < rows.length; i++) {
      newEvent[i] = (byte) event(rows[i]);
    }
    Columns columns =
        new Columns(
            stackOfRow,
            newEvent,
            newSlots,
            timeNanos == null ? null : cells(rows, timeNanos::get),
            ids(rows, thread),
            ids(rows, labels),
            ids(rows, link));
    return new SampleTable(columns, valueTypeEvent, valueTypeSlot);
  }

  private static long[] cells(int[] rows, IntToLongFunction column) {
    return Arrays.stream(rows).mapToLong(column).toArray();
  }

  private static int @Nullable [] ids(int[] rows, @Nullable NarrowColumn column) {
    return column == null ? null : Arrays.stream(rows).map(r -> (int) column.get(r)).toArray();
  }

  public int size() {
    return stack.length;
  }

  public int stack(int row) {
    return stack[row];
  }

  /// The event type of a row.
  public int event(int row) {
    return event == null ? 0 : event[row];
  }

  /// The event type that owns a value type.
  public int eventOf(int valueType) {
    return valueTypeEvent[valueType];
  }

  /// Whether a row carries a value type at all.
  public boolean carries(int row, int valueType) {
    return event == null || event[row] == valueTypeEvent[valueType];
  }

  /// The row's value in the value type's native unit; 0 for a row of another event type.
  public long value(int row, int valueType) {
    return carries(row, valueType) ? slots[valueTypeSlot[valueType]].get(row) : 0;
  }

  public boolean hasTime() {
    return timeNanos != null;
  }

  /// Nanoseconds since the profile's start; only if [#hasTime()].
  public long timeNanos(int row) {
    if (timeNanos == null) {
      throw new IllegalStateException("this profile has no time column");
    }
    return timeNanos.get(row);
  }

  public boolean hasThreads() {
    return thread != null;
  }

  /// The row's thread; 0 if it is unknown.
  public int thread(int row) {
    return thread == null ? 0 : (int) thread.get(row);
  }

  public boolean hasLabels() {
    return labels != null;
  }

  /// The row's label set; 0 if it has none.
  public int labels(int row) {
    return labels == null ? 0 : (int) labels.get(row);
  }

  public boolean hasLinks() {
    return link != null;
  }

  /// The row's link; 0 if it has none.
  public int link(int row) {
    return link == null ? 0 : (int) link.get(row);
  }
}

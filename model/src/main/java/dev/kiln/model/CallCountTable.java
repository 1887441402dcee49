package dev.kiln.model;

import java.util.List;

/// The counts that a recording itself kept: calls of functions, and spans.
///
/// ```
///   row | kind  | name               | from             | readings: time, value
///    0  | CALLS | com.acme.Cart.load | jdk.MethodTiming | 0 s, 0    10 s, 640    20 s, 1250
///    1  | CALLS | com.acme.Cart.add  | jdk.MethodTrace  | 640 in the whole recording
///    2  | SPANS | com.acme.Request   | span events      | 5700 in the whole recording
/// ```
///
/// Row 0 is a counter that only grows: what happened between two readings is their difference, and
/// its values are never added. Where a counter is known to have begun at 0, that is a reading too.
///
/// Invariants: a row has a name, who counted it, and at least one reading; a plain count is one
/// reading, and [#isCumulative] says that a row is none; readings of a row ascend by epoch, then by
/// time, and no two have both in common; values are not negative; names are as functions of the
/// profile have them, though a function without samples is in no other table; there are at most
/// [CallCountTableBuilder#MOST_READINGS] readings.
public final class CallCountTable {
  /// No row: nothing was counted.
  public static final CallCountTable NONE =
      new CallCountTable(List.of(), new int[1], new int[0], new long[0], new long[0]);

  /// What is counted.
  public enum Kind {
    /// A function was entered, recursion included.
    CALLS,
    /// A piece of work that has an id, such as a request, was done; its name is that of its kind.
    SPANS
  }

  /// What a row is about.
  ///
  /// @param from what counted: `jdk.MethodTiming`
  /// @param isCumulative whether it is a counter that grows from reading to reading
  /// @param isAtLeast whether there may have been more: short ones were left out
  record Row(Kind kind, String name, String from, boolean isCumulative, boolean isAtLeast) {}

  private final List<Row> rows;

  /// By row the place of its first reading; the last cell is the number of all.
  private final int[] firstReading;

  private final int[] epochs;
  private final long[] timeNanos;
  private final long[] values;

  CallCountTable(
      List<Row> rows, int[] firstReading, int[] epochs, long[] timeNanos, long[] values) {
    this.rows = List.copyOf(rows);
    this.firstReading = firstReading;
    this.epochs = epochs;
    this.timeNanos = timeNanos;
    this.values = values;
  }

  public int size() {
    return rows.size();
  }

  public Kind kind(int row) {
    return rows.get(row).kind();
  }

  public String name(int row) {
    return rows.get(row).name();
  }

  /// What counted.
  public String from(int row) {
    return rows.get(row).from();
  }

  public boolean isCumulative(int row) {
    return rows.get(row).isCumulative();
  }

  /// Whether there may have been more than was counted.
  public boolean isAtLeast(int row) {
    return rows.get(row).isAtLeast();
  }

  /// The number of readings of a row.
  public int readings(int row) {
    return firstReading[row + 1] - firstReading[row];
  }

  /// The epoch of a reading. Readings of different epochs are never subtracted.
  public int epoch(int row, int reading) {
    return epochs[firstReading[row] + reading];
  }

  /// When a counter was read, nanoseconds since the profile's start.
  public long timeNanos(int row, int reading) {
    return timeNanos[firstReading[row] + reading];
  }

  public long value(int row, int reading) {
    return values[firstReading[row] + reading];
  }
}

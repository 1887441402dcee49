package dev.kiln.render.layout;

import dev.kiln.model.SampleTable;
import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.CallTree;
import java.util.Arrays;

/// The value of all samples in equal cells of time, for a heat map: columns from left to right, and
/// within a column cells from the bottom up.
///
/// ```
///   cellsPerColumn = 3     | 2 | 5 | 8 |
///                          | 1 | 4 | 7 |     cell c is [from + c * cellNanos, one cellNanos on)
///                          | 0 | 3 | 6 |
/// ```
///
/// Invariants: cells are numbered in the order of time, so that a range of time is a range of
/// cells; every sample of the tree in the range is in exactly one cell.
public final class HeatGrid {
  private static final double FULL_SCALE_SHARE = 0.99;

  private final long fromNanos;
  private final long cellNanos;
  private final int columns;
  private final int cellsPerColumn;
  private final long[] values;
  private final long largest;
  private final long fullScale;

  private HeatGrid(long fromNanos, long cellNanos, int columns, int cellsPerColumn, long[] values) {
    this.fromNanos = fromNanos;
    this.cellNanos = cellNanos;
    this.columns = columns;
    this.cellsPerColumn = cellsPerColumn;
    this.values = values;
    long[] filled = Arrays.stream(values).filter(v -> v > 0).sorted().toArray();
    this.largest = filled.length == 0 ? 0 : filled[filled.length - 1];
    int at = (int) Math.ceil(filled.length * FULL_SCALE_SHARE) - 1;
    this.fullScale = filled.length == 0 ? 0 : filled[Math.max(0, at)];
  }

  /// Adds up the chosen rows that the tree holds, in one pass. The profile must have sample times.
  ///
  /// @param fromNanos the start of the first column, since the profile's start
  /// @param columns at least 1; what lies beyond the last is left out
  /// @param cellsPerColumn at least 1
  public static HeatGrid of(
      CallTree tree, Rows rows, long fromNanos, long cellNanos, int columns, int cellsPerColumn) {
    long[] values = new long[Math.multiplyExact(columns, cellsPerColumn)];
    SampleTable samples = tree.profile().samples();
    int valueType = tree.valueType();
    for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
      long cell = Math.floorDiv(samples.timeNanos(row) - fromNanos, cellNanos);
      boolean in = samples.carries(row, valueType) && cell >= 0 && cell < values.length;
      if (in && tree.shape().nodeOfStack(samples.stack(row)) >= 0) {
        values[(int) cell] += samples.value(row, valueType);
      }
    }
    return new HeatGrid(fromNanos, cellNanos, columns, cellsPerColumn, values);
  }

  public int columns() {
    return columns;
  }

  public int cellsPerColumn() {
    return cellsPerColumn;
  }

  /// How many cells there are in all.
  public int size() {
    return values.length;
  }

  public long cellNanos() {
    return cellNanos;
  }

  public long columnNanos() {
    return cellNanos * cellsPerColumn;
  }

  /// When a cell begins, since the profile's start; `size()` gives the end of the last.
  public long startNanos(int cell) {
    return fromNanos + cell * cellNanos;
  }

  /// The cell of a time; the nearest if the time lies outside.
  public int cellAt(long nanos) {
    return Math.clamp(Math.floorDiv(nanos - fromNanos, cellNanos), 0, values.length - 1);
  }

  public int column(int cell) {
    return cell / cellsPerColumn;
  }

  /// The cell's place in its column, 0 at the bottom.
  public int level(int cell) {
    return cell % cellsPerColumn;
  }

  public int cell(int column, int level) {
    return column * cellsPerColumn + level;
  }

  public long value(int cell) {
    return values[cell];
  }

  /// The value of the cells `first` to `last`, both included.
  public long sum(int first, int last) {
    long sum = 0;
    for (int cell = first; cell <= last; cell++) {
      sum += values[cell];
    }
    return sum;
  }

  /// The largest value of any cell; 0 if none is above 0.
  public long largest() {
    return largest;
  }

  /// The value from which on cells have the strongest colour: 99 % of the filled cells have no
  /// more, so that one outlier does not pale the others; 0 if no cell is filled.
  public long fullScale() {
    return fullScale;
  }

  /// The step of a linear scale: 0 for a value of 0 or less, then 1 to `steps`.
  public int step(long value, int steps) {
    if (value <= 0) {
      return 0;
    }
    return value >= fullScale ? steps : 1 + (int) ((double) value / fullScale * steps);
  }
}

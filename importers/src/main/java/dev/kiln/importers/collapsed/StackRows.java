package dev.kiln.importers.collapsed;

import dev.kiln.importers.ImportLog;
import dev.kiln.importers.table.IntList;
import dev.kiln.importers.table.LongList;
import dev.kiln.model.ProfileBuilder;

/// One row for each stack, in the order of first sight; lines with the same stack are summed.
///
/// All values share one scale, `10^decimals`, which grows when a count with more places comes.
final class StackRows {
  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  private final int columns;
  private final ImportLog log;
  private final IntList rowOfStack = new IntList(1024);
  private final IntList stackOfRow = new IntList(1024);
  private final LongList values = new LongList(1024);
  private int decimals;

  StackRows(int columns, ImportLog log) {
    this.columns = columns;
    this.log = log;
  }

  int size() {
    return stackOfRow.size();
  }

  /// What all values were multiplied by; 1 where all counts are whole.
  long scale() {
    return POWERS[decimals];
  }

  int row(int stack) {
    rowOfStack.padTo(stack + 1, -1);
    int row = rowOfStack.get(stack);
    if (row < 0) {
      row = stackOfRow.size();
      rowOfStack.set(stack, row);
      stackOfRow.add(stack);
      values.padTo(values.size() + columns, 0);
    }
    return row;
  }

  void add(int row, int column, Count count, long line) {
    if (count.decimals > decimals) {
      rescale(count.decimals, line);
    }
    long value = times(count.value, POWERS[decimals - count.decimals], line);
    int cell = row * columns + column;
    values.set(cell, plus(values.get(cell), value, line));
  }

  void addTo(ProfileBuilder builder, int event) {
    for (int row = 0; row < size(); row++) {
      builder.addSample(event, stackOfRow.get(row));
      for (int column = 0; column < columns; column++) {
        builder.value(column, values.get(row * columns + column));
      }
    }
  }

  private void rescale(int newDecimals, long line) {
    long factor = POWERS[newDecimals - decimals];
    for (int i = 0; i < values.size(); i++) {
      values.set(i, times(values.get(i), factor, line));
    }
    decimals = newDecimals;
  }

  private long times(long value, long factor, long line) {
    long high = Math.multiplyHigh(value, factor);
    long low = value * factor;
    return high == low >> 63 ? low : saturated(value, line);
  }

  private long plus(long a, long b, long line) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) < 0 ? saturated(a, line) : sum;
  }

  private long saturated(long sign, long line) {
    log.add("count too large for 64 bits, cut to the largest", "line " + line);
    return sign < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }
}

package dev.kiln.importers.collapsed;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The summed counts of stacks: a row for each stack, a column for each count of a line.
///
/// ```
///   cell | value        row * columns + column; all values share one scale, 10^decimals
///     0  |  1500
///     1  |     7
/// ```
///
/// Sums are exact, so that they do not depend on which thread saw which line: cells beyond 64 bits
/// are kept apart and cut only when they are asked for.
final class StackCounts {
  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  private final int columns;
  private long[] values = new long[1024];
  private final Map<Integer, BigInteger> large = new HashMap<>();
  private int decimals;

  StackCounts(int columns) {
    this.columns = columns;
  }

  /// What all values were multiplied by; 1 if all counts are whole.
  long scale() {
    return POWERS[decimals];
  }

  void add(int row, int column, Count count) {
    int cell = row * columns + column;
    if (cell >= values.length) {
      values = Arrays.copyOf(values, Math.addExact(cell, cell / 2 + 16));
    }
    long sum = values[cell] + count.value;
    boolean plain = count.decimals == decimals && (decimals == 0 || large.isEmpty());
    if (plain && ((values[cell] ^ sum) & (count.value ^ sum)) >= 0 && !large.containsKey(cell)) {
      values[cell] = sum;
    } else {
      addScaled(cell, BigInteger.valueOf(count.value), count.decimals);
    }
  }

  /// Adds a row of another table to a row of this one.
  void addRow(int row, StackCounts other, int otherRow) {
    Count count = new Count();
    count.decimals = other.decimals;
    for (int column = 0; column < columns; column++) {
      int cell = otherRow * columns + column;
      BigInteger exact = other.large.get(cell);
      count.value = exact == null ? other.values[cell] : 0;
      add(row, column, count);
      if (exact != null) {
        addScaled(row * columns + column, exact, other.decimals);
      }
    }
  }

  /// The sum in a cell, cut to 64 bits.
  long value(int row, int column) {
    int cell = row * columns + column;
    BigInteger exact = large.get(cell);
    if (exact == null) {
      return values[cell];
    }
    return exact.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /// How many cells [#value] cuts.
  int cutCells() {
    return large.size();
  }

  private void addScaled(int cell, BigInteger value, int valueDecimals) {
    if (valueDecimals > decimals) {
      rescale(valueDecimals);
    }
    put(cell, exact(cell).add(value.multiply(power(decimals - valueDecimals))));
  }

  private void rescale(int newDecimals) {
    long factor = POWERS[newDecimals - decimals];
    large.replaceAll((_, value) -> value.multiply(BigInteger.valueOf(factor)));
    for (int cell = 0; cell < values.length; cell++) {
      long scaled = values[cell] * factor;
      if (Math.multiplyHigh(values[cell], factor) == scaled >> 63) {
        values[cell] = scaled;
      } else {
        put(cell, BigInteger.valueOf(values[cell]).multiply(BigInteger.valueOf(factor)));
      }
    }
    decimals = newDecimals;
  }

  private BigInteger exact(int cell) {
    BigInteger kept = large.get(cell);
    return kept == null ? BigInteger.valueOf(values[cell]) : kept;
  }

  private void put(int cell, BigInteger exact) {
    boolean fits = exact.bitLength() < Long.SIZE;
    values[cell] = fits ? exact.longValue() : 0;
    if (fits) {
      large.remove(cell);
    } else {
      large.put(cell, exact);
    }
  }

  private static BigInteger power(int exponent) {
    return BigInteger.valueOf(POWERS[exponent]);
  }
}

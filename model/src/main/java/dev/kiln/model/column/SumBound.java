package dev.kiln.model.column;

/// Keeps the values of a column so small that no sum of any of them leaves 64 bits.
///
/// The absolute values of all rows together are at most `Long.MAX_VALUE` afterwards. Only the
/// largest values are cut, all to the same number, so that every other value and the order of all
/// stay as they are; what is cut adds up to exactly `Long.MAX_VALUE` with the rest.
public final class SumBound {
  private SumBound() {}

  /// Cuts what is too large.
  ///
  /// @return how many values were cut; as a rule 0
  public static int cut(long[] values) {
    if (fits(values, Long.MAX_VALUE)) {
      return giveSize(values);
    }
    long most = largestThatFits(values);
    long spare = Long.MAX_VALUE - sum(values, most);
    int cut = 0;
    for (int row = 0; row < values.length; row++) {
      if (absolute(values[row]) > most) {
        long size = cut++ < spare ? most + 1 : most;
        values[row] = values[row] < 0 ? -size : size;
      }
    }
    return cut;
  }

  /// The smallest number is the only one whose absolute value is no number of 64 bits.
  private static int giveSize(long[] values) {
    for (int row = 0; row < values.length; row++) {
      if (values[row] == Long.MIN_VALUE) {
        values[row] = -Long.MAX_VALUE;
        // All others are 0, as it fits.
        return 1;
      }
    }
    return 0;
  }

  /// By halving: the sum grows with the bound.
  private static long largestThatFits(long[] values) {
    long low = 0;
    long high = Long.MAX_VALUE;
    while (low < high) {
      long middle = low + (high - low) / 2 + 1;
      if (fits(values, middle)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static boolean fits(long[] values, long most) {
    long left = Long.MAX_VALUE;
    for (long value : values) {
      left -= Math.min(absolute(value), most);
      if (left < 0) {
        return false;
      }
    }
    return true;
  }

  private static long sum(long[] values, long most) {
    long sum = 0;
    for (long value : values) {
      sum += Math.min(absolute(value), most);
    }
    return sum;
  }

  /// The smallest number has no absolute value of 64 bits; the largest number stands for it.
  private static long absolute(long value) {
    return value == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(value);
  }
}

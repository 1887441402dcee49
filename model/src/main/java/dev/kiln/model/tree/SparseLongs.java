package dev.kiln.model.tree;

/// An immutable array of longs, most of which are 0.
///
/// ```
///   place        0  1  2  3  4  5 ...
///   bits         0  1  0  0  1  0      of 64 places a word
///   values       7  3                  those that are not 0, in order
///   before[w]    0                     how many values stand before those of word w
/// ```
final class SparseLongs {
  private final long[] bits;
  private final int[] before;
  private final long[] values;

  private SparseLongs(long[] bits, int[] before, long[] values) {
    this.bits = bits;
    this.before = before;
    this.values = values;
  }

  /// What of a column is not 0.
  static SparseLongs of(long[] column) {
    long[] bits = new long[(column.length >>> 6) + 1];
    for (int i = 0; i < column.length; i++) {
      if (column[i] != 0) {
        bits[i >>> 6] |= 1L << i;
      }
    }
    int[] before = new int[bits.length];
    int count = 0;
    for (int w = 0; w < bits.length; w++) {
      before[w] = count;
      count += Long.bitCount(bits[w]);
    }
    long[] values = new long[count];
    int next = 0;
    for (int w = 0; w < bits.length; w++) {
      for (long rest = bits[w]; rest != 0; rest &= rest - 1) {
        values[next++] = column[(w << 6) + Long.numberOfTrailingZeros(rest)];
      }
    }
    return new SparseLongs(bits, before, values);
  }

  /// The sum of the absolute values.
  long sumOfSizes() {
    long sum = 0;
    for (long value : values) {
      sum += Math.abs(value);
    }
    return sum;
  }

  /// Small, so that every compiler puts it where it is called.
  long get(int place) {
    return (bits[place >>> 6] >>> place & 1) == 0 ? 0 : value(place);
  }

  /// The first place from `from` on that is not 0; -1 if there is none.
  int next(int from) {
    int w = from >>> 6;
    if (w >= bits.length) {
      return -1;
    }
    long rest = bits[w] & -1L << from;
    while (rest == 0) {
      if (++w == bits.length) {
        return -1;
      }
      rest = bits[w];
    }
    return (w << 6) + Long.numberOfTrailingZeros(rest);
  }

  private long value(int place) {
    long smaller = bits[place >>> 6] & ((1L << place) - 1);
    return values[before[place >>> 6] + Long.bitCount(smaller)];
  }
}

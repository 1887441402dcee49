package dev.kiln.model.column;

import org.jspecify.annotations.Nullable;

/// A sealed column of ascending times in nanoseconds. It uses four bytes per row if they suffice.
///
/// ```
///   base   | 0           9,120,004,211      the time of every 64th row
///   offset | 0 120 390   0 77 ...           of each row from its base, unsigned
/// ```
///
/// Invariant: either `exact` holds all times, or `base` and `offset` do.
public final class TimeColumn {
  private static final int BLOCK_BITS = 6;
  private static final long MAX_OFFSET = 0xffffffffL;

  private final long @Nullable [] exact;
  private final long[] base;
  private final int[] offset;

  private TimeColumn(long @Nullable [] exact, long[] base, int[] offset) {
    this.exact = exact;
    this.base = base;
    this.offset = offset;
  }

  /// @param times ascending; taken over if 64 rows can span more than four seconds
  public static TimeColumn of(long[] times) {
    int size = times.length;
    long[] base = new long[(size + (1 << BLOCK_BITS) - 1) >> BLOCK_BITS];
    int[] offset = new int[size];
    for (int row = 0; row < size; row++) {
      int block = row >> BLOCK_BITS;
      if ((block << BLOCK_BITS) == row) {
        base[block] = times[row];
      }
      long distance = times[row] - base[block];
      if (distance < 0 || distance > MAX_OFFSET) {
        return new TimeColumn(times, new long[0], new int[0]);
      }
      offset[row] = (int) distance;
    }
    return new TimeColumn(null, base, offset);
  }

  public long get(int row) {
    return exact != null ? exact[row] : base[row >> BLOCK_BITS] + (offset[row] & MAX_OFFSET);
  }
}

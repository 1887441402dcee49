package dev.kiln.importers.jfr.pool;

import java.util.Arrays;

/// The numbers of frames by the bytes that they are in the file, so that a frame which was decoded
/// once is neither decoded nor looked up again.
///
/// ```
///   slot | bytes, the first one lowest   number
///     0  | 01 05 2a b4 38                  17
/// ```
///
/// One slot for each hash: what comes later takes the place. A frame of more than eight bytes is
/// not kept. Invariant: free slots hold bytes that no frame can have, since its last byte ends a
/// number.
final class FrameMemo {
  static final int UNKNOWN = -1;

  private static final int BITS = 16;
  private static final long FREE = -1;

  /// The bits that mark the bytes of a number that another one follows.
  private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;

  /// Two a slot, so that a look-up costs one cache line: the bytes, then the number.
  private final long[] slots = new long[2 << BITS];

  FrameMemo() {
    Arrays.fill(slots, FREE);
  }

  /// How many of eight bytes `count` numbers take; 0 if they take more.
  static int length(long word, int count) {
    long ends = ~word & HIGHEST_BITS;
    for (int i = 1; i < count; i++) {
      ends &= ends - 1;
    }
    return ends == 0 ? 0 : (Long.numberOfTrailingZeros(ends) + 1) / Byte.SIZE;
  }

  /// The first `length` bytes of eight, as they are kept here.
  static long key(long word, int length) {
    return word & -1L >>> Long.SIZE - length * Byte.SIZE;
  }

  /// The number of the frame with these bytes, or [#UNKNOWN].
  int number(long key) {
    int slot = slot(key);
    return slots[slot] == key ? (int) slots[slot + 1] : UNKNOWN;
  }

  void put(long key, int number) {
    int slot = slot(key);
    slots[slot] = key;
    slots[slot + 1] = number;
  }

  private static int slot(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> Long.SIZE - BITS) << 1;
  }
}

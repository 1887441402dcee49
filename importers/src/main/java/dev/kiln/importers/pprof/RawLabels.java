package dev.kiln.importers.pprof;

import dev.kiln.importers.table.IntList;

/// Labels as eight ints each: the longs key, text, number, unit, high half first.
final class RawLabels {
  static final int INTS_PER_LABEL = 8;

  private RawLabels() {}

  static void append(IntList to, long key, long text, long number, long unit) {
    append(to, key);
    append(to, text);
    append(to, number);
    append(to, unit);
  }

  /// The long at `field` (0 key, 1 text, 2 number, 3 unit) of the label that starts at `at`.
  static long get(int[] cells, int at, int field) {
    int i = at + 2 * field;
    return ((long) cells[i] << 32) | (cells[i + 1] & 0xffffffffL);
  }

  private static void append(IntList to, long value) {
    to.add((int) (value >>> 32));
    to.add((int) value);
  }
}

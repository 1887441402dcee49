package dev.kiln.importers.jfr.event;

/// Rows in the order of their times; those of one time stay in theirs.
final class TimeOrder {
  private TimeOrder() {}

  /// The numbers of the rows, the earliest first. A merge sort without objects: a recording may
  /// have tens of millions of rows.
  static int[] of(SampleRows rows) {
    int[] order = new int[rows.size()];
    boolean sorted = true;
    for (int row = 0; row < order.length; row++) {
      order[row] = row;
      sorted &= row == 0 || rows.epochNanos(row - 1) <= rows.epochNanos(row);
    }
    if (sorted) {
      return order;
    }
    int[] other = new int[order.length];
    for (long width = 1; width < order.length; width *= 2) {
      for (long from = 0; from < order.length; from += 2 * width) {
        int middle = (int) Math.min(from + width, order.length);
        int end = (int) Math.min(from + 2 * width, order.length);
        merge(rows, order, (int) from, middle, end, other);
      }
      int[] merged = other;
      other = order;
      order = merged;
    }
    return order;
  }

  private static void merge(
      SampleRows rows, int[] source, int from, int middle, int end, int[] target) {
    int left = from;
    int right = middle;
    for (int at = from; at < end; at++) {
      boolean takeLeft =
          right >= end
              || left < middle && rows.epochNanos(source[left]) <= rows.epochNanos(source[right]);
      target[at] = source[takeLeft ? left++ : right++];
    }
  }
}

package dev.kiln.app.ui.common.table;

import java.util.function.IntBinaryOperator;

/// A stable merge sort of ints by a comparison, so that large tables are sorted without boxing.
final class IntSort {
  private static final int SMALL = 8;

  private IntSort() {}

  /// Sorts in place; needs as much room again.
  public static void sort(int[] ids, IntBinaryOperator order) {
    sort(ids.clone(), ids, 0, ids.length, order);
  }

  /// Sorts `to[from, end)`; both arrays hold the same there.
  private static void sort(int[] spare, int[] to, int from, int end, IntBinaryOperator order) {
    if (end - from <= SMALL) {
      for (int i = from + 1; i < end; i++) {
        int id = to[i];
        int at = i;
        for (; at > from && order.applyAsInt(to[at - 1], id) > 0; at--) {
          to[at] = to[at - 1];
        }
        to[at] = id;
      }
      return;
    }
    int middle = (from + end) >>> 1;
    sort(to, spare, from, middle, order);
    sort(to, spare, middle, end, order);
    int left = from;
    int right = middle;
    for (int i = from; i < end; i++) {
      boolean takeLeft =
          right >= end || left < middle && order.applyAsInt(spare[left], spare[right]) <= 0;
      to[i] = takeLeft ? spare[left++] : spare[right++];
    }
  }
}

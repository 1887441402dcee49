package dev.kiln.model;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Sorts sample columns by time, stably.
final class RowOrder {
  private RowOrder() {}

  static SampleTable.Columns byTime(SampleTable.Columns columns) {
    long[] time = columns.timeNanos();
    if (time == null || isSorted(time)) {
      return columns;
    }
    int[] order = order(time);
    long[][] slots = new long[columns.slots().length][];
    for (int s = 0; s < slots.length; s++) {
      slots[s] = apply(order, columns.slots()[s]);
    }
    return new SampleTable.Columns(
        apply(order, columns.stack()),
        applyOrNull(order, columns.event()),
        slots,
        apply(order, time),
        applyOrNull(order, columns.thread()),
        applyOrNull(order, columns.labels()),
        applyOrNull(order, columns.link()));
  }

  private static boolean isSorted(long[] time) {
    for (int i = 1; i < time.length; i++) {
      if (time[i - 1] > time[i]) {
        return false;
      }
    }
    return true;
  }

  /// Row numbers by time. Packs (time, row) into one long if both fit, which sorts without boxing;
  /// falls back to boxed rows for absurd time ranges.
  private static int[] order(long[] time) {
    long min = Arrays.stream(time).min().orElse(0);
    long max = Arrays.stream(time).max().orElse(0);
    int rowBits = 32 - Integer.numberOfLeadingZeros(time.length);
    int[] order = new int[time.length];
    long range = max - min;
    if (range >= 0 && 64 - Long.numberOfLeadingZeros(range) + rowBits < 64) {
      long[] packed = new long[time.length];
      for (int i = 0; i < packed.length; i++) {
        packed[i] = ((time[i] - min) << rowBits) | i;
      }
      Arrays.sort(packed);
      long mask = (1L << rowBits) - 1;
      for (int i = 0; i < packed.length; i++) {
        order[i] = (int) (packed[i] & mask);
      }
      return order;
    }
    Integer[] boxed = new Integer[time.length];
    Arrays.setAll(boxed, i -> i);
    Arrays.sort(boxed, Comparator.comparingLong(row -> time[row]));
    Arrays.setAll(order, i -> boxed[i]);
    return order;
  }

  private static long[] apply(int[] order, long[] cells) {
    long[] sorted = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = cells[order[i]];
    }
    return sorted;
  }

  private static int[] apply(int[] order, int[] cells) {
    int[] sorted = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = cells[order[i]];
    }
    return sorted;
  }

  private static int @Nullable [] applyOrNull(int[] order, int @Nullable [] cells) {
    return cells == null ? null : apply(order, cells);
  }

  private static byte @Nullable [] applyOrNull(int[] order, byte @Nullable [] cells) {
    if (cells == null) {
      return null;
    }
    byte[] sorted = new byte[order.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = cells[order[i]];
    }
    return sorted;
  }
}

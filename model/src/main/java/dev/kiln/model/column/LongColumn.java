package dev.kiln.model;

import java.util.Arrays;

/// A growing column of longs; amortised O(1) append.
final class LongColumn {
  private long[] cells;
  private int size;

  LongColumn(int capacity) {
    cells = new long[Math.max(capacity, 4)];
  }

  int add(long value) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, Growth.next(size));
    }
    cells[size] = value;
    return size++;
  }

  void padTo(int newSize, long value) {
    while (size < newSize) {
      add(value);
    }
  }

  long get(int index) {
    return cells[index];
  }

  int size() {
    return size;
  }

  long[] toArray() {
    return size == cells.length ? cells : Arrays.copyOf(cells, size);
  }
}

package dev.kiln.model.column;

import java.util.Arrays;

/// A growing column of longs; amortised O(1) append.
public final class LongColumn {
  private long[] cells;
  private int size;

  public LongColumn(int capacity) {
    cells = new long[Math.max(capacity, 4)];
  }

  public int add(long value) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, Growth.next(size));
    }
    cells[size] = value;
    return size++;
  }

  public void padTo(int newSize, long value) {
    while (size < newSize) {
      add(value);
    }
  }

  public long get(int index) {
    return cells[index];
  }

  public int size() {
    return size;
  }

  public long[] toArray() {
    return size == cells.length ? cells : Arrays.copyOf(cells, size);
  }
}

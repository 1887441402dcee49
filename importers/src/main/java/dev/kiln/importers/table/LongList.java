package dev.kiln.importers.table;

import java.util.Arrays;

/// A growing column of longs; amortised O(1) append.
public final class LongList {
  private long[] cells;
  private int size;

  public LongList(int capacity) {
    cells = new long[Math.max(capacity, 4)];
  }

  public void add(long value) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, Capacity.next(size, size + 1L));
    }
    cells[size++] = value;
  }

  public long get(int index) {
    return cells[index];
  }

  public void set(int index, long value) {
    cells[index] = value;
  }

  /// Appends `value` until the list holds `newSize` longs.
  public void padTo(int newSize, long value) {
    while (size < newSize) {
      add(value);
    }
  }

  public int size() {
    return size;
  }

  /// Forgets everything from `newSize` on.
  public void truncate(int newSize) {
    size = Math.min(size, newSize);
  }
}

package dev.kiln.model.column;

import java.util.Arrays;

/// A growing column of ints; amortised O(1) append.
public final class IntColumn {
  private int[] cells;
  private int size;

  public IntColumn(int capacity) {
    cells = new int[Math.max(capacity, 4)];
  }

  public int add(int value) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, Growth.next(size));
    }
    cells[size] = value;
    return size++;
  }

  /// Grows at once to hold `capacity` cells.
  ///
  /// @throws ProfileTooLargeException if no array is that long
  public void reserve(long capacity) {
    if (capacity > Growth.MAX_ARRAY) {
      throw new ProfileTooLargeException("a table holds more than " + Growth.MAX_ARRAY + " rows");
    }
    if (capacity > cells.length) {
      cells = Arrays.copyOf(cells, (int) capacity);
    }
  }

  /// Appends `value` until the column holds `newSize` cells.
  public void padTo(int newSize, int value) {
    while (size < newSize) {
      add(value);
    }
  }

  public int get(int index) {
    return cells[index];
  }

  public void set(int index, int value) {
    cells[index] = value;
  }

  public int size() {
    return size;
  }

  public int[] toArray() {
    return size == cells.length ? cells : Arrays.copyOf(cells, size);
  }
}

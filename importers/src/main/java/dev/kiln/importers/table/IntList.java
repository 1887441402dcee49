package dev.kiln.importers.table;

import java.util.Arrays;

/// A growing column of ints; amortised O(1) append.
public final class IntList {
  private int[] cells;
  private int size;

  public IntList(int capacity) {
    cells = new int[Math.max(capacity, 4)];
  }

  public void add(int value) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, Capacity.next(size, size + 1L));
    }
    cells[size++] = value;
  }

  /// Appends `length` ints of `source` from `offset` on.
  public void addAll(int[] source, int offset, int length) {
    if (length > cells.length - size) {
      cells = Arrays.copyOf(cells, Capacity.next(size, (long) size + length));
    }
    System.arraycopy(source, offset, cells, size, length);
    size += length;
  }

  public int get(int index) {
    return cells[index];
  }

  public void set(int index, int value) {
    cells[index] = value;
  }

  /// Appends `value` until the list holds `newSize` ints.
  public void padTo(int newSize, int value) {
    while (size < newSize) {
      add(value);
    }
  }

  /// Takes the last int off.
  public int removeLast() {
    return cells[--size];
  }

  public int size() {
    return size;
  }

  public void clear() {
    size = 0;
  }

  /// Forgets everything from `newSize` on.
  public void truncate(int newSize) {
    size = Math.min(size, newSize);
  }

  /// The cells themselves, valid up to [#size()] and until the next append; for hot loops.
  public int[] cells() {
    return cells;
  }
}

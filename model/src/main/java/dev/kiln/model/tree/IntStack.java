package dev.kiln.model.tree;

import java.util.Arrays;

/// A stack of ints.
final class IntStack {
  private int[] cells = new int[64];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void add(int value) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, Math.addExact(size, size));
    }
    cells[size++] = value;
  }

  int removeLast() {
    return cells[--size];
  }
}

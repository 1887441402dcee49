package dev.kiln.model.trace;

import java.util.Arrays;

/// Numbers of which the first in an order can be taken: a binary heap, without an object a number.
final class IntHeap {
  /// Whether one number comes before another; none comes before itself.
  interface Order {
    boolean before(int a, int b);
  }

  private final Order order;
  private int[] cells = new int[16];
  private int size;

  IntHeap(Order order) {
    this.order = order;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void clear() {
    size = 0;
  }

  /// The first number, of a heap that is not empty.
  int first() {
    return cells[0];
  }

  void add(int number) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, size * 2);
    }
    int at = size++;
    while (at > 0 && order.before(number, cells[(at - 1) / 2])) {
      cells[at] = cells[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    cells[at] = number;
  }

  /// Takes the first number away.
  void removeFirst() {
    int last = cells[--size];
    int at = 0;
    while (2L * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && order.before(cells[child + 1], cells[child])) {
        child++;
      }
      if (!order.before(cells[child], last)) {
        break;
      }
      cells[at] = cells[child];
      at = child;
    }
    cells[at] = last;
  }
}

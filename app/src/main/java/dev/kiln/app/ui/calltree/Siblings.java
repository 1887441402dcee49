package dev.kiln.app.ui.calltree;

import dev.kiln.model.tree.TreeShape;
import dev.kiln.render.layout.FlameLayout;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/// The children of a node, page by page in an order: a node may have a hundred thousand children,
/// and users look only at the first few.
///
/// Each page costs one walk over the children and a heap of the page's size, with no sort of the
/// rest.
final class Siblings {
  private static final int FIRST_ROOM = 256;

  private final FlameLayout layout;
  private final int parent;
  private final IntBinaryOperator order;

  /// @param order compares two nodes; never 0 for different ones
  Siblings(FlameLayout layout, int parent, IntBinaryOperator order) {
    this.layout = layout;
    this.parent = parent;
    this.order = order;
  }

  /// How many children have a value.
  int count() {
    int count = 0;
    TreeShape shape = layout.shape();
    int end = shape.subtreeEnd(parent);
    for (int child = parent + 1; child < end; child = shape.subtreeEnd(child)) {
      count += isThere(layout, child) ? 1 : 0;
    }
    return count;
  }

  /// Whether a node has a value, itself or below: whether it has a box in the picture.
  static boolean isThere(FlameLayout layout, int node) {
    return layout.weight(node) != 0;
  }

  /// The next children behind one, first of the order first.
  ///
  /// @param after the last child of the page before, or -1
  int[] page(int after, int limit) {
    TreeShape shape = layout.shape();
    int[] heap = new int[Math.min(limit, FIRST_ROOM)];
    int size = 0;
    int end = shape.subtreeEnd(parent);
    for (int child = parent + 1; child < end; child = shape.subtreeEnd(child)) {
      boolean behind = after < 0 || order.applyAsInt(after, child) < 0;
      if (!behind || !isThere(layout, child)) {
        continue;
      }
      if (size < limit) {
        heap = size == heap.length ? Arrays.copyOf(heap, Math.min(limit, size * 2)) : heap;
        heap[size] = child;
        up(heap, size++);
      } else if (order.applyAsInt(child, heap[0]) < 0) {
        heap[0] = child;
        down(heap, size);
      }
    }
    int[] page = new int[size];
    while (size > 0) {
      page[--size] = heap[0];
      heap[0] = heap[size];
      down(heap, size);
    }
    return page;
  }

  /// The heap has the last of the order on top.
  private void up(int[] heap, int from) {
    int at = from;
    while (at > 0 && order.applyAsInt(heap[at], heap[(at - 1) / 2]) > 0) {
      swap(heap, at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  }

  private void down(int[] heap, int size) {
    int at = 0;
    while (true) {
      int last = at;
      for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
        last = order.applyAsInt(heap[child], heap[last]) > 0 ? child : last;
      }
      if (last == at) {
        return;
      }
      swap(heap, at, last);
      at = last;
    }
  }

  private static void swap(int[] heap, int a, int b) {
    int kept = heap[a];
    heap[a] = heap[b];
    heap[b] = kept;
  }
}

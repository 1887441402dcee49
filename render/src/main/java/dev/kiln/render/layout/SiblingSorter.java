package dev.kiln.render.layout;

import dev.kiln.model.tree.TreeShape;
import java.util.Arrays;

/// Walks a tree depth first with sorted siblings; stable, so ties keep the order of the tree.
///
/// ```
///   cells | c b | f e d      nodes that wait for their turn, the next one last; siblings reversed
/// ```
final class SiblingSorter {
  private final TreeShape shape;
  private final long[] weight;
  private final long[] sortWeight;
  private final Order order;
  private int[] scratch = new int[64];
  private int[] cells = new int[256];
  private int[] depths = new int[256];
  private int size;
  private int node;
  private int depth;

  /// @param weight nodes of weight 0 are left out
  /// @param sortWeight what siblings are sorted by if the order is by weight
  SiblingSorter(TreeShape shape, long[] weight, long[] sortWeight, Order order) {
    this.shape = shape;
    this.weight = weight;
    this.sortWeight = sortWeight;
    this.order = order;
  }

  /// The node at hand; first the root.
  int node() {
    return node;
  }

  int depth() {
    return depth;
  }

  /// Lets the children of the node at hand that weigh anything wait for their turn.
  void pushChildren() {
    int end = shape.subtreeEnd(node);
    int from = size;
    for (int child = node + 1; child < end; child = shape.subtreeEnd(child)) {
      if (weight[child] > 0) {
        if (size == cells.length) {
          cells = Arrays.copyOf(cells, Math.addExact(size, size));
          depths = Arrays.copyOf(depths, cells.length);
        }
        depths[size] = depth + 1;
        cells[size++] = child;
      }
    }
    if (size - from > 1) {
      mergeSort(cells, from, size);
      for (int i = from, j = size - 1; i < j; i++, j--) {
        int swapped = cells[i];
        cells[i] = cells[j];
        cells[j] = swapped;
      }
    }
  }

  /// Moves to the next node; false after the last.
  boolean next() {
    if (size == 0) {
      return false;
    }
    size--;
    node = cells[size];
    depth = depths[size];
    return true;
  }

  /// Insertion sort for short runs, merges above: no boxing, no comparator objects.
  private void mergeSort(int[] cells, int from, int to) {
    if (to - from <= 12) {
      for (int i = from + 1; i < to; i++) {
        int node = cells[i];
        int j = i;
        for (; j > from && before(node, cells[j - 1]); j--) {
          cells[j] = cells[j - 1];
        }
        cells[j] = node;
      }
      return;
    }
    int middle = (from + to) >>> 1;
    mergeSort(cells, from, middle);
    mergeSort(cells, middle, to);
    int left = middle - from;
    if (scratch.length < left) {
      scratch = new int[left * 2];
    }
    System.arraycopy(cells, from, scratch, 0, left);
    int i = 0;
    int j = middle;
    int k = from;
    while (i < left) {
      cells[k++] = j < to && before(cells[j], scratch[i]) ? cells[j++] : scratch[i++];
    }
  }

  private boolean before(int a, int b) {
    return switch (order) {
      case WEIGHT -> sortWeight[a] > sortWeight[b];
      case NAME -> shape.name(a).compareTo(shape.name(b)) < 0;
    };
  }
}

package dev.kiln.render.layout;

import dev.kiln.model.tree.TreeShape;

/// Sorts the children of a node; stable, so ties keep the order of the tree.
final class SiblingSorter {
  private final TreeShape shape;
  private final long[] weight;
  private final Order order;
  private int[] scratch = new int[64];

  SiblingSorter(TreeShape shape, long[] weight, Order order) {
    this.shape = shape;
    this.weight = weight;
    this.order = order;
  }

  /// Writes the children of `node` that weigh anything to `out[at..]`, sorted.
  ///
  /// @return how many
  int sortChildren(int node, int[] out, int at) {
    int end = shape.subtreeEnd(node);
    int count = 0;
    for (int child = node + 1; child < end; child = shape.subtreeEnd(child)) {
      if (weight[child] > 0) {
        out[at + count] = child;
        count++;
      }
    }
    if (count > 1) {
      mergeSort(out, at, at + count);
    }
    return count;
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
      case WEIGHT -> weight[a] > weight[b];
      case NAME -> shape.name(a).compareTo(shape.name(b)) < 0;
    };
  }
}

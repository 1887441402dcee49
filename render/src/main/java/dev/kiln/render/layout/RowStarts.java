package dev.kiln.render.layout;

import dev.kiln.model.tree.TreeShape;
import java.util.Arrays;

/// The start of each row of a layout within its arrays.
final class RowStarts {
  private RowStarts() {}

  /// Counts the boxes of each depth in one preorder sweep; the last element is how many there are.
  ///
  /// @param check whether the weights are given ones, which are held to what a layout needs
  /// @throws IllegalArgumentException if boxes of these widths would not nest
  static int[] of(TreeShape shape, long[] weight, boolean check) {
    int[] count = new int[64];
    // What the children met so far leave of the last box of each depth.
    long[] left = new long[64];
    int rows = 0;
    int boxes = 0;
    int depth = 0;
    int before = 0;
    for (int node = 0; node < weight.length; node++) {
      if (weight[node] == 0) {
        continue;
      }
      if (node > 0) {
        int parent = shape.parent(node);
        if (check && weight[parent] == 0) {
          throw new IllegalArgumentException("node " + parent + " weighs less than its children");
        }
        for (; before != parent; before = shape.parent(before)) {
          depth--;
        }
        depth++;
      }
      if (depth == count.length) {
        count = Arrays.copyOf(count, depth * 2);
        left = Arrays.copyOf(left, depth * 2);
      }
      if (check) {
        Weights.takeOut(left, depth, weight[node], node);
      }
      count[depth]++;
      rows = Math.max(rows, depth + 1);
      boxes++;
      before = node;
    }
    int[] starts = new int[rows + 1];
    starts[rows] = boxes;
    for (int row = rows - 1; row >= 0; row--) {
      starts[row] = starts[row + 1] - count[row];
    }
    return starts;
  }
}

package dev.kiln.render.layout;

import dev.kiln.model.tree.TreeShape;
import java.util.Arrays;

/// Where the rows of a layout begin among its places.
final class RowStarts {
  private RowStarts() {}

  /// Counts the boxes of each depth in one preorder sweep; the last element is how many there are.
  static int[] of(TreeShape shape, long[] weight) {
    int[] count = new int[64];
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
        for (; before != parent; before = shape.parent(before)) {
          depth--;
        }
        depth++;
      }
      if (depth == count.length) {
        count = Arrays.copyOf(count, depth * 2);
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

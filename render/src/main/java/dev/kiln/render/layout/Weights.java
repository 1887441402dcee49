package dev.kiln.render.layout;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;

/// The widths of boxes.
final class Weights {
  private Weights() {}

  /// The totals where no self value is negative, else absolute self values summed upward.
  static long[] of(CallTree tree) {
    boolean negative = false;
    for (int i = 0; i < tree.size(); i++) {
      negative |= tree.self(i) < 0;
    }
    return negative ? absolute(tree) : tree.totals();
  }

  private static long[] absolute(CallTree tree) {
    long[] weight = new long[tree.size()];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = Math.abs(tree.self(i));
    }
    for (int i = weight.length - 1; i > 0; i--) {
      weight[tree.shape().parent(i)] += weight[i];
    }
    return weight;
  }

  /// Holds given weights to what a layout needs: O(nodes), allocates nothing.
  static void check(TreeShape shape, long[] weights) {
    if (weights.length != shape.size()) {
      throw new IllegalArgumentException(weights.length + " weights, " + shape.size() + " nodes");
    }
    for (int node = 0; node < weights.length; node++) {
      long left = weights[node];
      if (left < 0) {
        throw new IllegalArgumentException("node " + node + " weighs " + left);
      }
      int end = shape.subtreeEnd(node);
      for (int child = node + 1; child < end; child = shape.subtreeEnd(child)) {
        // By what is left: a sum of children could overflow.
        if (weights[child] > left) {
          throw new IllegalArgumentException("node " + node + " weighs less than its children");
        }
        left -= Math.max(0, weights[child]);
      }
    }
  }
}

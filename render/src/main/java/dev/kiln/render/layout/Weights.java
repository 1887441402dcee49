package dev.kiln.render.layout;

import dev.kiln.model.tree.CallTree;

/// The widths of boxes.
final class Weights {
  private Weights() {}

  /// The totals if no self value is negative, else absolute self values summed upward.
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

  /// Takes a node's weight out of what is left of its parent's, in a preorder sweep.
  ///
  /// @param left what is left of the last node of each depth
  static void takeOut(long[] left, int depth, long weight, int node) {
    if (weight < 0) {
      throw new IllegalArgumentException("node " + node + " weighs " + weight);
    }
    // By what is left: a sum of children could overflow.
    if (depth > 0 && (left[depth - 1] -= weight) < 0) {
      throw new IllegalArgumentException("node " + node + " is wider than its parent has room for");
    }
    left[depth] = weight;
  }
}

package dev.kiln.render.layout;

import dev.kiln.model.tree.CallTree;

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
}

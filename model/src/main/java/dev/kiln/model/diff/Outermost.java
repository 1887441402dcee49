package dev.kiln.model.diff;

import dev.kiln.model.tree.TreeShape;

/// The outermost nodes of each merge key: those below no other node of theirs, whose totals add up
/// to the key's.
final class Outermost {
  private Outermost() {}

  /// Links them, in order.
  ///
  /// @param first for each key, the first of its nodes; 0 where there is none
  /// @param next for each node, the next of its key; 0 ends
  static void link(TreeShape shape, int[] first, int[] next) {
    int[] end = new int[first.length];
    int[] last = new int[first.length];
    for (int node = 1; node < next.length; node++) {
      int key = shape.key(node);
      // Preorder: a node inside the last one's subtree is not outermost.
      if (node < end[key]) {
        continue;
      }
      end[key] = shape.subtreeEnd(node);
      if (first[key] == 0) {
        first[key] = node;
      } else {
        next[last[key]] = node;
      }
      last[key] = node;
    }
  }
}

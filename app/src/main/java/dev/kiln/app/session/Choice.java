package dev.kiln.app.session;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.render.layout.Boxes;

/// Finds the node of one tree that stands for a node of another.
final class Choice {
  private Choice() {}

  /// The node with the same path; else the heaviest of the same name; else none.
  static int carry(CallTree from, int node, CallTree to) {
    if (node == Boxes.NONE || node >= from.size()) {
      return Boxes.NONE;
    }
    if (node == 0 || from.shape() == to.shape()) {
      return node;
    }
    boolean sameKeys = from.shape().keys().by() == to.shape().keys().by();
    int same = samePath(from.shape(), node, to.shape());
    return same != Boxes.NONE || !sameKeys ? same : heaviestNamed(to, from.shape().name(node));
  }

  private static int samePath(TreeShape from, int node, TreeShape to) {
    if (node == 0) {
      return 0;
    }
    int parent = samePath(from, from.parent(node), to);
    if (parent == Boxes.NONE) {
      return Boxes.NONE;
    }
    String name = from.name(node);
    for (int c = parent + 1; c < to.subtreeEnd(parent); c = to.subtreeEnd(c)) {
      if (to.name(c).equals(name)) {
        return c;
      }
    }
    return Boxes.NONE;
  }

  private static int heaviestNamed(CallTree tree, String name) {
    for (int key = 0; key < tree.shape().keys().size(); key++) {
      if (tree.shape().keys().name(key).equals(name)) {
        return heaviest(tree, key);
      }
    }
    return Boxes.NONE;
  }

  /// The node of greatest total with this merge key; none where the tree has none of value.
  static int heaviest(CallTree tree, int key) {
    int heaviest = Boxes.NONE;
    long most = 0;
    for (int node = 1; node < tree.size(); node++) {
      long total = Math.abs(tree.total(node));
      if (total > most && tree.shape().key(node) == key) {
        heaviest = node;
        most = total;
      }
    }
    return heaviest;
  }
}

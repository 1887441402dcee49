package dev.kiln.app.session;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.render.layout.Boxes;
import org.jspecify.annotations.Nullable;

/// What is chosen of an answer: a node of its tree.
///
/// @param of the answer; null before the first
/// @param node the node, or [Boxes#NONE]
record ChosenNode(@Nullable Answer of, int node) {
  /// The node of another answer that stands for this one: that with the same path, else the
  /// heaviest of the same name, else none.
  int carry(Answer next) {
    if (of == null || node == Boxes.NONE || node >= of.tree().size()) {
      return Boxes.NONE;
    }
    CallTree to = next.tree();
    TreeShape from = of.tree().shape();
    if (node == 0 || from == to.shape()) {
      return node;
    }
    boolean sameKeys = from.keys().by() == to.shape().keys().by();
    int same = samePath(from, to.shape());
    return same != Boxes.NONE || !sameKeys ? same : heaviestNamed(to, from.name(node));
  }

  private int samePath(TreeShape from, TreeShape to) {
    int depth = from.depth(node);
    int[] path = new int[depth];
    for (int n = node; n != 0; n = from.parent(n)) {
      path[--depth] = n;
    }
    int at = 0;
    for (int step : path) {
      at = child(to, at, from.name(step));
      if (at == Boxes.NONE) {
        return Boxes.NONE;
      }
    }
    return at;
  }

  private static int child(TreeShape shape, int parent, String name) {
    int end = shape.subtreeEnd(parent);
    for (int child = parent + 1; child < end; child = shape.subtreeEnd(child)) {
      if (shape.name(child).equals(name)) {
        return child;
      }
    }
    return Boxes.NONE;
  }

  private static int heaviestNamed(CallTree tree, String name) {
    for (int key = 0; key < tree.shape().keys().size(); key++) {
      if (tree.shape().keys().name(key).equals(name)) {
        return tree.heaviestNode(key);
      }
    }
    return Boxes.NONE;
  }
}

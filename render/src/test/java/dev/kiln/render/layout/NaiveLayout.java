package dev.kiln.render.layout;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The obvious layout: one object per box, found by walking the tree. What the arrays must agree
/// with.
final class NaiveLayout {
  record Box(int node, long start, long weight) {
    long end() {
      return start + weight;
    }
  }

  /// Boxes by row, from left to right.
  final List<List<Box>> rows = new ArrayList<>();

  private final CallTree tree;
  private final Order order;

  NaiveLayout(CallTree tree, Order order) {
    this.tree = tree;
    this.order = order;
    place(0, 0, 0);
  }

  private void place(int node, int row, long start) {
    if (weight(node) == 0) {
      return;
    }
    if (row == rows.size()) {
      rows.add(new ArrayList<>());
    }
    rows.get(row).add(new Box(node, start, weight(node)));
    long x = start;
    for (int child : children(node)) {
      place(child, row + 1, x);
      x += weight(child);
    }
  }

  long weight(int node) {
    long sum = Math.abs(tree.self(node));
    for (int child : childrenInTreeOrder(node)) {
      sum += weight(child);
    }
    return sum;
  }

  /// Sorted; ties in the order of the tree.
  List<Integer> children(int node) {
    List<Integer> children = childrenInTreeOrder(node);
    children.sort(
        order == Order.NAME
            ? Comparator.comparing((Integer c) -> tree.shape().name(c))
            : Comparator.comparingLong((Integer c) -> -weight(c)));
    return children;
  }

  private List<Integer> childrenInTreeOrder(int node) {
    TreeShape shape = tree.shape();
    List<Integer> children = new ArrayList<>();
    for (int n = 1; n < shape.size(); n++) {
      if (shape.parent(n) == node) {
        children.add(n);
      }
    }
    return children;
  }
}

package dev.kiln.app.report.draw;

import dev.kiln.app.request.question.RenderQuestion;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.query.Transform;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.ArrayList;
import java.util.List;

/// Names a node by the names on its path from the root: `main;run;read`, with `;` and `\` inside a
/// name escaped by a backslash, as in the transform `subtree`.
final class ZoomPath {
  private ZoomPath() {}

  /// The path of a node; empty for the root, and for a node below it that has no name.
  static String of(TreeShape shape, int node) {
    List<String> names = new ArrayList<>();
    if (node == 0) {
      return "";
    }
    for (int n = node; n != 0; n = shape.parent(n)) {
      names.addFirst(shape.name(n));
    }
    return names.equals(List.of("")) ? "" : Transform.Subtree.of(names).valueText();
  }

  /// The node of a path; the heaviest if several have it, as functions of one name in several
  /// modules do.
  ///
  /// @throws QueryException if the tree has none
  static int find(CallTree tree, String path) {
    List<Integer> nodes = List.of(0);
    for (String name : names(path)) {
      List<Integer> next = new ArrayList<>();
      nodes.forEach(node -> addChildren(tree, node, name, next));
      nodes = next;
    }
    int heaviest = 0;
    for (int node : nodes) {
      if (heaviest == 0 || Math.abs(tree.total(node)) > Math.abs(tree.total(heaviest))) {
        heaviest = node;
      }
    }
    if (heaviest == 0) {
      throw new QueryException(
          RenderQuestion.ZOOM.name()
              + " "
              + path
              + ": no stack in this query begins with this"
              + " path");
    }
    return heaviest;
  }

  private static List<String> names(String path) {
    return Transform.Subtree.parse(path).path();
  }

  private static void addChildren(CallTree tree, int node, String name, List<Integer> found) {
    TreeShape shape = tree.shape();
    for (int c = node + 1; c < shape.subtreeEnd(node); c = shape.subtreeEnd(c)) {
      if (tree.total(c) != 0 && shape.name(c).equals(name)) {
        found.add(c);
      }
    }
  }
}

package dev.kiln.diffview;

import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.query.Direction;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.TreeShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the details say about a node beside its own figures: where else its function occurs, and
/// which functions changed below it.
///
/// @param node the node
/// @param places the nodes of its function, the node itself among them, the largest change first
/// @param placeCount how many there are; `places` has the first few
/// @param inside the functions whose self value changed most in its subtree; empty if what lies
///   below a node calls it
public record NodeStory(int node, List<Integer> places, int placeCount, List<Inside> inside) {
  private static final int MOST = 6;

  /// A function's change of self in a subtree, on the basis.
  public record Inside(int key, String name, double delta) {}

  public NodeStory {
    places = List.copyOf(places);
    inside = List.copyOf(inside);
  }

  /// One sweep over the nodes, and one over the subtree.
  public static NodeStory of(DiffTree tree, int node) {
    boolean down = tree.direction() == Direction.CALLEES;
    List<Inside> inside = down ? inside(tree, node) : List.of();
    return new NodeStory(node, List.of(), 0, inside).withPlaces(tree);
  }

  private NodeStory withPlaces(DiffTree tree) {
    if (node == 0) {
      return this;
    }
    TreeShape shape = tree.shape();
    int key = shape.key(node);
    List<Integer> all = new ArrayList<>();
    for (int n = 1; n < tree.size(); n++) {
      boolean there = tree.tree(Side.BASE).total(n) != 0 || tree.tree(Side.CURRENT).total(n) != 0;
      if (there && shape.key(n) == key) {
        all.add(n);
      }
    }
    all.sort(Comparator.comparingDouble(n -> -Math.abs(tree.delta(n))));
    return new NodeStory(node, all.subList(0, Math.min(MOST, all.size())), all.size(), inside);
  }

  private static List<Inside> inside(DiffTree tree, int node) {
    TreeShape shape = tree.shape();
    Map<Integer, double[]> deltas = new HashMap<>();
    for (int n = Math.max(1, node); n < shape.subtreeEnd(node); n++) {
      double delta = tree.selfDelta(n);
      if (delta != 0) {
        deltas.computeIfAbsent(shape.key(n), _ -> new double[1])[0] += delta;
      }
    }
    return deltas.entrySet().stream()
        .sorted(Comparator.comparingDouble(e -> -Math.abs(e.getValue()[0])))
        .limit(MOST)
        .map(e -> new Inside(e.getKey(), shape.keys().name(e.getKey()), e.getValue()[0]))
        .toList();
  }
}

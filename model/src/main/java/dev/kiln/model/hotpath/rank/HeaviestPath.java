package dev.kiln.model.hotpath.rank;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.ArrayList;
import java.util.List;

/// The path below a node that most of its cost follows.
///
/// ```
///   place          1000            half of each frame's total at least
///   > quote         700
///   > evaluate      400            ends here: 150 + 120 + 90 below, none of them 200
/// ```
///
/// Goes on to the heaviest child as long as that has at least half of the frame it is called from,
/// so that no other child and no body outweighs it. Where the way ends, the cost is in the frame
/// itself or splits.
///
/// @param steps from the node that was asked about; at least one
/// @param end why it ends
public record HeaviestPath(List<Step> steps, End end) {
  /// One frame of the path.
  ///
  /// @param share of the node that was asked about; NaN if that has no value
  public record Step(int node, String name, long self, long total, double share) {}

  /// Why a path ends.
  public enum End {
    /// At least half of the last frame is its own code.
    BODY,
    /// Several callees share its cost.
    SPLITS
  }

  private static final double MAJORITY = 0.5;

  public HeaviestPath {
    steps = List.copyOf(steps);
  }

  /// Goes down from a node.
  ///
  /// @param tree toward callees
  public static HeaviestPath from(CallTree tree, int top) {
    List<Step> steps = new ArrayList<>();
    int node = top;
    while (true) {
      steps.add(step(tree, top, node));
      int next = heaviestChild(tree, node);
      if (next < 0 || tree.total(next) < MAJORITY * tree.total(node) || tree.total(next) <= 0) {
        boolean body = tree.self(node) >= MAJORITY * tree.total(node);
        return new HeaviestPath(steps, body ? End.BODY : End.SPLITS);
      }
      node = next;
    }
  }

  private static Step step(CallTree tree, int top, int node) {
    double share = tree.total(top) == 0 ? Double.NaN : (double) tree.total(node) / tree.total(top);
    return new Step(node, tree.shape().name(node), tree.self(node), tree.total(node), share);
  }

  /// The first of several; -1 for a leaf.
  private static int heaviestChild(CallTree tree, int node) {
    TreeShape shape = tree.shape();
    int heaviest = -1;
    for (int c = node + 1; c < shape.subtreeEnd(node); c = shape.subtreeEnd(c)) {
      if (heaviest < 0 || tree.total(c) > tree.total(heaviest)) {
        heaviest = c;
      }
    }
    return heaviest;
  }

  /// The last frame: where to look.
  public Step last() {
    return steps.getLast();
  }
}

package dev.kiln.model.diff;

import dev.kiln.model.run.Side;
import dev.kiln.model.tree.TreeShape;
import java.util.Arrays;
import java.util.BitSet;

/// Carries moves from one tree over to other trees of the same comparison, so that code that moved
/// counts as moved in all of them. A part of a tree cannot see moves by itself, because code that
/// moved to another part is simply missing.
final class CarriedMoves {
  private final DiffTree from;
  private final Moves moves;
  private final TreeShape to;
  private final double[][] below = new double[2][];

  /// Nodes with a part that did not move.
  private final BitSet stayed = new BitSet();

  private CarriedMoves(DiffTree from, TreeShape to) {
    this.from = from;
    this.moves = from.changes().moves();
    this.to = to;
    below[0] = new double[to.size()];
    below[1] = new double[to.size()];
  }

  /// Fewer rows on the same shape: of what moved, the part that is left.
  static Moves within(DiffTree whole, DiffTree narrowed) {
    CarriedMoves carried = new CarriedMoves(whole, narrowed.shape());
    BitSet tops = carried.moves.tops();
    for (int top = tops.nextSetBit(0); top >= 0; top = tops.nextSetBit(top + 1)) {
      for (Side side : Side.values()) {
        carried.below[side.ordinal()][top] =
            narrowed.tree(side).total(top) * carried.part(side, top);
      }
    }
    carried.sumUp();
    return Moves.known(narrowed.shape(), tops, carried.below[0], carried.below[1]);
  }

  /// The callees of a function: each node stands for those that were merged into it.
  static Moves toCallees(DiffTree from, TreeShape callees) {
    CarriedMoves carried = new CarriedMoves(from, callees);
    int[] nodeOf = carried.nodes();
    for (int node = 0; node < nodeOf.length; node++) {
      if (nodeOf[node] >= 0) {
        carried.take(node, nodeOf[node]);
      }
    }
    return carried.known();
  }

  /// The callers of a function: the function's outermost nodes hand on to each of their callers.
  static Moves toCallers(DiffTree from, TreeShape callers, int key) {
    CarriedMoves carried = new CarriedMoves(from, callers);
    TreeShape shape = from.shape();
    int[] nodeOf = carried.nodes();
    int node = 1;
    while (node < nodeOf.length) {
      boolean member = shape.key(node) == key && nodeOf[node] >= 0;
      if (member) {
        carried.take(node, nodeOf[node]);
      }
      node = member ? shape.subtreeEnd(node) : node + 1;
    }
    carried.sumUp();
    return carried.known();
  }

  /// For each node of the tree the one of the other shape, or -1.
  private int[] nodes() {
    int[] nodeOf = new int[from.size()];
    Arrays.fill(nodeOf, -1);
    int stacks = from.profile().stacks().size();
    for (int stack = 0; stack < stacks; stack++) {
      int node = from.shape().nodeOfStack(stack);
      if (node >= 0) {
        nodeOf[node] = to.nodeOfStack(stack);
      }
    }
    return nodeOf;
  }

  private void take(int node, int into) {
    int top = moves.topOf(node);
    for (Side side : Side.values()) {
      long total = from.tree(side).total(node);
      below[side.ordinal()][into] += top < 0 ? moves.below(side, node) : total * part(side, top);
      if (top < 0 && total != 0) {
        stayed.set(into);
      }
    }
  }

  /// What part of a top's total moved.
  private double part(Side side, int top) {
    long total = from.tree(side).total(top);
    return total == 0 ? 0 : moves.below(side, top) / total;
  }

  private void sumUp() {
    for (int node = to.size() - 1; node > 0; node--) {
      int parent = to.parent(node);
      below[0][parent] += below[0][node];
      below[1][parent] += below[1][node];
      stayed.set(parent, stayed.get(parent) || stayed.get(node));
    }
  }

  private Moves known() {
    BitSet tops = new BitSet();
    for (int node = 0; node < to.size(); node++) {
      tops.set(node, !stayed.get(node) && below[0][node] + below[1][node] > 0);
    }
    return Moves.known(to, tops, below[0], below[1]);
  }
}

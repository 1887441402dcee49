package dev.kiln.model.diff;

import dev.kiln.model.run.Side;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Functions whose cost stayed about the same but comes from other callers.
///
/// ```
///   quote > loadTax   337 -> 0      loadTax in all 337 -> 337: it moved from quote to place
///   place > loadTax     0 -> 337    quote and place are not coloured by it
/// ```
///
/// A function moved where all of this holds:
/// - its own total, counted once a stack, is the same inside the noise or within 10 % of the larger
///   side;
/// - at least half of its base total is under callers that do not call it on the current side, and
///   at least half of its current total is under callers that do not on the base side;
/// - of these callers only those count whose own difference, from something to nothing, is more
///   than the noise: a function that everything calls has callers that come and go by chance.
///
/// Its outermost nodes under those callers, with all below them, are moved, unless they lie in what
/// moved with a caller already. The smaller of gain and loss is what moved, and is taken out of the
/// ancestors' values; the rest stays in them, because it is a change.
///
/// Only trees toward callees have moves: toward callers every caller is a node of its own.
final class Moves {
  /// Totals within this part of the larger one are about the same.
  private static final double TOLERANCE = 0.10;

  private final TreeShape shape;
  private final List<Move> all = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private final BitSet tops = new BitSet();

  /// What moved below each ancestor of a top, and all of the top that did.
  private final NodeSums below = new NodeSums();

  private Moves(TreeShape shape) {
    this.shape = shape;
  }

  static Moves none(TreeShape shape) {
    return new Moves(shape);
  }

  /// The moves of another tree, see [CarriedMoves].
  ///
  /// @param tops whose subtrees moved
  /// @param baseBelow for each node what of its base total moved
  /// @param currentBelow the same of the current one
  static Moves known(TreeShape shape, BitSet tops, double[] baseBelow, double[] currentBelow) {
    Moves moves = new Moves(shape);
    moves.tops.or(tops);
    for (int node = 0; node < baseBelow.length; node++) {
      if (baseBelow[node] != 0 || currentBelow[node] != 0) {
        moves.below.add(node, baseBelow[node], currentBelow[node]);
      }
    }
    return moves;
  }

  static Moves of(DiffTree diff) {
    Moves moves = new Moves(diff.shape());
    new MoveFinder(diff).find(moves::add);
    moves.takeOut(diff);
    return moves;
  }

  /// A function that moved, before it is known what of it moved with its callers.
  ///
  /// @param nodes its outermost nodes under the callers that it gained or lost
  /// @param gainedPart what part of their current values moved
  /// @param lostPart what part of their base values moved
  record Found(Move move, int[] nodes, double gainedPart, double lostPart) {}

  private void add(Found move) {
    found.add(move);
  }

  /// Marks the nodes that moved, outermost ones first, and sums up what moved below their
  /// ancestors.
  private void takeOut(DiffTree diff) {
    if (found.isEmpty()) {
      return;
    }
    for (Found move : found) {
      for (int node : move.nodes()) {
        tops.set(node);
      }
    }
    // A node inside of what moved is no top of its own.
    int end = 0;
    for (int node = tops.nextSetBit(0); node >= 0; node = tops.nextSetBit(node + 1)) {
      if (node < end) {
        tops.clear(node);
      } else {
        end = shape.subtreeEnd(node);
      }
    }
    CallTree base = diff.tree(Side.BASE);
    CallTree current = diff.tree(Side.CURRENT);
    for (Found move : found) {
      boolean any = false;
      for (int node : move.nodes()) {
        if (tops.get(node)) {
          any = true;
          add(node, base.total(node) * move.lostPart(), current.total(node) * move.gainedPart());
        }
      }
      if (any) {
        all.add(move.move());
      }
    }
  }

  /// Few nodes moved, so that a walk up from each costs less than a sweep over all nodes.
  private void add(int top, double ofBase, double ofCurrent) {
    below.add(top, ofBase, ofCurrent);
    for (int up = top; up != 0; up = shape.parent(up)) {
      below.add(shape.parent(up), ofBase, ofCurrent);
    }
  }

  List<Move> all() {
    return List.copyOf(all);
  }

  /// The outermost nodes of what moved.
  BitSet tops() {
    return tops;
  }

  /// Whether a node lies in what moved.
  boolean isMoved(int node) {
    return topOf(node) >= 0;
  }

  /// The outermost node that moved, with the node in it; -1 if the node did not move.
  int topOf(int node) {
    int at = tops.isEmpty() ? -1 : tops.previousSetBit(node);
    return at >= 0 && node < shape.subtreeEnd(at) ? at : -1;
  }

  /// What of a side's total moved to or from places below the node, native.
  double below(Side side, int node) {
    return below.get(side, node);
  }

  /// Adds what moved below each node to columns of all nodes, native.
  void addBelow(double[] allBase, double[] allCurrent) {
    below.addTo(allBase, allCurrent);
  }

  /// Whether the totals are within tolerance.
  static boolean isAboutSame(double base, double current) {
    return Math.abs(current - base) <= TOLERANCE * Math.max(base, current);
  }
}

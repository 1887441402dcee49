package dev.kiln.model.diff;

import dev.kiln.model.run.Side;
import dev.kiln.model.sampling.Sums;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How each node of a diff changed: its change compared with the noise, without code that only
/// moved.
///
/// Safe for use by several threads.
final class NodeChanges {
  private final DiffTree diff;
  private final Moves moves;

  /// By node 0, or one more than its outermost ancestor that stands on the same side alone, as far
  /// as asked: children are asked about after their parents, and then need not walk far.
  private final int[] alikeTops;

  /// Whether those outermost ones are beyond the noise: all below one of them go by its answer.
  private final Map<Integer, Boolean> sureTops = new ConcurrentHashMap<>();

  /// @param moves what moved in it
  NodeChanges(DiffTree diff, Moves moves) {
    this.diff = diff;
    this.moves = moves;
    this.alikeTops = new int[diff.size()];
  }

  Moves moves() {
    return moves;
  }

  double coloredDelta(int node) {
    return left(Side.CURRENT, node) * diff.scale().current()
        - left(Side.BASE, node) * diff.scale().base();
  }

  private double left(Side side, int node) {
    return diff.tree(side).total(node) - moves.below(side, node);
  }

  NodeChange ofTotal(int node) {
    if (moves.isMoved(node)) {
      return NodeChange.MOVED;
    }
    boolean onlyCurrent = diff.tree(Side.BASE).total(node) == 0;
    if (onlyCurrent != (diff.tree(Side.CURRENT).total(node) == 0)) {
      return alone(node, onlyCurrent ? NodeChange.NEW : NodeChange.VANISHED);
    }
    return judged(remaining(Side.BASE, node), remaining(Side.CURRENT, node));
  }

  /// The change of a node that stands on one side alone: as sure as its outermost ancestor of that
  /// kind is; moved, if most of it moved and the rest is noise.
  private NodeChange alone(int node, NodeChange sure) {
    Side side = sure == NodeChange.NEW ? Side.CURRENT : Side.BASE;
    boolean moved = 2 * moves.below(side, node) >= diff.tree(side).total(node);
    if (moved) {
      return isSure(node) ? sure : NodeChange.MOVED;
    }
    int top = outermostAlike(node, diff.tree(side.other()));
    Boolean known = sureTops.get(top);
    if (known == null) {
      known = isSure(top);
      sureTops.put(top, known);
    }
    return known ? sure : NodeChange.SAME;
  }

  NodeChange ofSelf(int node) {
    if (moves.isMoved(node)) {
      return NodeChange.MOVED;
    }
    NodeChange judged =
        judged(diff.samples(Side.BASE).self(node), diff.samples(Side.CURRENT).self(node));
    if (judged == NodeChange.SAME) {
      return judged;
    }
    return isEmpty(Side.BASE, node)
        ? NodeChange.NEW
        : isEmpty(Side.CURRENT, node) ? NodeChange.VANISHED : judged;
  }

  private boolean isEmpty(Side side, int node) {
    return diff.tree(side).total(node) == 0 && diff.tree(side).self(node) == 0;
  }

  private NodeChange judged(Sums from, Sums to) {
    double delta = to.value() * diff.scale().current() - from.value() * diff.scale().base();
    if (delta == 0 || !isSure(from, to)) {
      return NodeChange.SAME;
    }
    return delta > 0 ? NodeChange.MORE : NodeChange.LESS;
  }

  private boolean isSure(int node) {
    return isSure(remaining(Side.BASE, node), remaining(Side.CURRENT, node));
  }

  private boolean isSure(Sums from, Sums to) {
    return diff.noise().pValue(from, to) <= Noise.LEVEL;
  }

  private Sums remaining(Side side, int node) {
    Sums all = diff.samples(side).total(node);
    double gone = moves.below(side, node);
    return gone == 0 ? all : all.part(Math.max(0, 1 - gone / all.value()));
  }

  /// The outermost ancestor, or the node itself, that stands on the same side alone.
  private int outermostAlike(int node, CallTree empty) {
    TreeShape shape = empty.shape();
    int top = node;
    int parent = shape.parent(top);
    while (top != 0 && alikeTops[top] == 0 && empty.total(parent) == 0) {
      top = parent;
      parent = shape.parent(top);
    }
    top = alikeTops[top] == 0 ? top : alikeTops[top] - 1;
    alikeTops[node] = top + 1;
    return top;
  }
}

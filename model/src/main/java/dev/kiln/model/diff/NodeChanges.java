package dev.kiln.model.diff;

import dev.kiln.model.tree.CallTree;

/// What became of each node of a diff: its change against the noise, less what only moved.
///
/// @param moves what moved in it
record NodeChanges(DiffTree diff, Moves moves) {

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
  /// kind is; moved, where most of it moved and the rest is noise.
  private NodeChange alone(int node, NodeChange sure) {
    Side side = sure == NodeChange.NEW ? Side.CURRENT : Side.BASE;
    boolean moved = 2 * moves.below(side, node) >= diff.tree(side).total(node);
    int top = moved ? node : outermostAlike(node, diff.tree(side.other()));
    if (isSure(remaining(Side.BASE, top), remaining(Side.CURRENT, top))) {
      return sure;
    }
    return moved ? NodeChange.MOVED : NodeChange.SAME;
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
    int top = node;
    while (top != 0 && empty.total(empty.shape().parent(top)) == 0) {
      top = empty.shape().parent(top);
    }
    return top;
  }
}

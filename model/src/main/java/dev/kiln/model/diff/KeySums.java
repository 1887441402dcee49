package dev.kiln.model.diff;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.BitSet;

/// What the samples of both sides add up to for each merge key, itself and with all it calls; a key
/// counts once a stack in its total.
///
/// ```
///   key | self  total  alone          alone: of the total, what lies in nodes that the other side
///    7  |  120    337    337          has not
/// ```
///
/// Only a key's outermost nodes add to its total: those below no other node of it.
///
/// Invariant: the columns of counts and squares are empty where the side's samples are uniform.
final class KeySums {
  /// One side's columns.
  static final class Columns {
    private final SideSamples samples;
    private final CallTree tree;
    final long[] self;
    final long[] total;
    final long[] alone;
    private final double[][] selfOf;
    private final double[][] totalOf;

    Columns(DiffTree diff, Side side) {
      this.samples = diff.samples(side);
      this.tree = diff.tree(side);
      int keys = diff.shape().keys().size();
      this.self = new long[keys];
      this.total = new long[keys];
      this.alone = new long[keys];
      int columns = samples.isUniform() ? 0 : keys;
      this.selfOf = new double[2][columns];
      this.totalOf = new double[2][columns];
    }

    private void add(int node, int key, boolean outermost, long ofNode, long otherTotal) {
      self[key] += tree.self(node);
      if (outermost) {
        total[key] += ofNode;
        alone[key] += otherTotal == 0 ? ofNode : 0;
      }
      if (!samples.isUniform()) {
        samples.addSelf(node, selfOf, key);
        if (outermost) {
          samples.addTotal(node, totalOf, key);
        }
      }
    }

    Sums self(int key) {
      return samples.isUniform()
          ? samples.uniform(self[key])
          : new Sums(self[key], selfOf[0][key], selfOf[1][key]);
    }

    Sums total(int key) {
      return samples.isUniform()
          ? samples.uniform(total[key])
          : new Sums(total[key], totalOf[0][key], totalOf[1][key]);
    }
  }

  final Columns base;
  final Columns current;
  private final BitSet outermost;

  private KeySums(DiffTree diff) {
    this.outermost = new BitSet(diff.size());
    this.base = new Columns(diff, Side.BASE);
    this.current = new Columns(diff, Side.CURRENT);
  }

  /// One sweep over the nodes.
  static KeySums of(DiffTree diff) {
    TreeShape shape = diff.shape();
    KeySums sums = new KeySums(diff);
    CallTree base = diff.tree(Side.BASE);
    CallTree current = diff.tree(Side.CURRENT);
    int[] end = new int[shape.keys().size()];
    for (int node = 1; node < shape.size(); node++) {
      int key = shape.key(node);
      boolean isOutermost = node >= end[key];
      if (isOutermost) {
        // Preorder: what is inside of its subtree is not outermost.
        end[key] = shape.subtreeEnd(node);
        sums.outermost.set(node);
      }
      long inBase = base.total(node);
      long inCurrent = current.total(node);
      // Most nodes stand on one side alone.
      if (inBase != 0 || base.self(node) != 0) {
        sums.base.add(node, key, isOutermost, inBase, inCurrent);
      }
      if (inCurrent != 0 || current.self(node) != 0) {
        sums.current.add(node, key, isOutermost, inCurrent, inBase);
      }
    }
    return sums;
  }

  Columns of(Side side) {
    return side == Side.BASE ? base : current;
  }

  /// Whether the node is below no other node of its key.
  boolean isOutermost(int node) {
    return outermost.get(node);
  }

  int keys() {
    return base.self.length;
  }
}

package dev.kiln.model.diff;

import dev.kiln.model.run.Side;
import dev.kiln.model.sampling.SideSamples;
import dev.kiln.model.sampling.Sums;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/// The sums of the samples of both sides per merge key, self and total. A key counts once per stack
/// in its total.
///
/// ```
///   key | self  total  alone          alone: of the total, what lies in nodes that the other side
///    7  |  120    337    337          has not
/// ```
///
/// Only a key's outermost nodes add to its total: those below no other node of it.
///
/// Invariant: the columns of counts and squares are empty if the side's samples are uniform.
final class KeySums {
  /// One side's columns.
  static final class Columns {
    private final SideSamples samples;
    final long[] self;
    final long[] total;
    final long[] alone;
    private final double[][] selfOf;
    private final double[][] totalOf;

    Columns(DiffTree diff, Side side) {
      this.samples = diff.samples(side);
      int keys = diff.shape().keys().size();
      this.self = new long[keys];
      this.total = new long[keys];
      this.alone = new long[keys];
      int columns = samples.isUniform() ? 0 : keys;
      this.selfOf = new double[2][columns];
      this.totalOf = new double[2][columns];
    }

    /// Adds what samples that are not uniform are besides their values.
    private void addSamples(int node, int key, boolean outermost) {
      samples.addSelf(node, selfOf, key);
      if (outermost) {
        samples.addTotal(node, totalOf, key);
      }
    }

    private void take(long[] cells, int from) {
      for (int key = 0; key < self.length; key++) {
        int at = key * STRIDE + from;
        self[key] = cells[at + SELF];
        total[key] = cells[at + TOTAL];
        alone[key] = cells[at + ALONE];
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

  /// While nodes are swept, all of a key lies together in one line of the processor's cache: where
  /// the subtree of its last outermost node ends, that node, and three sums of each side.
  private static final int STRIDE = 8;

  private static final int END = 0;
  private static final int LAST = 1;
  private static final int BASE = 2;
  private static final int CURRENT = 5;
  private static final int SELF = 0;
  private static final int TOTAL = 1;
  private static final int ALONE = 2;

  final Columns base;
  final Columns current;
  private final BitSet outermost;

  /// The last outermost node of each key, and of each such node the one before it; 0 is none.
  private final int[] last;

  private final int[] before;

  private KeySums(DiffTree diff) {
    this.outermost = new BitSet(diff.size());
    this.last = new int[diff.shape().keys().size()];
    this.before = new int[diff.size()];
    this.base = new Columns(diff, Side.BASE);
    this.current = new Columns(diff, Side.CURRENT);
  }

  /// One sweep over the nodes.
  static KeySums of(DiffTree diff) {
    KeySums sums = new KeySums(diff);
    long[] cells = new long[Math.multiplyExact(sums.last.length, STRIDE)];
    sums.sweep(diff, cells);
    addSelf(diff.tree(Side.BASE), cells, BASE);
    addSelf(diff.tree(Side.CURRENT), cells, CURRENT);
    for (int key = 0; key < sums.last.length; key++) {
      sums.last[key] = (int) cells[key * STRIDE + LAST];
    }
    sums.base.take(cells, BASE);
    sums.current.take(cells, CURRENT);
    return sums;
  }

  private void sweep(DiffTree diff, long[] cells) {
    TreeShape shape = diff.shape();
    CallTree ofBase = diff.tree(Side.BASE);
    CallTree ofCurrent = diff.tree(Side.CURRENT);
    boolean uniform = base.samples.isUniform() && current.samples.isUniform();
    for (int node = 1; node < before.length; node++) {
      int key = shape.key(node);
      int at = key * STRIDE;
      boolean isOutermost = node >= cells[at + END];
      long inBase = ofBase.total(node);
      long inCurrent = ofCurrent.total(node);
      if (isOutermost) {
        // Preorder: what is inside of its subtree is not outermost.
        cells[at + END] = shape.subtreeEnd(node);
        before[node] = (int) cells[at + LAST];
        cells[at + LAST] = node;
        outermost.set(node);
        // Most nodes stand on one side alone.
        if (inBase != 0) {
          cells[at + BASE + TOTAL] += inBase;
          cells[at + BASE + ALONE] += inCurrent == 0 ? inBase : 0;
        }
        if (inCurrent != 0) {
          cells[at + CURRENT + TOTAL] += inCurrent;
          cells[at + CURRENT + ALONE] += inBase == 0 ? inCurrent : 0;
        }
      }
      if (!uniform) {
        addSamples(node, key, isOutermost);
      }
    }
  }

  private static void addSelf(CallTree tree, long[] cells, int side) {
    TreeShape shape = tree.shape();
    for (int node = tree.nextWithSelf(1); node >= 0; node = tree.nextWithSelf(node + 1)) {
      cells[shape.key(node) * STRIDE + side + SELF] += tree.self(node);
    }
  }

  private void addSamples(int node, int key, boolean isOutermost) {
    if (!base.samples.isUniform()) {
      base.addSamples(node, key, isOutermost);
    }
    if (!current.samples.isUniform()) {
      current.addSamples(node, key, isOutermost);
    }
  }

  Columns of(Side side) {
    return side == Side.BASE ? base : current;
  }

  /// Whether the node is below no other node of its key.
  boolean isOutermost(int node) {
    return outermost.get(node);
  }

  /// The outermost nodes of a key that pass a test, ascending.
  int[] outermostOf(int key, IntPredicate test) {
    int[] nodes = new int[16];
    int count = 0;
    for (int node = last[key]; node != 0; node = before[node]) {
      if (test.test(node)) {
        nodes = count == nodes.length ? Arrays.copyOf(nodes, count * 2) : nodes;
        nodes[count++] = node;
      }
    }
    int[] ascending = new int[count];
    for (int i = 0; i < ascending.length; i++) {
      ascending[i] = nodes[count - 1 - i];
    }
    return ascending;
  }

  int keys() {
    return base.self.length;
  }
}

package dev.kiln.model.hotpath.rank;

import dev.kiln.model.sampling.SideSamples;
import dev.kiln.model.sampling.Sums;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;

/// The samples behind each merge key of a tree that grows toward callees, self and total. A key
/// counts once per stack in its total.
///
/// ```
///   stacks        key | self  total          a > b > a counts once in the total of a
///   a > b > a  5   a  |   5     8
///   a > b      3   b  |   3     8
/// ```
///
/// Invariant: all columns have one length, the number of keys; empty if samples are uniform but for
/// the two of values.
public final class KeySamples {
  private final SideSamples samples;
  private final long[] self;
  private final long[] total;
  private final double[] selfSquares;
  private final double[] totalSquares;
  private final double[] selfCount;
  private final double[] totalCount;

  private KeySamples(SideSamples samples) {
    this.samples = samples;
    int keys = samples.tree().shape().keys().size();
    this.self = new long[keys];
    this.total = new long[keys];
    int columns = samples.isUniform() ? 0 : keys;
    this.selfSquares = new double[columns];
    this.totalSquares = new double[columns];
    this.selfCount = new double[columns];
    this.totalCount = new double[columns];
  }

  /// One sweep over the nodes.
  public static KeySamples of(SideSamples samples) {
    KeySamples sums = new KeySamples(samples);
    CallTree tree = samples.tree();
    TreeShape shape = tree.shape();
    int[] end = new int[shape.keys().size()];
    for (int node = 1; node < shape.size(); node++) {
      int key = shape.key(node);
      boolean outermost = node >= end[key];
      if (outermost) {
        // Preorder: what lies inside its subtree is not outermost.
        end[key] = shape.subtreeEnd(node);
      }
      sums.add(node, key, outermost);
    }
    return sums;
  }

  private void add(int node, int key, boolean outermost) {
    self[key] += samples.tree().self(node);
    total[key] += outermost ? samples.tree().total(node) : 0;
    if (!samples.isUniform()) {
      Sums own = samples.self(node);
      selfSquares[key] += own.squares();
      selfCount[key] += own.samples();
      if (outermost) {
        Sums all = samples.total(node);
        totalSquares[key] += all.squares();
        totalCount[key] += all.samples();
      }
    }
  }

  public Sums self(int key) {
    return samples.isUniform()
        ? samples.uniform(self[key])
        : new Sums(self[key], selfCount[key], selfSquares[key]);
  }

  public Sums total(int key) {
    return samples.isUniform()
        ? samples.uniform(total[key])
        : new Sums(total[key], totalCount[key], totalSquares[key]);
  }

  /// All samples of the tree.
  Sums whole() {
    return samples.total(0);
  }
}

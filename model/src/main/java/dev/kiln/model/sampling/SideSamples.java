package dev.kiln.model.sampling;

import dev.kiln.model.SampleTable;
import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;

/// The samples behind the values of a tree, of one side of a comparison or of a whole profile.
///
/// Where every sample has the same value, which is the rule for CPU time, all follows from the
/// values. Else each node has its own sums.
///
/// Invariant: the columns are empty if `weight` is not NaN.
public final class SideSamples {
  private final CallTree tree;
  private final double weight;
  private final double total;
  private final double[] selfCount;
  private final double[] selfSquares;
  private final double[] totalCount;
  private final double[] totalSquares;

  private SideSamples(CallTree tree, double weight, double total, int columns) {
    this.tree = tree;
    this.weight = weight;
    this.total = total;
    this.selfCount = new double[columns];
    this.selfSquares = new double[columns];
    this.totalCount = new double[columns];
    this.totalSquares = new double[columns];
  }

  /// Adds up one side's rows.
  public static SideSamples of(TreeShape shape, Rows rows, int valueType) {
    CallTree tree = CallTree.of(shape, rows, valueType);
    RowSamples counter = RowSamples.of(tree.profile(), tree.valueType());
    SampleTable samples = tree.profile().samples();
    double weight = 0;
    double total = 0;
    for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
      if (shape.nodeOfStack(samples.stack(row)) >= 0) {
        long value = samples.value(row, tree.valueType());
        double count = counter.count(row);
        if (value != 0 || count != 0) {
          weight = weight == 0 ? value / count : weight;
          weight = value == count * weight && value != 0 ? weight : Double.NaN;
        }
        total += count;
      }
    }
    boolean same = weight > 0;
    SideSamples of =
        new SideSamples(tree, same ? weight : Double.NaN, total, same ? 0 : tree.size());
    if (!same) {
      of.addUp(rows, counter);
    }
    return of;
  }

  private void addUp(Rows rows, RowSamples counter) {
    SampleTable samples = tree.profile().samples();
    TreeShape shape = tree.shape();
    for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
      int node = shape.nodeOfStack(samples.stack(row));
      if (node >= 0) {
        double value = samples.value(row, tree.valueType());
        double count = counter.count(row);
        selfCount[node] += count;
        selfSquares[node] += value * value / (count == 0 ? 1 : Math.abs(count));
      }
    }
    System.arraycopy(selfCount, 0, totalCount, 0, selfCount.length);
    System.arraycopy(selfSquares, 0, totalSquares, 0, selfSquares.length);
    for (int node = totalCount.length - 1; node > 0; node--) {
      totalCount[shape.parent(node)] += totalCount[node];
      totalSquares[shape.parent(node)] += totalSquares[node];
    }
  }

  public CallTree tree() {
    return tree;
  }

  /// Whether every sample has the same value.
  public boolean isUniform() {
    return !Double.isNaN(weight);
  }

  /// What values of uniform samples add up to.
  public Sums uniform(double value) {
    return new Sums(value, value / weight, value * weight);
  }

  /// What the samples that end in a node add up to.
  public Sums self(int node) {
    return isUniform()
        ? uniform(tree.self(node))
        : new Sums(tree.self(node), selfCount[node], selfSquares[node]);
  }

  /// What the samples that end in a node or below it add up to.
  public Sums total(int node) {
    return isUniform()
        ? uniform(tree.total(node))
        : new Sums(tree.total(node), totalCount[node], totalSquares[node]);
  }

  /// Adds the counts and squares of a node that is not uniform to a key's; without an object for
  /// each node.
  public void addSelf(int node, double[][] columns, int key) {
    columns[0][key] += selfCount[node];
    columns[1][key] += selfSquares[node];
  }

  /// The same of its total.
  public void addTotal(int node, double[][] columns, int key) {
    columns[0][key] += totalCount[node];
    columns[1][key] += totalSquares[node];
  }

  /// The samples of the whole query.
  public double count() {
    return total;
  }

  /// The value of a sample, on average; 0 if there is none.
  public double meanWeight() {
    return total > 0 ? tree.total() / total : 0;
  }
}

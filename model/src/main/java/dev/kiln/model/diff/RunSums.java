package dev.kiln.model.diff;

import dev.kiln.model.SampleTable;
import dev.kiln.model.query.Rows;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.tree.TreeShape;
import java.util.Arrays;
import java.util.BitSet;

/// The sums of each run of a comparison per merge key, self and total, in the value type's native
/// unit. A key counts once per stack in its total.
///
/// ```
///   run | key 0 self  total   key 1 self  total
///    0  |      120     337          40     40      base's first
///    1  |      131     340          38     38      base's second
///    2  |      240     455           0      0      current's only one
/// ```
///
/// Takes 16 bytes a run and key, and while it is made 8 a node: the rows of a run are added up by
/// node, its nodes by key, then the next run has the same column. What a single node adds up to is
/// not kept, but added up when it is asked for.
///
/// Invariants: the self values of a run's keys and of the root sum to its whole; over the runs of a
/// side self and total are those of the pooled side.
final class RunSums {
  private final Comparison comparison;
  private final TreeShape shape;
  private final Rows rows;
  private final int valueType;
  private final long[][] self;
  private final long[][] total;
  private final long[] whole;

  private RunSums(Comparison comparison, TreeShape shape, Rows rows, int valueType) {
    this.comparison = comparison;
    this.shape = shape;
    this.rows = rows;
    this.valueType = valueType;
    int runs = comparison.runCount();
    this.self = new long[runs][shape.keys().size()];
    this.total = new long[runs][shape.keys().size()];
    this.whole = new long[runs];
  }

  /// Adds up the rows of each run: O(rows + runs x nodes).
  ///
  /// @param shape of the comparison's profile; its keys may be functions or groups of them
  /// @param rows of both sides
  public static RunSums of(Comparison comparison, TreeShape shape, Rows rows, int valueType) {
    RunSums sums = new RunSums(comparison, shape, rows, valueType);
    BitSet outermost = outermost(shape);
    long[] values = new long[shape.size()];
    for (int run = 0; run < sums.whole.length; run++) {
      Arrays.fill(values, 0);
      sums.addRows(run, values);
      sums.addNodes(run, values, outermost);
    }
    return sums;
  }

  /// The nodes that are below no other node of their key.
  private static BitSet outermost(TreeShape shape) {
    BitSet outermost = new BitSet(shape.size());
    int[] end = new int[shape.keys().size()];
    for (int node = 1; node < shape.size(); node++) {
      int key = shape.key(node);
      if (node >= end[key]) {
        // Preorder: what is inside of its subtree is not outermost.
        end[key] = shape.subtreeEnd(node);
        outermost.set(node);
      }
    }
    return outermost;
  }

  private void addRows(int run, long[] values) {
    SampleTable samples = shape.profile().samples();
    Rows ofRun = rows.and(comparison.run(run).rows());
    for (int row = ofRun.next(0); row < ofRun.end(); row = ofRun.next(row + 1)) {
      int node = shape.nodeOfStack(samples.stack(row));
      if (node >= 0 && samples.carries(row, valueType)) {
        long value = samples.value(row, valueType);
        values[node] += value;
        whole[run] += value;
        if (node > 0) {
          self[run][shape.key(node)] += value;
        }
      }
    }
  }

  /// Children come after their parents: a node has all of its total when it is reached backwards.
  private void addNodes(int run, long[] values, BitSet outermost) {
    for (int node = values.length - 1; node > 0; node--) {
      long value = values[node];
      if (value != 0) {
        values[shape.parent(node)] += value;
        if (outermost.get(node)) {
          total[run][shape.key(node)] += value;
        }
      }
    }
  }

  /// How many runs both sides have; they are numbered as [Comparison#run(int)] has it.
  public int runs() {
    return whole.length;
  }

  /// What a run's samples in a key itself add up to.
  public long self(int run, int key) {
    return self[run][key];
  }

  /// What a run's samples in a key and all it calls add up to.
  public long total(int run, int key) {
    return total[run][key];
  }

  /// What all of a run's samples add up to.
  public long whole(int run) {
    return whole[run];
  }

  /// What the samples that end in a node add up to, run by run: one pass over the rows.
  public long[] selfOf(int node) {
    return inNodes(node, node + 1);
  }

  /// What the samples that end in a node or below it add up to, run by run: one pass over the rows.
  public long[] totalOf(int node) {
    return inNodes(node, shape.subtreeEnd(node));
  }

  private long[] inNodes(int from, int end) {
    SampleTable samples = shape.profile().samples();
    long[] sums = new long[whole.length];
    for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
      int node = shape.nodeOfStack(samples.stack(row));
      if (node >= from && node < end && samples.carries(row, valueType)) {
        sums[comparison.runOf(row)] += samples.value(row, valueType);
      }
    }
    return sums;
  }
}

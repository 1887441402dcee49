package dev.kiln.model.tree;

import dev.kiln.model.Profile;
import dev.kiln.model.SampleCounter;
import dev.kiln.model.SampleTable;
import dev.kiln.model.query.Rows;
import java.util.ArrayList;
import java.util.List;

/// The samples of one query merged by path: a shape with a self and a total value per node, in the
/// value type's native unit.
///
/// Invariants: `total(i)` = `self(i)` + the totals of its children; `total(0)` is the sum over all
/// chosen samples. Values may be negative; shares have the value's sign then, and are of the sum of
/// the absolute self values, which is also what the widths of a picture add up to.
public final class CallTree {
  private final TreeShape shape;
  private final int valueType;

  /// Few nodes have a value of their own.
  private final SparseLongs self;

  private final long[] total;
  private final long sampleCount;
  private final long whole;

  /// @param values of each node its own; turned into totals here
  private CallTree(TreeShape shape, int valueType, long[] values, long sampleCount) {
    this.shape = shape;
    this.valueType = valueType;
    this.self = SparseLongs.of(values);
    for (int i = values.length - 1; i > 0; i--) {
      values[shape.parent(i)] += values[i];
    }
    this.total = values;
    this.sampleCount = sampleCount;
    this.whole = self.sumOfSizes();
  }

  /// Adds the rows up: O(rows + nodes).
  public static CallTree of(TreeShape shape, Rows rows, int valueType) {
    SampleTable samples = shape.profile().samples();
    long[] self = new long[shape.size()];
    SampleCounter counter = SampleCounter.of(shape.profile(), valueType);
    long count = 0;
    for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
      int node = shape.nodeOfStack(samples.stack(row));
      if (node >= 0 && samples.carries(row, valueType)) {
        self[node] += samples.value(row, valueType);
        count += counter.count(row);
      }
    }
    return new CallTree(shape, valueType, self, count);
  }

  /// The same tree of the same rows with a count of samples in place of each value.
  public CallTree ofSampleCounts(Rows rows) {
    SampleTable samples = profile().samples();
    long[] counts = new long[size()];
    SampleCounter counter = SampleCounter.of(profile(), valueType);
    for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
      int node = shape.nodeOfStack(samples.stack(row));
      if (node >= 0 && samples.carries(row, valueType)) {
        counts[node] += counter.count(row);
      }
    }
    return new CallTree(shape, valueType, counts, sampleCount);
  }

  public TreeShape shape() {
    return shape;
  }

  public Profile profile() {
    return shape.profile();
  }

  /// The index of the value type in the profile.
  public int valueType() {
    return valueType;
  }

  public int size() {
    return total.length;
  }

  public long self(int node) {
    return self.get(node);
  }

  /// The first node from `node` on with a self value that is not 0; -1 if there is none.
  public int nextWithSelf(int node) {
    return self.next(node);
  }

  public long total(int node) {
    return total[node];
  }

  /// The totals of all nodes: the column itself and no copy, for layouts that share it; never
  /// written to.
  public long[] totals() {
    return total;
  }

  /// The value of all chosen samples that the transforms did not drop.
  public long total() {
    return total[0];
  }

  /// What shares are of: the sum of the absolute self values, which is [#total()] if none is
  /// negative.
  public long whole() {
    return whole;
  }

  /// What shares of a subtree are of: the same for a node.
  public long whole(int node) {
    if (node == 0 || !hasBothSigns()) {
      return node == 0 ? whole : Math.abs(total[node]);
    }
    long sum = 0;
    int end = shape.subtreeEnd(node);
    for (int n = nextWithSelf(node); n >= 0 && n < end; n = nextWithSelf(n + 1)) {
      sum += Math.abs(self(n));
    }
    return sum;
  }

  /// Whether some nodes add and others take away.
  public boolean hasBothSigns() {
    return whole != Math.abs(total[0]);
  }

  /// Whether some node takes away.
  public boolean hasNegative() {
    return whole != total[0];
  }

  /// A value as a share of all, with its sign; NaN if all is 0.
  public double shareOf(long value) {
    return whole == 0 ? Double.NaN : (double) value / whole;
  }

  /// How many samples were added up; one row may stand for several.
  public long sampleCount() {
    return sampleCount;
  }

  /// The names on the path from the root to a node, which are function names by FUNCTION and LINE:
  /// what a [dev.kiln.model.query.Transform.Subtree] starts with. Empty for the root.
  public List<String> path(int node) {
    boolean group = shape.keys().by().isGroup();
    List<String> names = new ArrayList<>();
    for (int n = node; n != 0; n = shape.parent(n)) {
      int function = profile().frames().function(shape.frame(n));
      names.add(group ? shape.name(n) : profile().functions().name(function));
    }
    return names.reversed();
  }

  /// The node of greatest total among those of a merge key, the first of several; -1 if none has a
  /// value. One sweep over the nodes.
  public int heaviestNode(int key) {
    int heaviest = -1;
    for (int node = 1; node < total.length; node++) {
      boolean candidate = shape.key(node) == key && (total[node] != 0 || self(node) != 0);
      if (candidate && (heaviest < 0 || total[node] > total[heaviest])) {
        heaviest = node;
      }
    }
    return heaviest;
  }

  /// The node's total as a share of all; NaN if all is 0.
  public double share(int node) {
    return shareOf(total[node]);
  }
}

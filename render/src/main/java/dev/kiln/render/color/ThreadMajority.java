package dev.kiln.render.color;

import dev.kiln.model.SampleTable;
import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.Arrays;

/// Finds the thread that has the majority of each node, without a table of threads by nodes.
///
/// First a vote: pairs of unlike threads cancel out, from the leaves up, so that a thread with more
/// than half of the value is the one that is left (Boyer and Moore 1981). Then a count: a preorder
/// sweep with one running sum per thread; a node's sum for its candidate is the difference between
/// leaving and entering its subtree. O(rows + nodes) time and memory.
final class ThreadMajority {
  private final CallTree tree;
  private final TreeShape shape;
  private final SampleTable samples;
  private final int[] rowsByNode;
  private final int[] firstRow;
  private final int[] candidate;
  private final long[] lead;
  private final long[] weight;

  private ThreadMajority(CallTree tree, Rows rows) {
    this.tree = tree;
    this.shape = tree.shape();
    this.samples = tree.profile().samples();
    int nodes = tree.size();
    firstRow = new int[nodes + 1];
    for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
      if (counts(row)) {
        firstRow[shape.nodeOfStack(samples.stack(row)) + 1]++;
      }
    }
    for (int node = 0; node < nodes; node++) {
      firstRow[node + 1] += firstRow[node];
    }
    rowsByNode = new int[firstRow[nodes]];
    int[] filled = Arrays.copyOf(firstRow, nodes);
    for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
      if (counts(row)) {
        rowsByNode[filled[shape.nodeOfStack(samples.stack(row))]++] = row;
      }
    }
    candidate = new int[nodes];
    lead = new long[nodes];
    weight = new long[nodes];
  }

  /// The thread with more than half below each node, 0 if that is unknown, -1 for none.
  static int[] of(CallTree tree, Rows rows) {
    ThreadMajority majority = new ThreadMajority(tree, rows);
    majority.vote();
    return majority.count();
  }

  /// Samples whose frames were all dropped have no node.
  private boolean counts(int row) {
    return samples.carries(row, tree.valueType()) && shape.nodeOfStack(samples.stack(row)) >= 0;
  }

  private long weightOf(int row) {
    return Math.abs(samples.value(row, tree.valueType()));
  }

  private void vote() {
    for (int node = tree.size() - 1; node >= 0; node--) {
      for (int i = firstRow[node]; i < firstRow[node + 1]; i++) {
        long value = weightOf(rowsByNode[i]);
        weight[node] += value;
        cast(node, samples.thread(rowsByNode[i]), value);
      }
      if (node > 0) {
        int parent = shape.parent(node);
        weight[parent] += weight[node];
        cast(parent, candidate[node], lead[node]);
      }
    }
  }

  private void cast(int node, int thread, long votes) {
    if (candidate[node] == thread) {
      lead[node] += votes;
    } else if (lead[node] >= votes) {
      lead[node] -= votes;
    } else {
      lead[node] = votes - lead[node];
      candidate[node] = thread;
    }
  }

  private int[] count() {
    long[] running = new long[tree.profile().threads().size()];
    long[] entered = lead;
    int[] open = new int[64];
    int depth = 0;
    for (int node = 0; node < tree.size(); node++) {
      while (depth > 0 && shape.subtreeEnd(open[depth - 1]) <= node) {
        leave(open[--depth], running, entered);
      }
      entered[node] = running[candidate[node]];
      if (depth == open.length) {
        open = Arrays.copyOf(open, depth * 2);
      }
      open[depth++] = node;
      for (int i = firstRow[node]; i < firstRow[node + 1]; i++) {
        running[samples.thread(rowsByNode[i])] += weightOf(rowsByNode[i]);
      }
    }
    while (depth > 0) {
      leave(open[--depth], running, entered);
    }
    return candidate;
  }

  private void leave(int node, long[] running, long[] entered) {
    long own = running[candidate[node]] - entered[node];
    if (own <= weight[node] / 2) {
      candidate[node] = -1;
    }
  }
}

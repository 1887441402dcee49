package dev.kiln.model.tree;

import dev.kiln.model.SampleCounter;
import dev.kiln.model.SampleTable;
import dev.kiln.model.query.Rows;

/// The samples below one node of a tree: how many, when, on which threads. One pass over the rows.
public final class NodeSamples {
  private final long count;
  private final long[] overTime;
  private final long[] byThread;

  private NodeSamples(long count, long[] overTime, long[] byThread) {
    this.count = count;
    this.overTime = overTime;
    this.byThread = byThread;
  }

  /// Collects the chosen rows below a node.
  ///
  /// @param buckets how many equal parts the time range of the profile's samples is cut into
  public static NodeSamples of(CallTree tree, Rows rows, int node, int buckets) {
    TreeShape shape = tree.shape();
    SampleTable samples = tree.profile().samples();
    int end = shape.subtreeEnd(node);
    int valueType = tree.valueType();
    boolean timed = samples.hasTime() && samples.size() > 0;
    long last = timed ? samples.timeNanos(samples.size() - 1) : 0;
    double width = Math.max(1.0, (last + 1.0) / buckets);
    long[] overTime = new long[timed ? buckets : 0];
    long[] byThread = new long[tree.profile().threads().size()];
    SampleCounter counter = SampleCounter.of(tree.profile(), valueType);
    long count = 0;
    for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
      int at = shape.nodeOfStack(samples.stack(row));
      if (at < node || at >= end || !samples.carries(row, valueType)) {
        continue;
      }
      long value = samples.value(row, valueType);
      count += counter.count(row);
      byThread[samples.thread(row)] += value;
      if (timed) {
        int bucket = (int) (Math.max(0, samples.timeNanos(row)) / width);
        overTime[Math.min(bucket, buckets - 1)] += value;
      }
    }
    return new NodeSamples(count, overTime, byThread);
  }

  public long count() {
    return count;
  }

  /// Value per part of the time range; empty if the format has no times.
  public long[] overTime() {
    return overTime.clone();
  }

  /// Value per thread id of the profile's thread table.
  public long[] byThread() {
    return byThread.clone();
  }
}

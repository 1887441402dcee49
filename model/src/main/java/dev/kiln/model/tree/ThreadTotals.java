package dev.kiln.model.tree;

import dev.kiln.model.Profile;
import dev.kiln.model.SampleCounter;
import dev.kiln.model.SampleTable;
import dev.kiln.model.query.Rows;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What each thread did: its value, its samples, its activity over time, and the function with most
/// of its self value. Takes two passes over the rows and none over the nodes.
///
/// ```
///   thread | total  samples  first   activity         top function
///      3   | 50ms      5     0.1 s   0 10ms 0 40ms    parse
///      7   | 25ms      2     2.0 s   0 0 20ms 5ms     write
/// ```
///
/// Invariants: the totals add up to the tree's total; a thread without a sample in the tree has no
/// activity; thread 0 stands for all samples whose thread is unknown.
public final class ThreadTotals {
  /// The key of a thread whose samples have no frame.
  public static final int NO_KEY = -1;

  private final long[] total;
  private final long[] samples;
  private final long[] firstNanos;
  private final int[] topKey;
  private final long[] topSelf;
  private final long[] @Nullable [] activity;
  private final long fromNanos;
  private final long bucketNanos;
  private final int buckets;

  private ThreadTotals(int threads, long fromNanos, long bucketNanos, int buckets) {
    this.total = new long[threads];
    this.samples = new long[threads];
    this.firstNanos = new long[threads];
    this.topKey = new int[threads];
    this.topSelf = new long[threads];
    this.activity = new long[threads][];
    this.fromNanos = fromNanos;
    this.bucketNanos = bucketNanos;
    this.buckets = buckets;
    Arrays.fill(topKey, NO_KEY);
  }

  /// Adds up the chosen rows that the tree holds.
  ///
  /// @param tree grows toward callees, so that samples end in the function that ran
  /// @param buckets how many parts of equal length the range is cut into, at least 1
  /// @param fromNanos the first instant of the activity, since the profile's start
  /// @param toNanos its end, exclusive; without sample times there is no activity
  public static ThreadTotals of(
      CallTree tree, Rows rows, int buckets, long fromNanos, long toNanos) {
    Profile profile = tree.profile();
    long span = Math.max(0, toNanos - fromNanos);
    long bucketNanos = Math.max(1, span / buckets + (span % buckets == 0 ? 0 : 1));
    ThreadTotals totals =
        new ThreadTotals(profile.threads().size(), fromNanos, bucketNanos, buckets);
    totals.addRows(tree, rows, toNanos);
    totals.findTopFunctions(tree, rows);
    return totals;
  }

  private void addRows(CallTree tree, Rows rows, long toNanos) {
    SampleTable table = tree.profile().samples();
    SampleCounter counter = SampleCounter.of(tree.profile(), tree.valueType());
    boolean timed = table.hasTime();
    for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
      if (!isIn(tree, table, row)) {
        continue;
      }
      int thread = table.thread(row);
      long value = table.value(row, tree.valueType());
      long time = timed ? table.timeNanos(row) : 0;
      long[] parts = activity[thread];
      if (parts == null) {
        parts = new long[timed ? buckets : 0];
        activity[thread] = parts;
        firstNanos[thread] = time;
      }
      total[thread] += value;
      samples[thread] += counter.count(row);
      if (timed && time >= fromNanos && time < toNanos) {
        parts[(int) ((time - fromNanos) / bucketNanos)] += value;
      }
    }
  }

  private static boolean isIn(CallTree tree, SampleTable table, int row) {
    return table.carries(row, tree.valueType()) && tree.shape().nodeOfStack(table.stack(row)) >= 0;
  }

  /// Visits the rows thread by thread, so that one column of self values serves all threads.
  private void findTopFunctions(CallTree tree, Rows rows) {
    SampleTable table = tree.profile().samples();
    int[] next = new int[total.length + 1];
    for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
      next[table.thread(row) + 1]++;
    }
    for (int t = 1; t < next.length; t++) {
      next[t] += next[t - 1];
    }
    int[] ordered = new int[next[total.length]];
    int[] starts = next.clone();
    for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
      ordered[next[table.thread(row)]++] = row;
    }
    long[] self = new long[tree.shape().keys().size()];
    for (int thread = 0; thread < total.length; thread++) {
      addSelf(tree, ordered, starts[thread], starts[thread + 1], self, thread);
    }
  }

  /// Finds one thread's heaviest key and leaves `self` as it was, all 0.
  private void addSelf(CallTree tree, int[] ordered, int from, int to, long[] self, int thread) {
    SampleTable table = tree.profile().samples();
    for (int pass = 0; pass < 3; pass++) {
      for (int i = from; i < to; i++) {
        int row = ordered[i];
        int node = isIn(tree, table, row) ? tree.shape().nodeOfStack(table.stack(row)) : 0;
        if (node == 0) {
          continue;
        }
        int key = tree.shape().key(node);
        if (pass == 0) {
          self[key] += table.value(row, tree.valueType());
        } else if (pass == 1 && self[key] > topSelf[thread]) {
          topSelf[thread] = self[key];
          topKey[thread] = key;
        } else if (pass == 2) {
          self[key] = 0;
        }
      }
    }
  }

  /// How many threads the profile has, those without samples and the unknown one included.
  public int size() {
    return total.length;
  }

  /// Whether the thread has a sample in the tree.
  public boolean isPresent(int thread) {
    return activity[thread] != null;
  }

  public long total(int thread) {
    return total[thread];
  }

  public long samples(int thread) {
    return samples[thread];
  }

  /// The time of the thread's first sample, since the profile's start; 0 without sample times.
  public long firstNanos(int thread) {
    return firstNanos[thread];
  }

  /// The merge key with the greatest self value on the thread; [#NO_KEY] if none is above 0.
  public int topKey(int thread) {
    return topKey[thread];
  }

  public long topSelf(int thread) {
    return topSelf[thread];
  }

  /// The length of a part of the range; the last part may reach past its end.
  public long bucketNanos() {
    return bucketNanos;
  }

  /// The thread's value in a part of the range.
  public long activity(int thread, int bucket) {
    long[] parts = activity[thread];
    return parts == null || parts.length == 0 ? 0 : parts[bucket];
  }

  /// The largest value of any thread in any part of the range.
  public long maxActivity() {
    long most = 0;
    for (long[] parts : activity) {
      for (int b = 0; parts != null && b < parts.length; b++) {
        most = Math.max(most, parts[b]);
      }
    }
    return most;
  }
}

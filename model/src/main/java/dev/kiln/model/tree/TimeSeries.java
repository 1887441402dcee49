package dev.kiln.model.tree;

import dev.kiln.model.SampleTable;
import dev.kiln.model.query.Rows;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Value per thread and part of a time range, in the value type's native unit: what activity strips
/// and heat maps draw.
///
/// ```
///   thread | bucket 0    1    2        bucket b is [from + b * bucketNanos, one bucketNanos on)
///      3   |     10ms    0   40ms
///      7   |      0     20ms  5ms      threads without samples in the range have no row
/// ```
final class TimeSeries {
  private final long fromNanos;
  private final long bucketNanos;
  private final int buckets;
  private final long[] @Nullable [] byThread;

  private TimeSeries(long fromNanos, long bucketNanos, int buckets, long[] @Nullable [] byThread) {
    this.fromNanos = fromNanos;
    this.bucketNanos = bucketNanos;
    this.buckets = buckets;
    this.byThread = byThread;
  }

  /// Adds up the chosen rows that the tree holds, in one pass. Empty where the format has no times.
  ///
  /// @param buckets how many parts, at least 1; of equal length in whole nanoseconds, so that the
  ///   last ones may reach past `toNanos`
  /// @param fromNanos the first instant, since the profile's start
  /// @param toNanos the end, exclusive
  public static TimeSeries of(CallTree tree, Rows rows, int buckets, long fromNanos, long toNanos) {
    if (buckets < 1) {
      throw new IllegalArgumentException("a time series has a bucket or more, not " + buckets);
    }
    TreeShape shape = tree.shape();
    SampleTable samples = tree.profile().samples();
    int valueType = tree.valueType();
    long span = Math.max(0, Math.subtractExact(toNanos, fromNanos));
    long width = Math.max(1, span / buckets + (span % buckets == 0 ? 0 : 1));
    long[] @Nullable [] byThread = new long[tree.profile().threads().size()][];
    int end = samples.hasTime() ? rows.end() : 0;
    for (int row = rows.next(0); row < end; row = rows.next(row + 1)) {
      long time = samples.timeNanos(row);
      if (time >= toNanos) {
        break;
      }
      boolean in = time >= fromNanos && shape.nodeOfStack(samples.stack(row)) >= 0;
      if (in && samples.carries(row, valueType)) {
        int thread = samples.thread(row);
        long[] values = byThread[thread];
        if (values == null) {
          values = new long[buckets];
          byThread[thread] = values;
        }
        values[(int) ((time - fromNanos) / width)] += samples.value(row, valueType);
      }
    }
    return new TimeSeries(fromNanos, width, buckets, byThread);
  }

  public long fromNanos() {
    return fromNanos;
  }

  public long bucketNanos() {
    return bucketNanos;
  }

  public int buckets() {
    return buckets;
  }

  /// The threads with a sample in the range, ascending.
  public int[] threads() {
    int[] threads = new int[byThread.length];
    int count = 0;
    for (int thread = 0; thread < byThread.length; thread++) {
      if (byThread[thread] != null) {
        threads[count++] = thread;
      }
    }
    return Arrays.copyOf(threads, count);
  }

  public long value(int thread, int bucket) {
    long[] values = byThread[thread];
    return values == null ? 0 : values[bucket];
  }

  /// The values of all threads together, by bucket.
  public long[] sums() {
    long[] sums = new long[buckets];
    for (long[] values : byThread) {
      for (int b = 0; values != null && b < buckets; b++) {
        sums[b] += values[b];
      }
    }
    return sums;
  }
}

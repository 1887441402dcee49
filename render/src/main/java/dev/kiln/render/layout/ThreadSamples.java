package dev.kiln.render.layout;

import dev.kiln.model.SampleTable;
import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.model.value.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The samples of one thread in time order, and how much time each of them stands for.
///
/// ```
///   i     | 0      1      2             3
///   row   | 4      9      10            31
///   time  | 0 ms   10 ms  20 ms         90 ms
///   covers| 0-10   10-20  20-40         90-100      gap limit 20 ms, usual interval 10 ms
/// ```
///
/// A sample stands for the time until the next one, but for no more than the gap limit: twice the
/// thread's usual interval. The last one stands for one usual interval. The usual interval is the
/// median between two samples; if samples count time, it is no more than the median of what they
/// count, so that a thread that sampled 10 ms of processor time now and then does not look busy in
/// between.
///
/// Invariants: times ascend; what two samples cover does not overlap; samples whose stack has no
/// node are left out.
public final class ThreadSamples {
  /// Medians are taken of so many intervals at most, evenly chosen.
  private static final int INTERVALS = 1 << 16;

  /// The time that a sample stands for if no interval is known: 1 ms.
  private static final long UNKNOWN_NANOS = 1_000_000;

  private final TreeShape shape;
  private final SampleTable samples;
  private final int thread;
  private final int[] rows;
  private final long usualNanos;
  private final long gapNanos;

  private ThreadSamples(TreeShape shape, int valueType, int thread, int[] rows, long mostNanos) {
    this.shape = shape;
    this.samples = shape.profile().samples();
    this.thread = thread;
    this.rows = rows;
    this.usualNanos = Math.min(medianInterval(), Math.min(medianTime(valueType), mostNanos));
    this.gapNanos = usualNanos > Long.MAX_VALUE / 2 ? usualNanos : 2 * usualNanos;
  }

  /// The chosen rows of one thread that carry a value type: one pass over the rows.
  ///
  /// @throws IllegalStateException if the profile has no times
  public static ThreadSamples of(TreeShape shape, Rows rows, int valueType, int thread) {
    SampleTable samples = timed(shape);
    int[] own = new int[16];
    int count = 0;
    for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
      if (samples.thread(row) == thread && counts(shape, row, valueType)) {
        if (count == own.length) {
          own = Arrays.copyOf(own, count * 2);
        }
        own[count++] = row;
      }
    }
    return new ThreadSamples(shape, valueType, thread, Arrays.copyOf(own, count), Long.MAX_VALUE);
  }

  /// The same for all threads at once, those with most samples first: two passes over the rows.
  ///
  /// One clock samples all threads, and the thread that is seen most tells its interval best: no
  /// sample of another stands for more. A thread seen twice in a minute did not run all the minute.
  ///
  /// @throws IllegalStateException if the profile has no times
  public static List<ThreadSamples> byThread(TreeShape shape, Rows rows, int valueType) {
    SampleTable samples = timed(shape);
    int[] counts = new int[shape.profile().threads().size()];
    for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
      if (counts(shape, row, valueType)) {
        counts[samples.thread(row)]++;
      }
    }
    int[][] own = new int[counts.length][];
    for (int t = 0; t < own.length; t++) {
      own[t] = new int[counts[t]];
    }
    int[] filled = new int[counts.length];
    for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
      if (counts(shape, row, valueType)) {
        int t = samples.thread(row);
        own[t][filled[t]++] = row;
      }
    }
    List<Integer> seen = new ArrayList<>();
    for (int t = 0; t < own.length; t++) {
      if (counts[t] > 0) {
        seen.add(t);
      }
    }
    seen.sort(Comparator.comparingInt((Integer t) -> -counts[t]));
    List<ThreadSamples> threads = new ArrayList<>();
    long most = Long.MAX_VALUE;
    for (int t : seen) {
      threads.add(new ThreadSamples(shape, valueType, t, own[t], most));
      most = threads.getFirst().usualNanos();
    }
    return threads;
  }

  private static SampleTable timed(TreeShape shape) {
    SampleTable samples = shape.profile().samples();
    if (!samples.hasTime()) {
      throw new IllegalStateException("this profile has no time column");
    }
    return samples;
  }

  /// Samples whose frames were all dropped have no node.
  private static boolean counts(TreeShape shape, int row, int valueType) {
    SampleTable samples = shape.profile().samples();
    return samples.carries(row, valueType) && shape.nodeOfStack(samples.stack(row)) >= 0;
  }

  /// The median of the intervals that are not 0.
  private long medianInterval() {
    int step = Math.max(1, rows.length / INTERVALS);
    long[] intervals = new long[rows.length / step + 1];
    int count = 0;
    for (int i = 1; i < rows.length; i += step) {
      long interval = startNanos(i) - startNanos(i - 1);
      if (interval > 0) {
        intervals[count++] = interval;
      }
    }
    if (count == 0) {
      return UNKNOWN_NANOS;
    }
    Arrays.sort(intervals, 0, count);
    return intervals[count / 2];
  }

  /// The median of the values that are above 0, if they are times; else no limit.
  private long medianTime(int valueType) {
    Unit unit = Unit.of(shape.profile().valueTypes().get(valueType).unit());
    int step = Math.max(1, rows.length / INTERVALS);
    long[] times = new long[rows.length / step + 1];
    int count = 0;
    boolean timed = unit.dimension() == Unit.Dimension.TIME;
    for (int i = 0; timed && i < rows.length; i += step) {
      long nanos = Math.round(samples.value(rows[i], valueType) * unit.factor() * 1e9);
      if (nanos > 0) {
        times[count++] = nanos;
      }
    }
    Arrays.sort(times, 0, count);
    return count == 0 ? Long.MAX_VALUE : times[count / 2];
  }

  public TreeShape shape() {
    return shape;
  }

  /// The thread's id in the profile's table.
  public int thread() {
    return thread;
  }

  /// How many samples there are.
  public int size() {
    return rows.length;
  }

  /// The profile's row of a sample.
  public int row(int sample) {
    return rows[sample];
  }

  /// The node that a sample ends in.
  public int node(int sample) {
    return shape.nodeOfStack(samples.stack(rows[sample]));
  }

  /// When a sample was taken, nanoseconds since the profile's start.
  public long startNanos(int sample) {
    return samples.timeNanos(rows[sample]);
  }

  /// The end of the time that a sample stands for, exclusive; its start if the next sample has the
  /// same time.
  public long endNanos(int sample) {
    long start = startNanos(sample);
    return sample + 1 == rows.length
        ? start + usualNanos
        : Math.min(startNanos(sample + 1), start + gapNanos);
  }

  /// The time that a sample usually stands for: the median interval between two, or that of the
  /// busiest thread, or the median time that samples count, whichever is shortest.
  public long usualNanos() {
    return usualNanos;
  }

  /// The longest time that one sample stands for.
  public long gapNanos() {
    return gapNanos;
  }

  /// The first sample at or after a time; the number of samples if there is none.
  public int firstFrom(double nanos) {
    int low = 0;
    int high = rows.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (startNanos(middle) >= nanos) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// The sample that covers a time, or -1.
  public int sampleAt(double nanos) {
    int before = firstFrom(Math.nextUp(nanos)) - 1;
    return before >= 0 && nanos < endNanos(before) ? before : -1;
  }
}

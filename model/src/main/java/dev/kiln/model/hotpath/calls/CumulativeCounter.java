package dev.kiln.model.hotpath.calls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The calls behind a counter that only grows, such as `jdk.MethodTiming.invocations` or a
/// Prometheus counter.
///
/// ```
///   time   0 s   10 s   20 s | 30 s   40 s        a new epoch begins if the value falls
///   value  100    160    220 |   5     45
///   calls      220 - 100     +   45 - 5  = 160, in 20 s + 10 s
/// ```
///
/// Each epoch has the last value less the first; values themselves are never added. What was
/// counted between two epochs is not known, and neither its calls nor its time are in here.
///
/// Invariants: epochs are in the order of their numbers, then of time; each has at least one
/// reading.
///
/// @param epochs stretches without a reset
public record CumulativeCounter(List<Epoch> epochs) {
  /// A reading.
  ///
  /// @param epoch numbers the restarts of the source: readings of different epochs are never
  ///   subtracted; 0 if it does not say
  /// @param value of the counter, not negative
  public record Point(int epoch, long timeNanos, double value) {}

  /// A stretch without a reset.
  ///
  /// @param calls last value less the first
  /// @param seconds last time less the first; 0 if there is one reading
  public record Epoch(double calls, double seconds) {}

  public CumulativeCounter {
    epochs = List.copyOf(epochs);
  }

  /// Sorts readings into epochs.
  ///
  /// @param points in any order
  public static CumulativeCounter of(List<Point> points) {
    List<Point> sorted = new ArrayList<>(points);
    sorted.sort(
        Comparator.comparingInt(Point::epoch)
            .thenComparingLong(Point::timeNanos)
            .thenComparingDouble(Point::value));
    List<Epoch> epochs = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || isReset(sorted.get(i - 1), sorted.get(i))) {
        epochs.add(epoch(sorted.get(first), sorted.get(i - 1)));
        first = i;
      }
    }
    return new CumulativeCounter(epochs);
  }

  private static boolean isReset(Point before, Point after) {
    return after.epoch() != before.epoch() || after.value() < before.value();
  }

  private static Epoch epoch(Point first, Point last) {
    double seconds = (last.timeNanos() - first.timeNanos()) * 1e-9;
    return new Epoch(last.value() - first.value(), seconds);
  }

  /// Calls of all epochs.
  public double calls() {
    return epochs.stream().mapToDouble(Epoch::calls).sum();
  }

  /// The time of all epochs: what the calls are to be divided by.
  public double seconds() {
    return epochs.stream().mapToDouble(Epoch::seconds).sum();
  }

  /// Whether there are two readings of one epoch, so that anything was counted at all.
  public boolean isKnown() {
    return seconds() > 0;
  }
}

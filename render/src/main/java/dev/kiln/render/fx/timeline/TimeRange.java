package dev.kiln.render.fx.timeline;

/// A stretch of time.
///
/// @param fromNanos since the profile's start
/// @param toNanos greater than `fromNanos`
public record TimeRange(double fromNanos, double toNanos) {
  public TimeRange {
    if (!(toNanos > fromNanos)) {
      throw new IllegalArgumentException("empty range " + fromNanos + " .. " + toNanos);
    }
  }

  public double nanos() {
    return toNanos - fromNanos;
  }

  /// A range of a size that begins at a time, moved into this one, and cut if it is longer.
  TimeRange place(double from, double size) {
    double cut = Math.min(size, nanos());
    double low = Math.max(fromNanos, Math.min(toNanos - cut, from));
    return new TimeRange(low, low + cut);
  }
}

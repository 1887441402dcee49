package dev.kiln.app.session;

import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Query;
import dev.kiln.model.value.Quantities;
import java.util.Optional;

/// A part of a recording.
///
/// @param fromNanos the first instant, since the profile's start
/// @param toNanos the end, exclusive; never before the start
public record TimeSpan(long fromNanos, long toNanos) {
  public TimeSpan {
    if (toNanos < fromNanos) {
      throw new IllegalArgumentException("the end lies before the start");
    }
  }

  /// From the start of the recording, or from the first sample if its length is not known, to the
  /// end of both; empty if the format has no sample times, or there is no sample.
  public static Optional<TimeSpan> ofRecording(Profile profile) {
    SampleTable samples = profile.samples();
    if (!samples.hasTime() || samples.size() == 0) {
      return Optional.empty();
    }
    long first = samples.timeNanos(0);
    long end = samples.timeNanos(samples.size() - 1) + 1;
    long duration = profile.info().durationNanos().orElse(0);
    return Optional.of(
        new TimeSpan(duration > 0 ? Math.min(0, first) : first, Math.max(end, duration)));
  }

  /// What the time filters of a query have in common with this span; this span without any.
  public TimeSpan within(Query query) {
    long from = fromNanos;
    long to = toNanos;
    for (Filter filter : query.filters()) {
      if (filter instanceof Filter.TimeRange range) {
        from = Math.max(from, range.fromNanos());
        to = Math.min(to, range.toNanos());
      }
    }
    return new TimeSpan(Math.min(from, toNanos), Math.max(Math.min(from, toNanos), to));
  }

  public long nanos() {
    return toNanos - fromNanos;
  }

  /// `12.1 s – 14.3 s`.
  public String text() {
    return time(fromNanos) + " – " + time(toNanos);
  }

  private static String time(long nanos) {
    return Quantities.time(nanos / 1e9);
  }
}

package dev.kiln.model.hotpath.calls;

import dev.kiln.model.ProfileInfo;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Filter.TimeRange;
import java.util.List;

/// The length of a recording, or of the part of it that filters select, in seconds.
public final class RecordingLength {
  private RecordingLength() {}

  /// The length of a recording; NaN if the profile does not tell.
  public static double seconds(ProfileInfo info) {
    long nanos = info.durationNanos().orElse(0);
    return nanos > 0 ? nanos * 1e-9 : Double.NaN;
  }

  /// The length of what filters select from a recording: all of it, or the intersection of their
  /// time ranges; NaN if it is unknown.
  ///
  /// @param recordingSeconds NaN if unknown
  public static double seconds(double recordingSeconds, List<Filter> filters) {
    double begin = 0;
    double end = Double.isNaN(recordingSeconds) ? Double.POSITIVE_INFINITY : recordingSeconds;
    for (Filter filter : filters) {
      if (filter instanceof TimeRange range) {
        begin = Math.max(begin, range.fromNanos() * 1e-9);
        end = range.toNanos() == Long.MAX_VALUE ? end : Math.min(end, range.toNanos() * 1e-9);
      }
    }
    return end > begin && end < Double.POSITIVE_INFINITY ? end - begin : Double.NaN;
  }
}

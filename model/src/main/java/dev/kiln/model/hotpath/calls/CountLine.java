package dev.kiln.model.hotpath.calls;

import dev.kiln.model.hotpath.calls.CallCount.Source;

/// One line of a source of call counts: a name and a count.
///
/// @param name of the function, as [CountMatch.Rule] reads it
/// @param count what it says
/// @param place where it stands, `metrics.csv:3`, for messages; or empty
public record CountLine(String name, CallCount count, String place) {
  /// @throws IllegalArgumentException if the count is unknown
  public CountLine {
    if (!count.isKnown()) {
      throw new IllegalArgumentException("a line without a count: " + name);
    }
  }

  /// A number of calls over a stretch.
  ///
  /// @param seconds NaN for the whole recording
  public static CountLine calls(
      String name, double calls, double seconds, Source source, String from) {
    return new CountLine(name, new CallCount(source, from, "calls", calls, seconds), "");
  }

  /// The same if a count of the whole recording says how long that is.
  ///
  /// @param recordingSeconds NaN if unknown
  CountLine in(double recordingSeconds) {
    if (!Double.isNaN(count.seconds())) {
      return this;
    }
    return new CountLine(name, withCount(count.calls(), recordingSeconds), place);
  }

  /// The calls of two recordings over the time of both.
  CountLine plus(CountLine other) {
    double calls = count.calls() + other.count.calls();
    return new CountLine(name, withCount(calls, count.seconds() + other.count.seconds()), place);
  }

  private CallCount withCount(double calls, double seconds) {
    return new CallCount(count.source(), count.from(), count.noun(), calls, seconds);
  }

  /// A rate, calls a second.
  public static CountLine rate(String name, double perSecond, Source source, String from) {
    return calls(name, perSecond, 1, source, from);
  }
}

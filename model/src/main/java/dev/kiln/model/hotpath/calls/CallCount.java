package dev.kiln.model.hotpath.calls;

import dev.kiln.model.value.Quantities;

/// How often a function was called over a period of time, and the source of that number.
///
/// Samples are never call counts: a sampler sees where time goes, not how often code is entered.
///
/// @param source how far it is to be trusted
/// @param from what measured or gave it: `jdk.MethodTiming`, `metrics.csv`; empty if unknown
/// @param noun what is counted: `calls`, `contentions`, `allocated objects`
/// @param calls how many; NaN if unknown
/// @param seconds of which stretch; NaN for the whole recording, whose length it may share
public record CallCount(Source source, String from, String noun, double calls, double seconds) {
  /// How a count was obtained. If there are several, the first kind wins.
  public enum Source {
    /// The program or its runtime counted: instrumentation, a contention count, spans.
    MEASURED("measured by"),
    /// A file or a person says so.
    GIVEN("given by"),
    UNKNOWN("unknown");

    private final String words;

    Source(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /// No source counts the function.
  public static final CallCount UNKNOWN =
      new CallCount(Source.UNKNOWN, "", "calls", Double.NaN, Double.NaN);

  /// @throws IllegalArgumentException if a known count is negative or no number, or a stretch has
  ///   no length
  public CallCount {
    boolean unknown = source == Source.UNKNOWN;
    if (unknown ? !Double.isNaN(calls) : !(calls >= 0 && calls < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("not a number of calls: " + calls);
    }
    if (seconds <= 0 || Double.isInfinite(seconds)) {
      throw new IllegalArgumentException("not a length of time: " + seconds + " s");
    }
  }

  public boolean isKnown() {
    return source != Source.UNKNOWN;
  }

  /// Calls a second; NaN if unknown.
  ///
  /// @param recordingSeconds the length of the recording; NaN if unknown
  public double perSecond(double recordingSeconds) {
    return calls / (Double.isNaN(seconds) ? recordingSeconds : seconds);
  }

  /// What one call costs: cost rate / call rate, so that counts of another stretch than the
  /// recording fit; total / calls if the count is of the recording. NaN if it cannot be told, or if
  /// there were no calls.
  ///
  /// @param total the function's total
  public double perCall(double total, double recordingSeconds) {
    double counted = Double.isNaN(seconds) ? calls : calls / seconds * recordingSeconds;
    return counted > 0 ? total / counted : Double.NaN;
  }

  /// In words: `187,200 calls in 120 s, measured by jdk.MethodTiming`.
  public String words() {
    if (!isKnown()) {
      return "unknown: nothing counted it, and samples are not call counts";
    }
    String stretch = Double.isNaN(seconds) ? "the recording" : Quantities.time(seconds);
    String what = calls == 1 && noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    return "%s %s in %s, %s %s"
        .formatted(Quantities.count(calls), what, stretch, source.words(), from);
  }
}

package dev.kiln.app.ui.hotpaths.whatif;

import dev.kiln.app.report.rank.RankWords;
import dev.kiln.model.hotpath.calls.CallCount;
import dev.kiln.model.value.Quantities;

/// The texts of the cells in a row; unknown values are written out.
///
/// @param words of the ranking
/// @param speedup for which a gain is shown
public record HotNumbers(RankWords words, double speedup) {
  public static final String UNKNOWN = "unknown";

  public static HotNumbers of(HotAnswer ranking) {
    return new HotNumbers(ranking.words(), ranking.ask().speedup());
  }

  private static String known(String text) {
    return text.isEmpty() ? UNKNOWN : text;
  }

  public String rate(HotRow row) {
    return known(words.rate(row.rate()));
  }

  /// `310 /s`, `1 in 120 s`; a number of the whole if the length is unknown.
  public String calls(HotRow row) {
    CallCount count = row.count();
    double rate = row.callsPerSecond();
    if (!count.isKnown()) {
      return UNKNOWN;
    }
    if (Double.isNaN(rate)) {
      return Quantities.count(count.calls()) + " in all";
    }
    return rate > 0 && rate < 1
        ? "1 in " + Quantities.time(1 / rate)
        : RankWords.digits(rate) + " /s";
  }

  public String perCall(HotRow row) {
    return known(words.cost(row.costPerCall()));
  }

  /// The source of a count; events of the virtual machine without their prefix.
  public static String source(HotRow row) {
    String from = row.count().from();
    return !row.count().isKnown() ? UNKNOWN : from.startsWith("jdk.") ? from.substring(4) : from;
  }

  public static String ifGone(HotRow row) {
    return times(RankWords.gain(row.share().bound()));
  }

  public String atSpeedup(HotRow row) {
    return times(RankWords.gain(row.share().gain(speedup)));
  }

  public static String interval(HotRow row) {
    return Double.isNaN(row.share().share()) ? UNKNOWN : RankWords.shares(row.share().interval());
  }

  private static String times(String gain) {
    return gain.isEmpty() ? UNKNOWN : gain + "×";
  }
}

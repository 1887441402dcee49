package dev.kiln.app.report.rank;

import dev.kiln.app.report.Absent;
import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Part;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Type;
import dev.kiln.model.hotpath.rank.ShareEstimate;
import dev.kiln.model.stats.Interval;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The numbers that every row of a ranking has: its share, its cost rate and what a fix gains.
///
/// @param share of the whole
/// @param rate in the base unit a second; NaN if unknown
/// @param gone what removing it gains
/// @param faster what the speedup gains
/// @param speedup that a gain is given for
/// @param words how numbers are written
record RankNumbers(
    ShareEstimate share,
    double rate,
    Interval gone,
    Interval faster,
    double speedup,
    RankWords words) {
  /// The bounds of what is unknown.
  private static final Interval NONE = new Interval(Double.NaN, Double.NaN);

  private static final ShareEstimate UNKNOWN = new ShareEstimate(Double.NaN, NONE, 0);

  /// A row that has these numbers.
  interface Row {
    RankNumbers numbers();
  }

  /// @param rate in the base unit a second; NaN if unknown
  static RankNumbers of(ShareEstimate share, double rate, double speedup, RankWords words) {
    if (Double.isNaN(share.share())) {
      return new RankNumbers(UNKNOWN, rate, NONE, NONE, speedup, words);
    }
    return new RankNumbers(
        share, rate, share.boundInterval(), share.gainInterval(speedup), speedup, words);
  }

  /// A number for programs, left out if it is unknown or infinite.
  static <R> Field<R> number(String key, String meaning, ToDoubleFunction<R> of) {
    return Field.real(key, meaning, of).absent(Absent.LEFT_OUT);
  }

  /// Columns before those that only functions have.
  static <R extends Row> List<Part<R>> shareColumns(RankTitles titles) {
    return List.of(
        Field.column("share", Type.REAL, r -> new Cell.Share(r.numbers().share().share())),
        Field.figures("95 % interval", r -> RankWords.shares(r.numbers().share().interval())),
        Field.figures(titles.rate(), r -> r.numbers().words().rate(r.numbers().rate())));
  }

  /// Columns behind them.
  static <R extends Row> List<Part<R>> gainColumns(RankTitles titles) {
    return List.of(
        Field.figures("if gone", r -> RankWords.gain(r.numbers().share().bound())),
        Field.figures("interval", r -> RankWords.gains(r.numbers().gone())),
        Field.figures(
            "at " + RankWords.times(titles.speedup()) + "×",
            r -> RankWords.gain(r.numbers().share().gain(r.numbers().speedup()))));
  }

  /// All for programs.
  static <R extends Row> List<Part<R>> fields() {
    return List.of(
        number("share", "Of the whole.", r -> r.numbers().share().share()),
        number("shareLow", "95 %, of sampling.", r -> r.numbers().share().interval().low()),
        number("shareHigh", "95 %, of sampling.", r -> r.numbers().share().interval().high()),
        number("rate", "In the base unit per second.", r -> r.numbers().rate()),
        number("ifGone", "What removing it gains.", r -> r.numbers().share().bound()),
        number("ifGoneLow", "95 %, of sampling.", r -> r.numbers().gone().low()),
        number("ifGoneHigh", "95 %, of sampling.", r -> r.numbers().gone().high()),
        number(
            "atSpeedup",
            "What the speedup gains.",
            r -> r.numbers().share().gain(r.numbers().speedup())),
        number("atSpeedupLow", "95 %, of sampling.", r -> r.numbers().faster().low()),
        number("atSpeedupHigh", "95 %, of sampling.", r -> r.numbers().faster().high()));
  }
}

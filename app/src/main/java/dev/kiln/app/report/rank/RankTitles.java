package dev.kiln.app.report.rank;

/// What the titles of a ranking's columns depend on.
///
/// @param rate the title of a rate
/// @param noun what is counted: `calls`, `contentions`
/// @param group what a row is: `function`, `package`
/// @param speedup that gains are given for
/// @param folds whether a row stands for several functions
public record RankTitles(String rate, String noun, String group, double speedup, boolean folds) {
  /// Those of CPU time by function.
  public static final RankTitles USUAL = new RankTitles("cores", "calls", "function", 2, false);

  static RankTitles of(RankWords words, RankBody body, double speedup) {
    return body instanceof RankFunctions functions
        ? new RankTitles(
            words.rateTitle(), functions.noun(), functions.group(), speedup, functions.folds())
        : new RankTitles(words.rateTitle(), USUAL.noun(), USUAL.group(), speedup, false);
  }
}

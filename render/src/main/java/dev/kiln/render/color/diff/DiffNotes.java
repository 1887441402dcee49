package dev.kiln.render.color.diff;

/// Writes changes for labels: with a sign, in whole per cent.
public final class DiffNotes {
  private static final char MINUS = '\u2212';

  private DiffNotes() {}

  /// A change as a part of the base: `+53 %`, `−19 %`, `+0.4 %`; empty if there is none.
  ///
  /// @param ofLarger the change as a part of the larger side, -1 to 1
  public static String percent(double ofLarger) {
    if (!(Math.abs(ofLarger) > 0) || ofLarger >= 1) {
      return "";
    }
    // Of more, the larger side is the current one: base = larger - change.
    double percent = 100 * (ofLarger > 0 ? ofLarger / (1 - ofLarger) : ofLarger);
    double size = Math.abs(percent);
    String digits =
        size < 0.95
            ? "0." + Math.max(1, Math.round(size * 10))
            : size < 1e6 ? grouped(Math.round(size)) : "1,000,000";
    String over = size < 1e6 ? "" : "over ";
    return over + (percent > 0 ? '+' : MINUS) + digits + " %";
  }

  private static String grouped(long value) {
    return value < 1000
        ? Long.toString(value)
        : value / 1000 + "," + String.valueOf(1000 + value % 1000).substring(1);
  }
}

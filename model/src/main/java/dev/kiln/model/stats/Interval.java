package dev.kiln.model.stats;

/// An interval of a number.
///
/// @param low lower bound
/// @param high upper bound
public record Interval(double low, double high) {
  /// The normal quantile of a 95 % interval.
  private static final double Z95 = 1.959963984540054;

  /// The 95 % interval around a normal estimate.
  public static Interval of95(double estimate, double variance) {
    double half = Z95 * Math.sqrt(Math.max(0, variance));
    return new Interval(estimate - half, estimate + half);
  }
}

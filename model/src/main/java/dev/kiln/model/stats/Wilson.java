package dev.kiln.model.stats;

/// The Wilson score interval of a share, which covers its sampling error.
///
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22
/// (1927). Run-to-run noise is not in it.
///
/// @param low lower bound, 0..1
/// @param high upper bound, 0..1
public record Wilson(double low, double high) {
  /// The normal quantile of a 95 % interval.
  private static final double Z95 = 1.959963984540054;

  /// The 95 % interval of `hits` among `samples`; 0..1 if there are no samples.
  public static Wilson of95(long hits, long samples) {
    if (samples <= 0) {
      return new Wilson(0, 1);
    }
    return ofShare95((double) hits / samples, samples);
  }

  /// The 95 % interval of a share of samples that may be a fraction: the effective number of those
  /// that do not weigh the same. 0..1 if there are none.
  ///
  /// @param p the share, 0..1
  public static Wilson ofShare95(double p, double n) {
    if (!(n > 0)) {
      return new Wilson(0, 1);
    }
    double z2 = Z95 * Z95;
    double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
    double half = Z95 / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    return new Wilson(Math.max(0, middle - half), Math.min(1, middle + half));
  }
}

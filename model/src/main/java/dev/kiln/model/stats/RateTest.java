package dev.kiln.model.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Tests whether two counts of samples differ by more than sampling alone: the conditional test of
/// two Poisson rates.
///
/// Given their sum n, the second count is binomial with probability `e2 / (e1 + e2)` if both rates
/// are equal and e are the exposures (J. Przyborowski, H. Wilenski, "Homogeneity of results in
/// testing samples from Poisson series", Biometrika 31, 1940). Exact for small counts. Tails are
/// taken from the incomplete beta function, so that counts may be fractions: the effective counts
/// of weighted samples.
public final class RateTest {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /// Beyond this sum the binomial is normal to more digits than are shown.
  private static final double LARGE = 1e5;

  private RateTest() {}

  /// The two-sided p-value: twice the smaller tail, at most 1. 1 if both counts are 0.
  ///
  /// @param base first count, not negative
  /// @param current second count, not negative
  /// @param baseExposure what the first count grew with, positive
  /// @param currentExposure as much for the second
  public static double pValue(
      double base, double current, double baseExposure, double currentExposure) {
    double sum = base + current;
    double share = currentExposure / (baseExposure + currentExposure);
    if (!(sum > 0) || !(share > 0 && share < 1)) {
      return 1;
    }
    if (base <= 0 || current <= 0) {
      // The tail is one term: all samples on one side.
      double tail = Math.pow(current > 0 ? share : 1 - share, sum);
      return Math.min(1, 2 * tail);
    }
    if (sum > LARGE) {
      double z = (current - sum * share) / Math.sqrt(sum * share * (1 - share));
      return Math.min(1, 2 * NORMAL.cumulativeProbability(-Math.abs(z)));
    }
    double atLeast = beta(current, base + 1, share);
    double atMost = beta(base, current + 1, 1 - share);
    return Math.min(1, 2 * Math.min(atLeast, atMost));
  }

  private static double beta(double alpha, double beta, double x) {
    return BetaDistribution.of(alpha, beta).cumulativeProbability(x);
  }
}

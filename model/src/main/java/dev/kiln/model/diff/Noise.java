package dev.kiln.model.diff;

import dev.kiln.model.sampling.Sums;
import dev.kiln.model.stats.Interval;
import dev.kiln.model.stats.RateTest;

/// How much two equal values can differ by sampling alone, on the basis of a comparison.
///
/// Run-to-run noise is not in it: a single run is not a result.
///
/// @param scale of the comparison
/// @param baseWeight the value of one sample of the base side, on average
/// @param currentWeight as much for the current side
record Noise(Scale scale, double baseWeight, double currentWeight) {
  /// The level of a single test.
  static final double LEVEL = 0.05;

  /// The same on other factors.
  Noise on(Scale other) {
    return new Noise(other, baseWeight, currentWeight);
  }

  /// The p-value of "no change", by [RateTest] on effective counts. The exposure of a side is the
  /// samples that one unit of the basis makes: `1 / (weight * factor)`, which is the number of all
  /// samples for shares, and equal for absolute values of equal sampling. A side without samples is
  /// weighed as the other.
  ///
  /// Where values are negative, which counts are not, a change is a change: 0, or 1 if there is
  /// none. So it is where shares are compared with those of an empty side, in which chance has no
  /// part.
  double pValue(Sums base, Sums current) {
    if (scale.hasEmptySide()) {
      return base.value() == current.value() ? 1 : 0;
    }
    if (base.value() < 0 || current.value() < 0 || base.squares() < 0 || current.squares() < 0) {
      return base.value() * scale.base() == current.value() * scale.current() ? 1 : 0;
    }
    double one = base.value() > 0 ? base.weight() : otherWeight(current.weight(), false);
    double two = current.value() > 0 ? current.weight() : otherWeight(base.weight(), true);
    double oneExposure = one * scale.base();
    double twoExposure = two * scale.current();
    if (!(oneExposure > 0 && twoExposure > 0)) {
      return 1;
    }
    return RateTest.pValue(base.effective(), current.effective(), 1 / oneExposure, 1 / twoExposure);
  }

  /// The weight that samples of one side would have on the other.
  private double otherWeight(double weight, boolean toCurrent) {
    if (!(baseWeight > 0 && currentWeight > 0)) {
      return weight;
    }
    return toCurrent ? weight * currentWeight / baseWeight : weight * baseWeight / currentWeight;
  }

  /// The 95 % interval of the change on the basis. The variance is that of two sums of random many
  /// samples; for shares, whose totals are given, the binomial part of it.
  Interval interval(Sums base, Sums current) {
    double delta = current.value() * scale.current() - base.value() * scale.base();
    return Interval.of95(delta, variance(base, scale.base()) + variance(current, scale.current()));
  }

  private double variance(Sums sums, double factor) {
    double all = sums.squares() * factor * factor;
    return scale.basis() == Basis.SHARE ? all * Math.max(0, 1 - sums.value() * factor) : all;
  }
}

package dev.kiln.model.hotpath.rank;

import dev.kiln.model.sampling.Sums;
import dev.kiln.model.stats.Interval;
import dev.kiln.model.stats.Wilson;

/// A share of the whole with its sampling error.
///
/// The interval is Wilson's with the effective number of samples: as many of equal weight as would
/// say as much. Where samples weigh the same, that is their number. Else the smaller of two:
///
/// - `p (1 - p) / variance`, if the variance is that of a ratio of two weighted sums, `sum of w^2
///   (d - p)^2 / whole^2`, d being the part of a sample that counts: 1 inside, 0 outside (delta
///   method; W. Cochran, "Sampling Techniques", 3rd ed. 1977, 6.5);
/// - `value^2 / sum of squares` of the part itself (M. Fay, E. Feuer, "Confidence intervals for
///   directly standardized rates", Statistics in Medicine 16, 1997), divided by p: a part that is
///   one heavy sample is no surer for the many light ones beside it.
///
/// @param share value / whole, 0..1; NaN if the whole is 0
/// @param interval of the share, 95 %, of sampling alone
/// @param samples the effective number of samples of the whole
public record ShareEstimate(double share, Interval interval, double samples) {
  /// The estimate of a share of nothing: unknown.
  static final ShareEstimate UNKNOWN = new ShareEstimate(Double.NaN, new Interval(0, 1), 0);

  /// Beyond this a share is all but for rounding, and its variance is rounding alone.
  private static final double ALL = 1 - 1e-9;

  /// The share of samples that are inside or outside as a whole.
  public static ShareEstimate of(Sums part, Sums whole) {
    return of(part.value(), part.squares(), part.squares(), whole);
  }

  /// The share of a part that takes a fraction d of each sample, 0..1.
  ///
  /// @param value the sum of d w
  /// @param squares the sum of d^2 w^2
  /// @param cross the sum of d w^2
  public static ShareEstimate of(double value, double squares, double cross, Sums whole) {
    if (!(whole.value() > 0)) {
      return UNKNOWN;
    }
    double p = Math.clamp(value / whole.value(), 0, 1);
    double n = whole.effective();
    double variance =
        (squares - 2 * p * cross + p * p * whole.squares()) / (whole.value() * whole.value());
    if (variance > 0 && p > 0 && p < ALL) {
      n = p * (1 - p) / variance;
    }
    if (p > 0 && squares > 0) {
      n = Math.min(n, value * value / (squares * p));
    }
    Wilson wilson = Wilson.ofShare95(p, n);
    return new ShareEstimate(p, new Interval(wilson.low(), wilson.high()), n);
  }

  /// This share made smaller: what is saved if each of its samples loses a fraction.
  public ShareEstimate times(double factor) {
    Interval scaled = new Interval(interval.low() * factor, interval.high() * factor);
    return new ShareEstimate(share * factor, scaled, samples);
  }

  /// The share's lower bound: what rankings go by, so that few samples never lead.
  public double atLeast() {
    return interval.low();
  }

  /// Amdahl's bound: how much faster the whole is without the part.
  public double bound() {
    return Amdahl.bound(share);
  }

  /// The interval of the bound.
  public Interval boundInterval() {
    return Amdahl.gain(interval, Amdahl.REMOVED);
  }

  /// How much faster the whole is if the part is `k` times faster.
  public double gain(double k) {
    return Amdahl.gain(share, k);
  }

  /// The interval of that gain.
  public Interval gainInterval(double k) {
    return Amdahl.gain(interval, k);
  }
}

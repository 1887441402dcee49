package dev.kiln.model.hotpath.rank;

import dev.kiln.model.stats.Interval;

/// How much faster the whole gets if a part of it gets faster: Amdahl's law.
///
/// G. M. Amdahl, "Validity of the single processor approach to achieving large scale computing
/// capabilities", AFIPS Spring Joint Computer Conference 30 (1967): a part p made k times faster
/// makes the whole `1 / ((1 - p) + p / k)` times faster. Of CPU time this is CPU saved, not
/// latency.
public final class Amdahl {
  /// The speedup of a part that is removed.
  public static final double REMOVED = Double.POSITIVE_INFINITY;

  /// If less is left, nothing is: what seems to be is lost in rounding.
  private static final double ROUNDING = 1e-9;

  private Amdahl() {}

  /// The most that can be gained: the part is gone. Infinite if it is all.
  public static double bound(double share) {
    return gain(share, REMOVED);
  }

  /// The gain for a part that gets `k` times faster, or is called `k` times less.
  ///
  /// @param share the part, 0..1
  /// @param k at least 1; [#REMOVED] for a part that goes
  /// @return infinite if nothing is left
  public static double gain(double share, double k) {
    double left = 1 - saved(share, k);
    return left < ROUNDING ? Double.POSITIVE_INFINITY : 1 / left;
  }

  /// The share of the whole that is saved.
  public static double saved(double share, double k) {
    return share * savedOfPart(k);
  }

  /// What a speedup saves of the part itself, 0..1.
  ///
  /// @throws IllegalArgumentException if `k` is below 1 or no number
  public static double savedOfPart(double k) {
    if (!(k >= 1)) {
      throw new IllegalArgumentException("a speedup is at least 1, not " + k);
    }
    return 1 - 1 / k;
  }

  /// The gain's interval: gain grows with the share, so its bounds are those of the share.
  public static Interval gain(Interval share, double k) {
    return new Interval(gain(share.low(), k), gain(share.high(), k));
  }
}

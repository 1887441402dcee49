package dev.kiln.model.hotpath.whatif;

import dev.kiln.model.stats.Interval;

/// The instances of a service that share its load, if CPU is what limits them.
///
/// The work of the fleet is `instances * utilization`, in instances fully busy. With a share s
/// saved it is `(1 - s)` of that, and needs that many instances at `target`, rounded up.
///
/// @param instances at least 1
/// @param utilization of the CPU of each now, 0..1, all of it by what was profiled
/// @param target what an instance may be utilized to, 0..1
public record Fleet(int instances, double utilization, double target) {
  /// Instances are whole: a rounding error must not cost one.
  private static final double TOLERANCE = 1e-9;

  /// @throws IllegalArgumentException if a number is out of its range
  public Fleet {
    if (instances < 1 || !isPart(utilization) || !isPart(target)) {
      throw new IllegalArgumentException(
          "a fleet needs at least one instance and utilizations above 0 and up to 1: %d, %s, %s"
              .formatted(instances, utilization, target));
    }
  }

  private static boolean isPart(double utilization) {
    return utilization > 0 && utilization <= 1;
  }

  /// A fleet whose instances stay as busy as they are.
  public static Fleet of(int instances, double utilization) {
    return new Fleet(instances, utilization, utilization);
  }

  /// Instances that carry the same load if a share of its CPU is saved; never more than there are,
  /// which may be too few for the target as it is.
  ///
  /// @param share saved, 0..1
  public int needed(double share) {
    double work = instances * utilization / target * (1 - share);
    return (int) Math.clamp(Math.ceil(work - TOLERANCE), 0, instances);
  }

  /// Instances that the fixes save: those needed without them less those with them, so that what
  /// the target alone would save is not counted.
  public int saved(double share) {
    return needed(0) - needed(share);
  }

  /// The same for the bounds of a share: whole instances.
  public Interval saved(Interval share) {
    return new Interval(saved(share.low()), saved(share.high()));
  }
}

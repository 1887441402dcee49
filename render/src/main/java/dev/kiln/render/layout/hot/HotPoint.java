package dev.kiln.render.layout.hot;

import dev.kiln.model.hotpath.calls.CallCount.Source;
import dev.kiln.model.hotpath.rank.RankedFunction;
import dev.kiln.model.value.Unit;
import java.util.Optional;

/// One function in the picture of hot paths: how often it is called and what a call costs.
///
/// @param key its merge key
/// @param name as the tables show it
/// @param callsPerSecond more than 0, finite
/// @param costPerCall of one call and all it calls, in the base unit of the value: seconds, bytes,
///   counts; more than 0, finite
/// @param share of the whole that it is ranked by, 0..1
/// @param measured whether the calls were counted by the program or its runtime, else they are
///   given
public record HotPoint(
    int key,
    String name,
    double callsPerSecond,
    double costPerCall,
    double share,
    boolean measured) {

  /// @throws IllegalArgumentException if a number has no place in the picture
  public HotPoint {
    if (!isPlace(callsPerSecond) || !isPlace(costPerCall)) {
      throw new IllegalArgumentException(
          name + ": no place for " + callsPerSecond + " calls/s of " + costPerCall);
    }
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(name + ": no share: " + share);
    }
  }

  /// A function of a ranking; empty if its calls or their rate are not known, or are 0.
  ///
  /// @param unit of the ranking's values
  public static Optional<HotPoint> of(RankedFunction row, Unit unit) {
    double cost = row.costPerCall() * unit.factor();
    double share = row.share().share();
    if (!isPlace(row.callsPerSecond()) || !isPlace(cost) || Double.isNaN(share)) {
      return Optional.empty();
    }
    boolean measured = row.count().source() == Source.MEASURED;
    return Optional.of(
        new HotPoint(row.key(), row.name(), row.callsPerSecond(), cost, share, measured));
  }

  /// What it costs a second, in the base unit: of CPU time, cores.
  public double rate() {
    return callsPerSecond * costPerCall;
  }

  private static boolean isPlace(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY;
  }
}

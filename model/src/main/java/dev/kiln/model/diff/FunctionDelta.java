package dev.kiln.model.diff;

import dev.kiln.model.stats.Interval;

/// One function of a comparison.
///
/// @param key its merge key in the shape
/// @param name as the tables show it
/// @param base what it is on the base side
/// @param current what it is on the current side
/// @param change what became of it, among all functions
/// @param selfInterval the 95 % interval of the change of its self value, of sampling alone
/// @param totalInterval as much for its total
/// @param selfP the p-value of "the self value did not change", of this function alone
/// @param totalP the p-value of "the total did not change", of this function alone
public record FunctionDelta(
    int key,
    String name,
    Values base,
    Values current,
    NodeChange change,
    Interval selfInterval,
    Interval totalInterval,
    double selfP,
    double totalP) {

  /// A function's values on one side.
  ///
  /// @param self native
  /// @param total native, once a stack
  /// @param scaledSelf self on the basis
  /// @param scaledTotal total on the basis
  /// @param selfSamples samples in the function itself
  /// @param totalSamples samples in it and all it calls
  public record Values(
      long self,
      long total,
      double scaledSelf,
      double scaledTotal,
      long selfSamples,
      long totalSamples) {}

  /// The change of the self value on the basis.
  public double selfDelta() {
    return current.scaledSelf() - base.scaledSelf();
  }

  /// The change of the total on the basis.
  public double totalDelta() {
    return current.scaledTotal() - base.scaledTotal();
  }

  /// The change of the self value by the base's: infinite if the base has none.
  public double selfRelative() {
    return selfDelta() / base.scaledSelf();
  }

  /// The change of the total by the base's.
  public double totalRelative() {
    return totalDelta() / base.scaledTotal();
  }
}

package dev.kiln.model.diff;

import dev.kiln.model.query.QueryException;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.Side;
import org.jspecify.annotations.Nullable;

/// The factors by which the native values of each side are multiplied to compare them on a basis.
///
/// @param base factor of the base side
/// @param current factor of the current side
/// @param units the units of work, if the basis is per unit
public record Scale(Basis basis, double base, double current, Basis.@Nullable Units units) {
  /// The scale of a comparison.
  ///
  /// @param baseWhole what shares of the base are of, native
  /// @param currentWhole what shares of the current side are of, native
  /// @throws QueryException if the basis is unavailable
  public static Scale of(
      Basis basis,
      Comparison comparison,
      Basis.@Nullable Units units,
      long baseWhole,
      long currentWhole) {
    String reason = basis.unavailable(comparison, units);
    if (!reason.isEmpty()) {
      throw new QueryException("basis " + basis.word() + ": " + reason);
    }
    return switch (basis) {
      case SHARE -> new Scale(basis, inverse(baseWhole), inverse(currentWhole), null);
      case ABSOLUTE -> new Scale(basis, 1, 1, null);
      case PER_SECOND ->
          new Scale(
              basis,
              inverse(comparison.runs(Side.BASE).durationNanos().orElse(0) * 1e-9),
              inverse(comparison.runs(Side.CURRENT).durationNanos().orElse(0) * 1e-9),
              null);
      case PER_UNIT ->
          new Scale(
              basis,
              inverse(units == null ? 0 : units.base()),
              inverse(units == null ? 0 : units.current()),
              units);
    };
  }

  /// Nothing is a share of nothing.
  private static double inverse(double value) {
    return value == 0 ? 0 : 1 / value;
  }

  /// Whether values are shares and one side alone has nothing to be a share of: then all of the
  /// other is new, or vanished.
  boolean hasEmptySide() {
    return basis == Basis.SHARE && (base == 0) != (current == 0);
  }

  public double of(Side side) {
    return side == Side.BASE ? base : current;
  }

  /// A native value of a side on the basis.
  public double value(Side side, long nativeValue) {
    return nativeValue * of(side);
  }
}

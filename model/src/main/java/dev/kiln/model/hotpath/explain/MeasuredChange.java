package dev.kiln.model.hotpath.explain;

import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.hotpath.explain.ProfileChange.Per;
import dev.kiln.model.query.Query;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.NothingFound;
import dev.kiln.model.tree.ProfileView;
import org.jspecify.annotations.Nullable;

/// How the total of a query changed between the sides of a comparison: per unit of work if units
/// are given, otherwise per second.
///
/// @param change null if it cannot be told
/// @param missing why not; empty if it can
public record MeasuredChange(@Nullable ProfileChange change, String missing) {
  /// Measures: a pass over the rows of both sides.
  ///
  /// @param whole a view of the comparison's profile with the rows of both sides
  /// @param units of work that each side did; null if unknown
  /// @throws dev.kiln.model.query.QueryException if the query does not fit the profile
  public static MeasuredChange of(
      Comparison comparison, ProfileView whole, Query query, Basis.@Nullable Units units) {
    Basis basis = units == null ? Basis.PER_SECOND : Basis.PER_UNIT;
    String unavailable = basis.unavailable(comparison, units);
    if (!unavailable.isEmpty()) {
      return new MeasuredChange(null, "the profiles' change is not used: " + unavailable);
    }
    DiffTree diff = DiffTree.of(comparison, whole, query, basis, units);
    for (Side side : Side.values()) {
      String unfit = unfit(diff, whole.within(comparison.pooled(side)), query, side);
      if (!unfit.isEmpty()) {
        return new MeasuredChange(null, "the profiles' change is not used: " + unfit);
      }
    }
    ProfileChange change = ProfileChange.of(diff, units == null ? Per.SECOND : Per.REQUEST);
    return change == null
        ? new MeasuredChange(null, "the base has no value of this type")
        : new MeasuredChange(change, "");
  }

  /// Why a side has no total that could change; empty if it has one.
  private static String unfit(DiffTree diff, ProfileView view, Query query, Side side) {
    CallTree tree = diff.tree(side);
    if (tree.hasNegative()) {
      return side.word() + " holds values below zero, which are a difference and no cost";
    }
    String nothing = NothingFound.reason(view, query, tree);
    return nothing.isEmpty() ? "" : side.word() + ": " + nothing;
  }
}

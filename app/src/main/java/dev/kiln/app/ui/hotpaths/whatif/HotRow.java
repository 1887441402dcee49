package dev.kiln.app.ui.hotpaths.whatif;

import dev.kiln.app.session.FunctionName;
import dev.kiln.model.hotpath.calls.CallCount;
import dev.kiln.model.hotpath.rank.HeaviestPath.Step;
import dev.kiln.model.hotpath.rank.RankedFunction;
import dev.kiln.model.hotpath.rank.RankedStack;
import dev.kiln.model.hotpath.rank.ShareEstimate;
import dev.kiln.model.tree.MergeKeys;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of the table: a function or a group of them, a whole path, or a step of the heaviest
/// path from a function.
///
/// @param rank from 1, in the order of the ranking
/// @param key of the merge keys that were ranked; -1 for a path
/// @param node of the answer's tree that stands for it; -1 if there is none
/// @param name of the function, or of the last one of a path
/// @param behind what stands in grey behind the name; null for what its short form leaves out
/// @param function null for a group of functions
/// @param rate in the base unit a second; NaN if unknown
/// @param callsPerSecond NaN if unknown
/// @param costPerCall native; NaN if unknown
/// @param ofParent the share of the step before it; NaN for all others
/// @param folded the functions that the row stands for besides its own, see
///   [dev.kiln.model.hotpath.rank.RankedRow]
public record HotRow(
    int rank,
    int key,
    int node,
    String name,
    @Nullable String behind,
    @Nullable FunctionName function,
    ShareEstimate share,
    double rate,
    CallCount count,
    double callsPerSecond,
    double costPerCall,
    double ofParent,
    List<HotRow> folded) {
  public HotRow {
    folded = List.copyOf(folded);
  }

  /// @param node its heaviest one
  /// @param function null for a group
  static HotRow of(
      int rank,
      RankedFunction row,
      int node,
      @Nullable FunctionName function,
      List<HotRow> folded) {
    return new HotRow(
        rank,
        row.key(),
        node,
        row.name(),
        function == null ? "" : folded.isEmpty() ? null : "+" + folded.size(),
        function,
        row.share(),
        row.rate(),
        row.count(),
        row.callsPerSecond(),
        row.costPerCall(),
        Double.NaN,
        folded);
  }

  /// @param toRate what makes a native value a rate
  static HotRow of(int rank, RankedStack stack, MergeKeys keys, int key, double toRate) {
    List<String> names = stack.names();
    List<String> callers = names.subList(0, names.size() - 1).reversed();
    return path(
        rank,
        key,
        stack.node(),
        keys,
        callers.isEmpty() ? "" : "from " + String.join(", ", callers),
        stack.share(),
        stack.value() * toRate,
        Double.NaN);
  }

  static HotRow of(
      int rank, Step step, MergeKeys keys, int key, ShareEstimate share, double rate, double of) {
    return path(rank, key, step.node(), keys, null, share, rate, of);
  }

  private static HotRow path(
      int rank,
      int key,
      int node,
      MergeKeys keys,
      @Nullable String behind,
      ShareEstimate share,
      double rate,
      double ofParent) {
    return new HotRow(
        rank,
        key,
        node,
        keys.name(key),
        behind,
        FunctionName.of(keys, key),
        share,
        rate,
        CallCount.UNKNOWN,
        Double.NaN,
        Double.NaN,
        ofParent,
        List.of());
  }

  /// The names that the row stands for, in the order of calls; empty if it stands for itself.
  public List<String> foldedNames() {
    return folded.stream().map(HotRow::name).toList();
  }
}

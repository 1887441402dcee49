package dev.kiln.app.report;

import dev.kiln.model.hotpath.calls.CallCount.Source;
import dev.kiln.model.hotpath.calls.CallCounts;
import dev.kiln.model.hotpath.calls.CountLine;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FunctionTotals;
import dev.kiln.model.tree.MergeKeys;
import java.util.Comparator;
import java.util.List;

/// A function that an option names.
public final class NamedFunction {
  private NamedFunction() {}

  /// Where a function costs most; its name is looked for by the rules for counts.
  ///
  /// @throws QueryException if it finds none, or functions of different names
  public static int node(CallTree tree, String option, String name) {
    CountLine probe = CountLine.calls(name, 0, Double.NaN, Source.GIVEN, option);
    List<Integer> keys = CallCounts.of(tree, List.of(probe)).matches().getFirst().keys();
    List<String> names = keys.stream().map(tree.shape().keys()::name).distinct().toList();
    if (names.isEmpty()) {
      throw new QueryException(
          option
              + " "
              + name
              + ": no such function in this query; give its full name, or class and method");
    }
    if (names.size() > 1) {
      throw new QueryException(
          "%s %s: matches %d functions, such as %s and %s"
              .formatted(option, name, names.size(), names.getFirst(), names.get(1)));
    }
    return keys.stream()
        .map(tree::heaviestNode)
        .filter(node -> node >= 0)
        .max(Comparator.comparingLong(tree::total))
        .orElseThrow(() -> new QueryException(option + " " + name + ": it has no value"));
  }

  /// The merge key of exactly this name; of several with that name the one with the greatest total.
  ///
  /// @param option which named it, for the message
  /// @throws QueryException if the tree has none
  public static int key(CallTree tree, String option, String name) {
    FunctionTotals totals = FunctionTotals.of(tree);
    MergeKeys keys = tree.shape().keys();
    int best = -1;
    for (int key = 0; key < keys.size(); key++) {
      boolean named = keys.name(key).equals(name) && totals.isPresent(key);
      if (named && (best < 0 || Math.abs(totals.total(key)) > Math.abs(totals.total(best)))) {
        best = key;
      }
    }
    if (best < 0) {
      throw new QueryException(option + " " + name + ": no sample in this query has it");
    }
    return best;
  }
}

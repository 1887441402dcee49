package dev.kiln.app.report.rank;

import dev.kiln.model.hotpath.calls.CallCount.Source;
import dev.kiln.model.hotpath.calls.CallCounts;
import dev.kiln.model.hotpath.calls.CountLine;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.tree.CallTree;
import java.util.Comparator;
import java.util.List;

/// A function that an option names.
final class NamedFunction {
  private NamedFunction() {}

  /// Where a function costs most; its name is looked for by the rules for counts.
  ///
  /// @throws QueryException where it finds none, or functions of different names
  static int node(CallTree tree, String option, String name) {
    CountLine probe = CountLine.calls(name, 0, Double.NaN, Source.GIVEN, option);
    List<Integer> keys = CallCounts.of(tree, List.of(probe)).matches().getFirst().keys();
    List<String> names = keys.stream().map(tree.shape().keys()::name).distinct().toList();
    if (names.isEmpty()) {
      throw new QueryException(
          option
              + " "
              + name
              + ": no function of this query; give its whole name, or class and method");
    }
    if (names.size() > 1) {
      throw new QueryException(
          "%s %s: %d functions, such as %s and %s"
              .formatted(option, name, names.size(), names.getFirst(), names.get(1)));
    }
    return keys.stream()
        .map(tree::heaviestNode)
        .filter(node -> node >= 0)
        .max(Comparator.comparingLong(tree::total))
        .orElseThrow(() -> new QueryException(option + " " + name + ": it has no value"));
  }
}

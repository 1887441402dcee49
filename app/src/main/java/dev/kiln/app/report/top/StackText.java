package dev.kiln.app.report.top;

import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One stack as text: what it cost, then its frames, innermost first, as stack traces are printed.
public final class StackText {
  private StackText() {}

  /// @param query what the tree was made of
  /// @param node where the stack ends
  public static String of(CallTree tree, Query query, int node) {
    ValueType type = tree.profile().valueTypes().get(tree.valueType());
    TreeShape shape = tree.shape();
    StringBuilder out = new StringBuilder();
    out.append(type).append(": total ").append(amount(tree, tree.total(node), type));
    out.append(", self ").append(amount(tree, tree.self(node), type)).append('\n');
    String text = QueryText.format(query);
    if (!text.isEmpty()) {
      out.append("query: ").append(text).append('\n');
    }
    List<String> names = new ArrayList<>();
    for (int n = node; n != 0; n = shape.parent(n)) {
      names.add(shape.name(n));
    }
    if (query.direction() == Direction.CALLERS) {
      Collections.reverse(names);
    }
    names.forEach(name -> out.append("  ").append(name.replaceAll("\\R", " ")).append('\n'));
    return out.toString();
  }

  private static String amount(CallTree tree, long value, ValueType type) {
    double share = tree.total() == 0 ? Double.NaN : (double) value / tree.total();
    return Quantities.format(value, type) + " (" + Quantities.share(share) + " of all)";
  }
}

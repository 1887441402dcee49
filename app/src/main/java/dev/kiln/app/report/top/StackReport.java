package dev.kiln.app.report.top;

import dev.kiln.app.report.Form;
import dev.kiln.app.report.Line;
import dev.kiln.app.report.Report;
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

/// One stack to paste: its cost, then its frames, innermost first as in a stack trace.
public final class StackReport {
  private StackReport() {}

  /// @param query what the tree was made of
  /// @param node where the stack ends
  public static Report<List<String>> of(CallTree tree, Query query, int node) {
    ValueType type = tree.profile().valueTypes().get(tree.valueType());
    TreeShape shape = tree.shape();
    List<Line> head = new ArrayList<>();
    head.add(
        Line.said(
            "%s: total %s, self %s"
                .formatted(
                    type,
                    amount(tree, tree.total(node), type),
                    amount(tree, tree.self(node), type))));
    String text = QueryText.format(query);
    if (!text.isEmpty()) {
      head.add(Line.code("query", text));
    }
    List<String> names = new ArrayList<>();
    for (int n = node; n != 0; n = shape.parent(n)) {
      names.add(shape.name(n));
    }
    if (query.direction() == Direction.CALLERS) {
      Collections.reverse(names);
    }
    names.forEach(name -> head.add(Line.listed(name, "")));
    return new Report<>(
        new Form<>("stack", 1, "", _ -> head, List.of(), "", _ -> List.of()), names);
  }

  private static String amount(CallTree tree, long value, ValueType type) {
    double share = tree.shareOf(value);
    return Quantities.format(value, type) + " (" + Quantities.share(share) + " of all)";
  }
}

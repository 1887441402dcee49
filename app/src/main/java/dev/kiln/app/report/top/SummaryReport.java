package dev.kiln.app.report.top;

import dev.kiln.app.report.Form;
import dev.kiln.app.report.Line;
import dev.kiln.app.report.Report;
import dev.kiln.app.report.top.TopReport.Row;
import dev.kiln.app.report.top.TopReport.Top;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FunctionTotals;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;

/// What a profile shows, in a few lines to paste: file, value type, total, query, and the ten
/// functions with the largest self cost.
public final class SummaryReport {
  private static final int FUNCTIONS = 10;

  private SummaryReport() {}

  public static Report<Top> of(String fileName, Query query, CallTree tree, FunctionTotals totals) {
    ValueType type = tree.profile().valueTypes().get(tree.valueType());
    List<Line> head = new ArrayList<>();
    String samples = Quantities.grouped(tree.sampleCount()) + " samples";
    String whole = TopReport.inAll(type, tree.total());
    head.add(Line.named(fileName, ": " + type + ", " + whole + ", " + samples));
    String queryText = QueryText.format(query);
    if (!queryText.isEmpty()) {
      head.add(Line.code("query", queryText));
    }
    List<Row> rows = new ArrayList<>();
    for (Row row : TopReport.rows(totals, true, FUNCTIONS)) {
      rows.add(new Row(row.function(), "", "", row.self(), row.total(), row.sum()));
    }
    Form<Top> form =
        new Form<>(
            "summary",
            1,
            "",
            _ -> head,
            List.of(TopReport.functions(type, tree.whole())),
            "",
            _ -> List.of());
    return new Report<>(form, new Top(type, tree.total(), rows));
  }
}

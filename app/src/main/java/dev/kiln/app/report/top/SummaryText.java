package dev.kiln.app.report.top;

import dev.kiln.app.export.Table;
import dev.kiln.app.export.TableText;
import dev.kiln.app.export.Table.Cell;
import dev.kiln.app.export.Table.Column;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FunctionTotals;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a profile shows, in a few lines to paste: file, value type, total, query, and the ten
/// functions that cost most of their own.
public final class SummaryText {
  private static final int FUNCTIONS = 10;

  private final String fileName;
  private final Query query;
  private final CallTree tree;
  private final ValueType type;
  private final TopReport report;

  public SummaryText(String fileName, Query query, CallTree tree, FunctionTotals totals) {
    this.fileName = fileName;
    this.query = query;
    this.tree = tree;
    this.type = tree.profile().valueTypes().get(tree.valueType());
    this.report = TopReport.of(totals, type, tree.total(), true, FUNCTIONS);
  }

  private String total() {
    return String.format(
        Locale.ROOT,
        "%s in all, %,d samples",
        Quantities.format(tree.total(), type),
        tree.sampleCount());
  }

  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(fileName).append(": ").append(type).append(", ").append(total()).append('\n');
    String queryText = QueryText.format(query);
    if (!queryText.isEmpty()) {
      out.append("query: ").append(queryText).append('\n');
    }
    out.append('\n');
    out.append(
        String.format(
            Locale.ROOT, "%12s %9s  %12s %9s  %s%n", "self", "", "total", "", "function"));
    for (TopReport.Row row : report.rows()) {
      out.append(
          String.format(
              Locale.ROOT,
              "%12s %9s  %12s %9s  %s%n",
              Quantities.format(row.self(), type),
              share(row.self()).shown(),
              Quantities.format(row.total(), type),
              share(row.total()).shown(),
              row.function()));
    }
    return out.toString();
  }

  /// For a pull request.
  public String markdown() {
    StringBuilder out = new StringBuilder();
    out.append("**").append(TableText.markdownText(fileName)).append("**: ");
    out.append(TableText.markdownText(type.toString())).append(", ").append(total()).append('\n');
    String queryText = QueryText.format(query);
    if (!queryText.isEmpty()) {
      out.append("Query: ").append(TableText.markdownCode(queryText)).append('\n');
    }
    return out.append('\n').append(TableText.markdown(table())).toString();
  }

  private Table table() {
    List<Column> columns =
        List.of(
            new Column("self", type.unit()),
            new Column("self, share", "1"),
            new Column("total", type.unit()),
            new Column("total, share", "1"),
            new Column("function", ""));
    List<List<Cell>> rows = new ArrayList<>();
    for (TopReport.Row row : report.rows()) {
      rows.add(
          List.of(
              Cell.quantity(row.self(), type),
              share(row.self()),
              Cell.quantity(row.total(), type),
              share(row.total()),
              Cell.text(row.function())));
    }
    return new Table("summary", columns, rows);
  }

  private Cell share(long value) {
    return Cell.share(tree.total() == 0 ? Double.NaN : (double) value / tree.total());
  }
}

package dev.kiln.app.report;

import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.request.options.ReportFormat;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/// Writes the one table that a form names, for programs: a head of keys, then a row a line, numbers
/// plain.
///
/// A text that a spreadsheet would take for a formula, as it begins with `=`, `+`, `-` or `@`, gets
/// an apostrophe before it; a number does not.
///
/// @param table the table's key
/// @param separator between cells
/// @param escaped makes a text one cell
record OneTable(
    Appendable out,
    ReportFormat format,
    String table,
    String separator,
    String lineEnd,
    UnaryOperator<String> escaped)
    implements TableVisitor {
  <A> void write(Report<A> report) throws IOException {
    for (Part<A> part : report.form().parts()) {
      part.accept(this, report.answer());
    }
  }

  @Override
  public <A, R> void rows(Rows<A, R> rows, A answer) throws IOException {
    List<R> all = rows.of().of(answer);
    if (all == null || !rows.key().equals(table) || !rows.shown().in(format)) {
      return;
    }
    Sheet sheet = Sheet.of(rows.parts(), all, format, true);
    String before = "";
    for (Field<?> column : sheet.columns()) {
      out.append(before).append(escaped.apply(column.key()));
      before = separator;
    }
    out.append(lineEnd);
    for (List<Cell> row : sheet.rows()) {
      before = "";
      for (Cell cell : row) {
        out.append(before);
        out.append(cell.isNumber() ? cell.plain() : escaped.apply(disarmed(cell.plain())));
        before = separator;
      }
      out.append(lineEnd);
    }
  }

  private static String disarmed(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}

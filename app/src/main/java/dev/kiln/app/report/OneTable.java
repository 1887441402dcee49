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
/// an apostrophe before it; a number does not. What a terminal would obey is escaped, as `\u001B`.
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
  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

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
      out.append(before).append(escaped.apply(Unseen.disarmed(column.key())));
      before = separator;
    }
    out.append(lineEnd);
    for (List<Cell> row : sheet.rows()) {
      before = "";
      for (Cell cell : row) {
        out.append(before);
        out.append(
            cell.isNumber()
                ? cell.plain()
                : escaped.apply(disarmed(Unseen.disarmed(cell.plain()))));
        before = separator;
      }
      out.append(lineEnd);
    }
  }

  static String disarmed(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  /// Blanks before a formula do not stop a spreadsheet, nor do signs of full width.
  private static boolean isFormula(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (FORMULA.indexOf(c) >= 0) {
        return true;
      }
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\ufeff') {
        return false;
      }
    }
    return false;
  }
}

package dev.kiln.app.report;

import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Group;
import dev.kiln.app.report.Part.Pairs;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.request.options.ReportFormat;
import java.io.IOException;
import java.util.List;

/// Writes the one table that a form names, as RFC 4180 defines it: a header, plain numbers, CRLF.
///
/// A text that a spreadsheet would take for a formula, as it begins with `=`, `+`, `-` or `@`, gets
/// an apostrophe before it; a number does not.
final class CsvWriter implements ReportWriter {
  @Override
  public <A> void write(Report<A> report, Appendable out) throws IOException {
    Page page = new Page(out, report.form().csvRows());
    for (Part<A> part : report.form().parts()) {
      part.accept(page, report.answer());
    }
  }

  private record Page(Appendable out, String table) implements Part.Visitor {
    @Override
    public <A> void field(Field<A> field, A answer) {}

    @Override
    public <A> void pairs(Pairs<A> pairs, A answer) {}

    @Override
    public <A, S> void group(Group<A, S> group, A answer) throws IOException {
      S inner = group.of().of(answer);
      if (inner != null) {
        for (Part<S> part : group.parts()) {
          part.accept(this, inner);
        }
      }
    }

    @Override
    public <A, R> void rows(Rows<A, R> rows, A answer) throws IOException {
      List<R> all = rows.of().of(answer);
      if (all == null || !rows.key().equals(table) || !rows.shown().in(ReportFormat.CSV)) {
        return;
      }
      Sheet sheet = Sheet.of(rows.parts(), all, ReportFormat.CSV, true);
      String before = "";
      for (Field<?> column : sheet.columns()) {
        out.append(before).append(quoted(column.key()));
        before = ",";
      }
      out.append("\r\n");
      for (List<Cell> row : sheet.rows()) {
        before = "";
        for (Cell cell : row) {
          out.append(before);
          out.append(cell.isNumber() ? cell.plain() : quoted(disarmed(cell.plain())));
          before = ",";
        }
        out.append("\r\n");
      }
    }

    private static String disarmed(String text) {
      boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
      return formula ? "'" + text : text;
    }

    private static String quoted(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == ',' || c == '"' || c == '\n' || c == '\r') {
          return '"' + text.replace("\"", "\"\"") + '"';
        }
      }
      return text;
    }
  }
}

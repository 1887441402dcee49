package dev.kiln.app.report;

import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Group;
import dev.kiln.app.report.Part.Pairs;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.request.options.ReportFormat;
import java.io.IOException;
import java.util.List;

/// Writes tables with a tab between cells, as spreadsheets take them from the clipboard: a row is a
/// line, so tabs and line ends within a cell become blanks.
final class TabbedWriter implements ReportWriter {
  @Override
  public <A> void write(Report<A> report, Appendable out) throws IOException {
    Page page = new Page(out);
    for (Part<A> part : report.form().parts()) {
      part.accept(page, report.answer());
    }
  }

  private record Page(Appendable out) implements Part.Visitor {
    @Override
    public <A> void field(Field<A> field, A answer) {}

    @Override
    public <A> void pairs(Pairs<A> pairs, A answer) {}

    @Override
    public <A, S> void group(Group<A, S> group, A answer) {}

    @Override
    public <A, R> void rows(Rows<A, R> rows, A answer) throws IOException {
      List<R> all = rows.of().of(answer);
      if (all == null || !rows.shown().in(ReportFormat.TEXT)) {
        return;
      }
      Sheet sheet = Sheet.of(rows.parts(), all, ReportFormat.TEXT, true);
      String before = "";
      for (Field<?> column : sheet.columns()) {
        out.append(before).append(oneLine(column.title()));
        before = "\t";
      }
      out.append('\n');
      for (List<Cell> row : sheet.rows()) {
        before = "";
        for (Cell cell : row) {
          out.append(before)
              .append(cell.isNumber() ? oneWord(cell.words()) : oneLine(cell.words()));
          before = "\t";
        }
        out.append('\n');
      }
    }

    private static String oneWord(String number) {
      return number.replaceAll("[\\t\\n\\r]+", " ");
    }

    private static String oneLine(String text) {
      String line = text.replaceAll("[\\t\\n\\r]+", " ");
      return OneTable.disarmed(Unseen.disarmed(line));
    }
  }
}

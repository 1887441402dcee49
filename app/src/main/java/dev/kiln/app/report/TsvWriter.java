package dev.kiln.app.report;

import dev.kiln.app.request.options.ReportFormat;
import java.io.IOException;

/// Writes the one table that a form names with a tab between cells and no quotes, as `cut`, `sort`
/// and `awk` take it: a line is a row, so what would end a cell or a line within a text is a blank.
final class TsvWriter implements ReportWriter {
  @Override
  public <A> void write(Report<A> report, Appendable out) throws IOException {
    String table = report.form().oneTable();
    new OneTable(out, ReportFormat.TSV, table, "\t", "\n", TsvWriter::oneCell).write(report);
  }

  private static String oneCell(String text) {
    StringBuilder cell = new StringBuilder(text);
    for (int i = 0; i < cell.length(); i++) {
      if (isEnd(cell.charAt(i))) {
        cell.setCharAt(i, ' ');
      }
    }
    return cell.toString();
  }

  /// A tab, or what some program takes for the end of a line.
  private static boolean isEnd(char c) {
    return (c >= '\t' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}

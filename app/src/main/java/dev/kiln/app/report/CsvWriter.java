package dev.kiln.app.report;

import dev.kiln.app.request.options.ReportFormat;
import java.io.IOException;

/// Writes the one table that a form names as RFC 4180 has it: commas, quotes, CRLF. A text with a
/// semicolon or a tab is quoted too, as some spreadsheets take those for the comma.
final class CsvWriter implements ReportWriter {
  @Override
  public <A> void write(Report<A> report, Appendable out) throws IOException {
    String table = report.form().oneTable();
    new OneTable(out, ReportFormat.CSV, table, ",", "\r\n", CsvWriter::quoted).write(report);
  }

  private static String quoted(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == ';' || c == '\t' || c == '"' || c == '\n' || c == '\r') {
        return '"' + text.replace("\"", "\"\"") + '"';
      }
    }
    return text;
  }
}

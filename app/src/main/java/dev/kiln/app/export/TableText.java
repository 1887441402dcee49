package dev.kiln.app.export;

import dev.kiln.app.export.Table.Cell;
import dev.kiln.app.export.Table.Column;
import java.util.List;

/// Writes a table as CSV or Markdown.
public final class TableText {
  private TableText() {}

  /// As RFC 4180 has it: a header, plain numbers, the unit in the column's title.
  public static String csv(Table table) {
    StringBuilder out = new StringBuilder();
    List<Column> columns = table.columns();
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      String unit = column.isNumeric() ? " (" + column.unit() + ")" : "";
      out.append(c == 0 ? "" : ",").append(csvCell(column.title() + unit));
    }
    out.append("\r\n");
    for (List<Cell> row : table.rows()) {
      for (int c = 0; c < row.size(); c++) {
        out.append(c == 0 ? "" : ",").append(csvCell(row.get(c).plain()));
      }
      out.append("\r\n");
    }
    return out.toString();
  }

  private static String csvCell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /// As code hosts show it: numbers with their units, right-aligned.
  public static String markdown(Table table) {
    StringBuilder out = new StringBuilder("|");
    StringBuilder line = new StringBuilder("|");
    for (Column column : table.columns()) {
      out.append(' ').append(markdownCell(column.title())).append(" |");
      line.append(column.isNumeric() ? "--:|" : "---|");
    }
    out.append('\n').append(line).append('\n');
    for (List<Cell> row : table.rows()) {
      out.append('|');
      for (Cell cell : row) {
        out.append(' ').append(markdownCell(cell.shown())).append(" |");
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static String markdownCell(String text) {
    String line = text.replace('\n', ' ').replace("\\", "\\\\").replace("|", "\\|");
    return line.replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_").replace("`", "\\`");
  }
}

package dev.kiln.app.export;

import dev.kiln.app.export.Table.Cell;
import dev.kiln.app.export.Table.Column;
import java.util.List;

/// Writes a table as CSV, Markdown or text with tabs.
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

  /// With a tab between cells, as spreadsheets take it from the clipboard: numbers with units.
  public static String tabbed(Table table) {
    StringBuilder out = new StringBuilder();
    List<Column> columns = table.columns();
    for (int c = 0; c < columns.size(); c++) {
      out.append(c == 0 ? "" : "\t").append(oneLine(columns.get(c).title()));
    }
    out.append('\n');
    for (List<Cell> row : table.rows()) {
      for (int c = 0; c < row.size(); c++) {
        out.append(c == 0 ? "" : "\t").append(oneLine(row.get(c).shown()));
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\t\\n\\r]+", " ");
  }

  /// As code hosts show it: numbers with their units, right-aligned.
  public static String markdown(Table table) {
    StringBuilder out = new StringBuilder("|");
    StringBuilder line = new StringBuilder("|");
    for (Column column : table.columns()) {
      out.append(' ').append(markdownText(column.title())).append(" |");
      line.append(column.isNumeric() ? "--:|" : "---|");
    }
    out.append('\n').append(line).append('\n');
    for (List<Cell> row : table.rows()) {
      out.append('|');
      for (Cell cell : row) {
        out.append(' ').append(markdownText(cell.shown())).append(" |");
      }
      out.append('\n');
    }
    return out.toString();
  }

  /// Text that Markdown shows as it is, on one line.
  public static String markdownText(String text) {
    String line = oneLine(text).replace("\\", "\\\\").replace("|", "\\|");
    return line.replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_").replace("`", "\\`");
  }

  /// Text in backquotes: one more than it holds in a row.
  public static String markdownCode(String text) {
    String line = oneLine(text);
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    String gap = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + gap + line + gap + fence;
  }
}

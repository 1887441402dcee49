package dev.kiln.app.export;

import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import java.util.List;

/// A table as a view shows it: its columns, its order, its rows.
///
/// Invariant: every row has one cell per column.
///
/// @param name what the table is of
/// @param columns from left to right
/// @param rows from top to bottom
public record Table(String name, List<Column> columns, List<List<Cell>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    int width = columns.size();
    if (rows.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("a row has not one cell per column");
    }
  }

  /// @param title what the reader sees
  /// @param unit of the plain numbers, such as `nanoseconds`; empty for words
  public record Column(String title, String unit) {
    public boolean isNumeric() {
      return !unit.isEmpty();
    }
  }

  /// @param shown as the window writes it, with its unit
  /// @param plain the same for programs: a number in the column's unit, or the same words
  public record Cell(String shown, String plain) {
    public static Cell text(String text) {
      return new Cell(text, text);
    }

    public static Cell quantity(long value, ValueType type) {
      return new Cell(Quantities.format(value, type), String.valueOf(value));
    }

    /// @param share 0..1; NaN where there is no whole
    public static Cell share(double share) {
      return new Cell(Quantities.share(share), Double.isNaN(share) ? "" : String.valueOf(share));
    }

    public static Cell count(long count) {
      return new Cell(String.format(java.util.Locale.ROOT, "%,d", count), String.valueOf(count));
    }
  }
}

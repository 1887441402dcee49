package dev.kiln.app.report;

import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;

/// A table as a view shows it, with its columns, order and rows: a report without a form of its
/// own.
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
    /// Values of a type.
    public static Column of(String title, ValueType type) {
      return new Column(title, type.unit().isEmpty() ? "count" : type.unit());
    }

    private Field<List<Cell>> field(int index) {
      String key = unit.isEmpty() ? title : title + " (" + unit + ")";
      Type type = unit.isEmpty() ? Type.TEXT : Type.REAL;
      return new Field<>(
          key, title, type, "", Shown.TABLES, Absent.NEVER, List.of(), row -> row.get(index));
    }
  }

  /// What writers take.
  public Report<Table> report() {
    List<Part<List<Cell>>> fields = new ArrayList<>();
    for (Column column : columns) {
      fields.add(column.field(fields.size()));
    }
    Rows<Table, List<Cell>> all = Rows.<Table, List<Cell>>of("rows", "", Table::rows, fields);
    Form<Table> form =
        new Form<>(
            name, 1, "", _ -> List.of(), List.of(all.shown(Shown.TABLES)), "rows", _ -> List.of());
    return new Report<>(form, this);
  }
}

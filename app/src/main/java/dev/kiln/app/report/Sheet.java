package dev.kiln.app.report;

import dev.kiln.app.report.Part.Field;
import dev.kiln.app.request.options.ReportFormat;
import java.util.ArrayList;
import java.util.List;

/// A table of a report in one format: the columns that the format has, and their cells.
///
/// Invariant: each row has one cell per column.
///
/// @param columns from left to right
/// @param rows from top to bottom
record Sheet(List<? extends Field<?>> columns, List<List<Cell>> rows) {
  /// @param whole whether columns without any text stay; they do if there is no row
  static <R> Sheet of(List<Part<R>> parts, List<R> rows, ReportFormat format, boolean whole) {
    List<Field<R>> columns = new ArrayList<>();
    for (Part<R> part : parts) {
      if (part.shown().in(format) && part instanceof Field<R> field) {
        columns.add(field);
      }
    }
    List<List<Cell>> cells = new ArrayList<>(rows.size());
    boolean[] used = new boolean[columns.size()];
    for (R row : rows) {
      List<Cell> line = new ArrayList<>(columns.size());
      for (int c = 0; c < used.length; c++) {
        Cell cell = columns.get(c).cell().of(row);
        line.add(cell == null ? Cell.Text.NONE : cell);
        used[c] |= whole || cell != null && !cell.words().isEmpty();
      }
      cells.add(line);
    }
    return rows.isEmpty() || whole ? new Sheet(columns, cells) : only(columns, cells, used);
  }

  private static <R> Sheet only(List<Field<R>> columns, List<List<Cell>> rows, boolean[] used) {
    List<List<Cell>> cells = new ArrayList<>(rows.size());
    for (List<Cell> row : rows) {
      cells.add(only(row, used));
    }
    return new Sheet(only(columns, used), cells);
  }

  private static <T> List<T> only(List<T> all, boolean[] used) {
    List<T> some = new ArrayList<>(all.size());
    for (int c = 0; c < used.length; c++) {
      if (used[c]) {
        some.add(all.get(c));
      }
    }
    return some;
  }

  boolean hasTitles() {
    for (Field<?> column : columns) {
      if (!column.title().isEmpty()) {
        return true;
      }
    }
    return false;
  }
}

package dev.kiln.app.ui.common.table;

/// One row of a function table: a function, a package or a module. Created when it is shown.
public record FunctionRow(FunctionFigures table, int id) {
  public String name() {
    return table.name(id);
  }

  /// In native units.
  public long self() {
    return table.self(id);
  }

  /// In native units, recursion counted once.
  public long total() {
    return table.total(id);
  }
}

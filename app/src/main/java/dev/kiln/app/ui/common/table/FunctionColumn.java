package dev.kiln.app.ui.common.table;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Table;
import dev.kiln.model.value.ValueType;

/// The columns that a function table can have.
public enum FunctionColumn {
  NAME("Function", ColumnKind.NAME, 340),
  SELF("Self", ColumnKind.VALUE, 80),
  SELF_SHARE("Self %", ColumnKind.BAR, 122),
  TOTAL("Total", ColumnKind.VALUE, 80),
  TOTAL_SHARE("Total %", ColumnKind.BAR, 122),
  SELF_OF_VIEW("Self % of view", ColumnKind.BAR, 128),
  TOTAL_OF_VIEW("Total % of view", ColumnKind.BAR, 128),
  SAMPLES("Samples", ColumnKind.COUNT, 84),
  CALLERS("Callers", ColumnKind.COUNT, 72),
  CALLEES("Callees", ColumnKind.COUNT, 72),
  MODULE("Module", ColumnKind.WORDS, 150),
  FILE("File", ColumnKind.WORDS, 160);

  private final String title;
  private final ColumnKind kind;
  private final double widthPx;

  FunctionColumn(String title, ColumnKind kind, double widthPx) {
    this.title = title;
    this.kind = kind;
    this.widthPx = widthPx;
  }

  public String title() {
    return title;
  }

  ColumnKind kind() {
    return kind;
  }

  double widthPx() {
    return widthPx;
  }

  boolean isOfView() {
    return this == SELF_OF_VIEW || this == TOTAL_OF_VIEW;
  }

  /// What a cell says; empty if there is nothing to say.
  String shown(FunctionRow row) {
    return row.table().has(this) ? kind.shown(new Drawn(row, this)) : "";
  }

  /// The column in an exported table.
  Table.Column exported(ValueType type) {
    return kind.exported(title, type);
  }

  /// A cell in an exported table.
  Cell cell(FunctionRow row) {
    return row.table().has(this) ? kind.cell(new Drawn(row, this)) : Cell.Text.NONE;
  }

  private record Drawn(FunctionRow row, FunctionColumn column) implements ColumnKind.Figure {
    @Override
    public String words() {
      return row.table().words(column, row.id());
    }

    @Override
    public long number() {
      return row.table().number(column, row.id());
    }

    @Override
    public double share() {
      return row.table().share(column, row.id());
    }

    @Override
    public ValueType valueType() {
      return row.table().answer().valueType();
    }
  }
}

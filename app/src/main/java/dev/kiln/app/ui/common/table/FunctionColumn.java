package dev.kiln.app.ui.common.table;

import dev.kiln.app.export.Table;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;

/// The columns that a function table can have.
public enum FunctionColumn {
  NAME("Function", Kind.WORDS, 340),
  SELF("Self", Kind.VALUE, 80),
  SELF_SHARE("Self %", Kind.SHARE, 122),
  TOTAL("Total", Kind.VALUE, 80),
  TOTAL_SHARE("Total %", Kind.SHARE, 122),
  SELF_OF_VIEW("Self % of view", Kind.SHARE, 128),
  TOTAL_OF_VIEW("Total % of view", Kind.SHARE, 128),
  SAMPLES("Samples", Kind.COUNT, 84),
  CALLERS("Callers", Kind.COUNT, 72),
  CALLEES("Callees", Kind.COUNT, 72),
  MODULE("Module", Kind.WORDS, 150),
  FILE("File", Kind.WORDS, 160);

  /// What the cells of a column hold.
  enum Kind {
    WORDS,
    VALUE,
    SHARE,
    COUNT
  }

  private final String title;
  private final Kind kind;
  private final double widthPx;

  FunctionColumn(String title, Kind kind, double widthPx) {
    this.title = title;
    this.kind = kind;
    this.widthPx = widthPx;
  }

  public String title() {
    return title;
  }

  Kind kind() {
    return kind;
  }

  double widthPx() {
    return widthPx;
  }

  boolean isOfView() {
    return this == SELF_OF_VIEW || this == TOTAL_OF_VIEW;
  }

  /// What a cell says; empty where there is nothing to say.
  String shown(FunctionRow row) {
    FunctionTable table = row.table();
    if (!table.has(this)) {
      return "";
    }
    return switch (kind) {
      case WORDS -> table.words(this, row.id());
      case VALUE -> Quantities.format(table.number(this, row.id()), table.answer().valueType());
      case SHARE -> Quantities.share(table.share(this, row.id()));
      case COUNT -> Quantities.count(table.number(this, row.id()));
    };
  }

  /// The column in an exported table.
  Table.Column exported(ValueType type) {
    return switch (kind) {
      case WORDS -> new Table.Column(title, "");
      case VALUE -> new Table.Column(title, type.unit());
      case SHARE -> new Table.Column(title, "share");
      case COUNT -> new Table.Column(title, "count");
    };
  }

  /// A cell in an exported table.
  Table.Cell cell(FunctionRow row) {
    FunctionTable table = row.table();
    if (!table.has(this)) {
      return Table.Cell.text("");
    }
    return switch (kind) {
      case WORDS -> Table.Cell.text(table.words(this, row.id()));
      case VALUE -> Table.Cell.quantity(table.number(this, row.id()), table.answer().valueType());
      case SHARE -> Table.Cell.share(table.share(this, row.id()));
      case COUNT -> Table.Cell.count(table.number(this, row.id()));
    };
  }
}

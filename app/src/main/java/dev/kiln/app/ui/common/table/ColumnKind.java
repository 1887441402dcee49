package dev.kiln.app.ui.common.table;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Table;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;

/// The kind of values in a column, which decides how cells are written on screen and in a file.
public enum ColumnKind {
  NAME,
  WORDS,
  VALUE,
  /// A share, drawn as a bar if there is room.
  BAR,
  SHARE,
  COUNT;

  /// The values of one cell; only those that its kind needs are computed.
  public interface Figure {
    String words();

    long number();

    /// 0..1; NaN if it is a share of nothing.
    double share();

    /// Of the number of a value.
    ValueType valueType();
  }

  public boolean isNumber() {
    return this != NAME && this != WORDS;
  }

  /// What a cell says; empty for a share of nothing.
  public String shown(Figure figure) {
    return switch (this) {
      case NAME, WORDS -> figure.words();
      case VALUE -> Quantities.format(figure.number(), figure.valueType());
      case BAR, SHARE -> Double.isNaN(figure.share()) ? "" : Quantities.share(figure.share());
      case COUNT -> Quantities.count(figure.number());
    };
  }

  /// The column in an exported table.
  public Table.Column exported(String title, ValueType type) {
    return switch (this) {
      case NAME, WORDS -> new Table.Column(title, "");
      case VALUE -> Table.Column.of(title, type);
      case BAR, SHARE -> new Table.Column(title, "share");
      case COUNT -> new Table.Column(title, "count");
    };
  }

  /// A cell in an exported table.
  public Cell cell(Figure figure) {
    return switch (this) {
      case NAME -> new Cell.Name(figure.words());
      case WORDS -> new Cell.Text(figure.words());
      case VALUE -> new Cell.Amount(figure.number(), figure.valueType());
      case BAR, SHARE ->
          Double.isNaN(figure.share()) ? Cell.Text.NONE : new Cell.Share(figure.share());
      case COUNT -> new Cell.Whole(figure.number());
    };
  }
}

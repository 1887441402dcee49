package dev.kiln.app.ui.calltree;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Table;
import dev.kiln.app.ui.common.table.ColumnKind;
import dev.kiln.model.value.ValueType;

/// The columns that the call tree can have.
enum TreeColumn {
  NAME("Function", ColumnKind.NAME, 360),
  TOTAL("Total", ColumnKind.VALUE, 76),
  TOTAL_SHARE("Total % of all", ColumnKind.BAR, 122),
  TOTAL_OF_VIEW("% of view", ColumnKind.SHARE, 84),
  TOTAL_OF_PARENT("% of parent", ColumnKind.SHARE, 96),
  SELF("Self", ColumnKind.VALUE, 76),
  SELF_SHARE("Self % of all", ColumnKind.SHARE, 96),
  SAMPLES("Samples", ColumnKind.COUNT, 80),
  MODULE("Module", ColumnKind.WORDS, 120),
  FILE("File", ColumnKind.WORDS, 150);

  private final String title;
  private final ColumnKind kind;
  private final double widthPx;

  TreeColumn(String title, ColumnKind kind, double widthPx) {
    this.title = title;
    this.kind = kind;
    this.widthPx = widthPx;
  }

  String title() {
    return title;
  }

  ColumnKind kind() {
    return kind;
  }

  double widthPx() {
    return widthPx;
  }

  /// What rows are compared by: shares as their values, since siblings share the whole.
  TreeColumn ranking() {
    return switch (this) {
      case TOTAL_SHARE, TOTAL_OF_VIEW, TOTAL_OF_PARENT -> TOTAL;
      case SELF_SHARE -> SELF;
      default -> this;
    };
  }

  /// What a cell says; empty if there is nothing to say.
  String shown(TreeFigures figures, int node) {
    return figures.has(this) ? kind.shown(new Drawn(figures, this, node)) : "";
  }

  /// The column in an exported table.
  Table.Column exported(ValueType type) {
    return kind.exported(title, type);
  }

  /// A cell in an exported table.
  Cell cell(TreeFigures figures, int node) {
    return figures.has(this) ? kind.cell(new Drawn(figures, this, node)) : Cell.Text.NONE;
  }

  private record Drawn(TreeFigures figures, TreeColumn column, int node)
      implements ColumnKind.Figure {
    @Override
    public String words() {
      return figures.words(column, node);
    }

    @Override
    public long number() {
      return figures.number(column, node);
    }

    @Override
    public double share() {
      return figures.share(column, node);
    }

    @Override
    public ValueType valueType() {
      return figures.valueType();
    }
  }
}

package dev.kiln.app.ui.calltree;

import dev.kiln.app.export.Table;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;

/// The columns that the call tree can have.
enum TreeColumn {
  NAME("Function", Kind.NAME, 360),
  TOTAL("Total", Kind.VALUE, 76),
  TOTAL_SHARE("Total % of all", Kind.BAR, 122),
  TOTAL_OF_VIEW("% of view", Kind.SHARE, 84),
  TOTAL_OF_PARENT("% of parent", Kind.SHARE, 96),
  SELF("Self", Kind.VALUE, 76),
  SELF_SHARE("Self % of all", Kind.SHARE, 96),
  SAMPLES("Samples", Kind.COUNT, 80),
  MODULE("Module", Kind.WORDS, 120),
  FILE("File", Kind.WORDS, 150);

  /// What the cells of a column hold.
  enum Kind {
    NAME,
    WORDS,
    VALUE,
    BAR,
    SHARE,
    COUNT
  }

  private final String title;
  private final Kind kind;
  private final double widthPx;

  TreeColumn(String title, Kind kind, double widthPx) {
    this.title = title;
    this.kind = kind;
    this.widthPx = widthPx;
  }

  String title() {
    return title;
  }

  Kind kind() {
    return kind;
  }

  double widthPx() {
    return widthPx;
  }

  boolean isNumber() {
    return kind != Kind.NAME && kind != Kind.WORDS;
  }

  /// What rows are compared by: shares as their values, since siblings share the whole.
  TreeColumn ranking() {
    return switch (this) {
      case TOTAL_SHARE, TOTAL_OF_VIEW, TOTAL_OF_PARENT -> TOTAL;
      case SELF_SHARE -> SELF;
      default -> this;
    };
  }

  /// What a cell says; empty where there is nothing to say.
  String shown(TreeFigures figures, int node) {
    if (!figures.has(this)) {
      return "";
    }
    return switch (kind) {
      case NAME, WORDS -> figures.words(this, node);
      case VALUE -> Quantities.format(figures.number(this, node), figures.valueType());
      case BAR, SHARE -> {
        double share = figures.share(this, node);
        yield Double.isNaN(share) ? "" : Quantities.share(share);
      }
      case COUNT -> Quantities.count(figures.number(this, node));
    };
  }

  /// The column in an exported table.
  Table.Column exported(ValueType type) {
    return switch (kind) {
      case NAME, WORDS -> new Table.Column(title, "");
      case VALUE -> new Table.Column(title, type.unit());
      case BAR, SHARE -> new Table.Column(title, "share");
      case COUNT -> new Table.Column(title, "count");
    };
  }

  /// A cell in an exported table.
  Table.Cell cell(TreeFigures figures, int node) {
    if (!figures.has(this)) {
      return Table.Cell.text("");
    }
    return switch (kind) {
      case NAME, WORDS -> Table.Cell.text(figures.words(this, node));
      case VALUE -> Table.Cell.quantity(figures.number(this, node), figures.valueType());
      case BAR, SHARE -> {
        double share = figures.share(this, node);
        yield Double.isNaN(share) ? Table.Cell.text("") : Table.Cell.share(share);
      }
      case COUNT -> Table.Cell.count(figures.number(this, node));
    };
  }
}

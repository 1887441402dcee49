package dev.kiln.app.report;

/// The type of the cells of a field, which decides the schema and the alignment of a column.
public enum Type {
  TEXT,
  FLAG,
  WHOLE,
  REAL,
  /// Two numbers, low and high.
  RANGE,
  /// A list of texts.
  TEXTS;

  /// Whether cells are aligned by their ends.
  boolean isNumber() {
    return this == WHOLE || this == REAL || this == RANGE;
  }
}

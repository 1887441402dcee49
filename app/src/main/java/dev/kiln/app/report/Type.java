package dev.kiln.app.report;

/// What the cells of a field hold: decides the schema, and how a column is aligned.
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

package dev.kiln.app.export;

/// How a table is printed.
public enum TableFormat {
  TEXT,
  JSON,
  CSV,
  MD
}

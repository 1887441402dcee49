package dev.kiln.app.request.options;

/// How a table is printed.
public enum ReportFormat {
  TEXT,
  JSON,
  CSV,
  MD
}

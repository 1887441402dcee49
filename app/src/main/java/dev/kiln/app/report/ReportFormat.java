package dev.kiln.app.report;

/// How a report is written.
public enum ReportFormat {
  TEXT,
  JSON,
  CSV,
  MD;

  /// Whether people read it, and not programs.
  public boolean isForPeople() {
    return this == TEXT || this == MD;
  }
}

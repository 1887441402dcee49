package dev.kiln.app.request.options;

/// How a table is printed.
public enum ReportFormat {
  TEXT,
  JSON,
  CSV,
  TSV,
  MD;

  /// Whether it is read by people: rounded, with units and what there is to say. Else by programs.
  public boolean isForPeople() {
    return this == TEXT || this == MD;
  }

  /// Whether it is one table and has no room for anything beside it.
  public boolean isOneTable() {
    return this == CSV || this == TSV;
  }
}

package dev.kiln.app.report;

/// In which formats a part of a form appears.
public enum Shown {
  EVERYWHERE,
  /// In text and Markdown.
  PEOPLE,
  /// In JSON and CSV.
  PROGRAMS,
  TEXT,
  MARKDOWN,
  JSON,
  CSV,
  /// In text, Markdown and CSV: what JSON has in another shape.
  TABLES;

  boolean in(ReportFormat format) {
    return switch (this) {
      case EVERYWHERE -> true;
      case PEOPLE -> format.isForPeople();
      case PROGRAMS -> !format.isForPeople();
      case TEXT -> format == ReportFormat.TEXT;
      case MARKDOWN -> format == ReportFormat.MD;
      case JSON -> format == ReportFormat.JSON;
      case CSV -> format == ReportFormat.CSV;
      case TABLES -> format != ReportFormat.JSON;
    };
  }
}

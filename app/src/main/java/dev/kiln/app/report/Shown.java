package dev.kiln.app.report;

import dev.kiln.app.request.options.ReportFormat;

/// The formats in which a part of a form appears.
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

  private static boolean isForPeople(ReportFormat format) {
    return format == ReportFormat.TEXT || format == ReportFormat.MD;
  }

  boolean in(ReportFormat format) {
    return switch (this) {
      case EVERYWHERE -> true;
      case PEOPLE -> isForPeople(format);
      case PROGRAMS -> !isForPeople(format);
      case TEXT -> format == ReportFormat.TEXT;
      case MARKDOWN -> format == ReportFormat.MD;
      case JSON -> format == ReportFormat.JSON;
      case CSV -> format == ReportFormat.CSV;
      case TABLES -> format != ReportFormat.JSON;
    };
  }
}

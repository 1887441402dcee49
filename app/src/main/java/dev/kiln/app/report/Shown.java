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
  /// In CSV: what JSON has in another shape, and people do not need.
  ONE_TABLE,
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
      case ONE_TABLE -> format.isOneTable();
      case TABLES -> format != ReportFormat.JSON;
    };
  }
}

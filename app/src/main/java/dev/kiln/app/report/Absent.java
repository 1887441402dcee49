package dev.kiln.app.report;

/// What JSON has in place of a value that is unknown: no cell, or a number that is not finite.
public enum Absent {
  /// The value is always known.
  NEVER,
  NULL,
  LEFT_OUT
}

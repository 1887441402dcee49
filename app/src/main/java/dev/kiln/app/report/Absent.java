package dev.kiln.app.report;

/// What JSON has for an unknown value, that is, no cell or a number that is not finite.
public enum Absent {
  /// The value is always known.
  NEVER,
  NULL,
  LEFT_OUT
}

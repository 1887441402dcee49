package dev.kiln.model.query;

/// Which way a call tree grows from its root.
public enum Direction {
  /// From the outermost frame to what it calls.
  CALLEES,
  /// From the innermost frame to what calls it: the inverted, bottom-up tree.
  CALLERS
}

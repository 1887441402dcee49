package dev.kiln.render.layout;

/// How siblings are sorted from left to right; ties keep the order of the tree.
public enum Order {
  /// Heaviest first.
  WEIGHT,
  /// By name.
  NAME
}

package dev.kiln.render.layout;

/// Which way a picture grows.
public enum Orientation {
  /// The root at the top, callees below.
  ICICLE,
  /// The root at the bottom, callees above.
  FLAME
}

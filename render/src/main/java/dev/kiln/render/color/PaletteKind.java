package dev.kiln.render.color;

/// For which eyes a palette is.
public enum PaletteKind {
  NORMAL,
  /// Few colours that differ in lightness too, for dichromats.
  COLOR_BLIND
}

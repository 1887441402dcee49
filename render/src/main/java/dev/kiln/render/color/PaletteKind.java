package dev.kiln.render.color;

/// The kind of colour vision that the fills are chosen for.
public enum PaletteKind {
  /// Eight hues of one lightness.
  NORMAL,
  /// Six colours that differ in lightness too, so that they part for dichromats as well.
  COLOR_BLIND
}

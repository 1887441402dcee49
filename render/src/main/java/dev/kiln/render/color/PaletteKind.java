package dev.kiln.render.color;

/// For which eyes the fills are chosen.
public enum PaletteKind {
  /// Eight hues of one lightness.
  NORMAL,
  /// Six colours that differ in lightness too, so that they part for dichromats as well.
  COLOR_BLIND
}

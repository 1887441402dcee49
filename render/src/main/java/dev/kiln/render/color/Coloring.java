package dev.kiln.render.color;

/// What the colours of boxes mean.
public enum Coloring {
  PACKAGE,
  MODULE,
  KIND,
  THREAD,
  /// How much of the hottest box's own cost a box has.
  SELF
}

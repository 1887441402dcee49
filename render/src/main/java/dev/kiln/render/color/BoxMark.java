package dev.kiln.render.color;

/// The mark of a box, the second cue of a difference beside its colour.
public enum BoxMark {
  /// Nothing.
  PLAIN,
  /// Code that the base does not have: pale ground, solid outline.
  NEW,
  /// Code that the current side does not have: hatched, dashed outline.
  VANISHED,
  /// Code that only has other callers: empty, dotted outline.
  MOVED
}

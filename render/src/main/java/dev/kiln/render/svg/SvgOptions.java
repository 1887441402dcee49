package dev.kiln.render.svg;

import dev.kiln.render.layout.Orientation;

/// What stands around and how the boxes of an exported picture lie.
///
/// @param title the file's name, or what the picture answers
/// @param subtitle value type, total, samples
/// @param query the query's text form; empty for everything
/// @param command the command that draws this picture again
/// @param themes light, dark, or both in one file, following the viewer
/// @param orientation which way it grows
public record SvgOptions(
    String title,
    String subtitle,
    String query,
    String command,
    Themes themes,
    Orientation orientation) {

  /// The themes of one file.
  public enum Themes {
    LIGHT,
    DARK,
    BOTH
  }
}

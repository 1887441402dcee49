package dev.kiln.render.svg.diff;

import dev.kiln.render.svg.SvgOptions.Themes;

/// Writes only the largest changes as a picture of horizontal bars, for a comment that has no room
/// for the graph.
public final class DiffBars {
  private DiffBars() {}

  /// Draws the answer, the sides, what qualifies it, and the changes.
  ///
  /// @param themes light, dark, or both in one file, following the viewer
  public static String paint(DiffPage page, Themes themes) {
    return DiffSvg.paintChanges(page, themes);
  }
}

package dev.kiln.app.ui.timeline;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import java.util.List;

/// The fills of another scheme, with search matches in amber and everything that is not on a path
/// to one pale.
record MatchColors(ColorScheme under, FrameSearch found, Theme theme) implements ColorScheme {
  private static final double DIMMED = 0.6;

  @Override
  public int fill(int node) {
    if (found.isMatch(node)) {
      return theme.match;
    }
    int fill = under.fill(node);
    return found.isRelated(node) ? fill : Rgb.mix(fill, theme.surface, DIMMED);
  }

  @Override
  public List<LegendEntry> legend() {
    return under.legend();
  }
}

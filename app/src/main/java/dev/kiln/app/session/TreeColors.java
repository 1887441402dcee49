package dev.kiln.app.session;

import dev.kiln.render.color.ColorScheme;
import java.util.List;

/// The colours of one tree, safe to be asked for a node of another: between two answers a view may
/// still hold the tree of the one before.
record TreeColors(ColorScheme scheme, int nodes) implements ColorScheme {
  @Override
  public int fill(int node) {
    return scheme.fill(node < nodes ? node : 0);
  }

  @Override
  public List<LegendEntry> legend() {
    return scheme.legend();
  }
}

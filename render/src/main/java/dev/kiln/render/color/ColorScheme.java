package dev.kiln.render.color;

import java.util.List;

/// The fill of each node's box: a pure function of the node, given once per tree and theme.
public interface ColorScheme {
  /// One line of the legend.
  ///
  /// @param label what the colour stands for
  /// @param rgb the colour, `0xRRGGBB`
  record LegendEntry(String label, int rgb) {}

  /// The fill of a node's box, `0xRRGGBB`.
  int fill(int node);

  /// The colours in use, heaviest first.
  List<LegendEntry> legend();
}

package dev.kiln.render.color;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fill of each node's box: a pure function of the node, given once per tree and theme.
public interface ColorScheme {
  /// One line of the legend.
  ///
  /// @param label what the colour stands for
  /// @param rgb the colour, `0xRRGGBB`
  /// @param mark how the swatch is drawn
  record LegendEntry(String label, int rgb, BoxMark mark) {
    /// A plain swatch.
    public LegendEntry(String label, int rgb) {
      this(label, rgb, BoxMark.PLAIN);
    }
  }

  /// The fill of a node's box, `0xRRGGBB`; of a marked one if it is too narrow for its mark.
  int fill(int node);

  /// The second cue of a node's box.
  default BoxMark mark(int node) {
    return BoxMark.PLAIN;
  }

  /// What stands right in a node's box: `+53 %`; empty for nothing, null for its share of all.
  default @Nullable String note(int node) {
    return null;
  }

  /// The colours in use, heaviest first.
  List<LegendEntry> legend();
}

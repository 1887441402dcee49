package dev.kiln.render.fx.minimap;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Viewport;
import java.util.BitSet;

/// In which pixel columns of an overview a match lies.
final class MinimapTicks {
  private MinimapTicks() {}

  /// One pass over the outermost matches, which cover all columns of those below them; each is made
  /// once for a search and a width, so that a frame costs columns and not matches.
  static BitSet columns(FlameLayout layout, FrameSearch search, Viewport whole) {
    int width = (int) Math.ceil(whole.widthPx());
    BitSet columns = new BitSet(width);
    int before = -1;
    int node = search.next(-1);
    while (node > before) {
      before = node;
      if (layout.weight(node) > 0) {
        int left = (int) Math.floor(whole.x(layout.start(node)));
        double end = whole.x(layout.start(node) + (double) layout.weight(node));
        int right = Math.max(left + 1, (int) Math.ceil(end));
        columns.set(Math.min(left, width - 1), Math.min(right, width));
      }
      node = search.next(layout.shape().subtreeEnd(node) - 1);
    }
    return columns;
  }
}

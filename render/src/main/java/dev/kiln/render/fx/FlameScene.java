package dev.kiln.render.fx;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import org.jspecify.annotations.Nullable;

/// All that one frame of the picture depends on.
///
/// @param layout where boxes lie
/// @param colors their fills
/// @param theme light or dark
/// @param orientation which way the picture grows
/// @param view the visible range; its width is the canvas's without margins
/// @param scrollPx how far the rows are scrolled away from the root
/// @param heightPx the canvas's height
/// @param zoom the node that fills the width; 0 for the root
/// @param hover the node under the pointer, or NONE
/// @param selected the chosen node, or NONE
/// @param search the matches to mark; null for none
record FlameScene(
    FlameLayout layout,
    ColorScheme colors,
    Theme theme,
    Orientation orientation,
    Viewport view,
    double scrollPx,
    double heightPx,
    int zoom,
    int hover,
    int selected,
    @Nullable FrameSearch search) {

  static final double MARGIN_PX = 12;
  static final double TOP_PX = 8;
  static final double PITCH_PX = 20;
  static final double ROW_PX = 19;

  /// The top edge of a row on the canvas.
  double top(int row) {
    return orientation == Orientation.ICICLE
        ? TOP_PX + row * PITCH_PX - scrollPx
        : heightPx - TOP_PX - (row + 1) * PITCH_PX + scrollPx;
  }

  /// The row at a height of the canvas; may lie outside the layout.
  int rowAt(double y) {
    double distance =
        orientation == Orientation.ICICLE
            ? y - TOP_PX + scrollPx
            : heightPx - TOP_PX - y + scrollPx;
    return (int) Math.floor(distance / PITCH_PX);
  }

  /// The viewport with the rows that the canvas shows.
  Viewport visibleView() {
    int first = Math.max(0, (int) Math.floor((scrollPx - TOP_PX) / PITCH_PX));
    int count = (int) Math.ceil(heightPx / PITCH_PX) + 2;
    return view.withRows(first, first + count);
  }
}

package dev.kiln.render.layout.hot;

import dev.kiln.render.layout.GlyphWidths;

/// The size of a picture of hot paths and the font in it.
///
/// @param widthPx with the words of the axes
/// @param heightPx with the words of the axes
/// @param scale what type, circles and paddings are multiplied by
/// @param type the widths of labels, at that scale
public record HotArea(double widthPx, double heightPx, double scale, GlyphWidths type) {
  /// The font size of labels before scaling.
  public static final double LABEL_PX = 11;

  private static final double LEAST_LEFT_PX = 66;
  private static final double RIGHT_PX = 16;
  private static final double TOP_PX = 14;
  private static final double BOTTOM_PX = 34;

  /// Between the words of the upward axis and the picture's edge: its title, on its side.
  private static final double TITLE_PX = 28;

  public double px(double unscaled) {
    return unscaled * scale;
  }

  /// What is left for circles.
  ///
  /// @param tickPx the width of the widest label of the upward axis
  PlotBox plot(double tickPx) {
    double left = Math.rint(Math.max(px(LEAST_LEFT_PX), px(TITLE_PX) + tickPx));
    double top = Math.rint(px(TOP_PX));
    double right = Math.max(left + 1, Math.rint(widthPx - px(RIGHT_PX)));
    double bottom = Math.max(top + 1, Math.rint(heightPx - px(BOTTOM_PX)));
    return new PlotBox(left, top, right, bottom);
  }
}

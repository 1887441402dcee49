package dev.kiln.render.layout;

/// The visible part of a layout: a range of weight units across a width, and a range of rows.
///
/// Zooming and panning only make another viewport; nothing is laid out again.
///
/// @param from left edge in weight units
/// @param to right edge in weight units, greater than `from`
/// @param widthPx how wide the range is drawn
/// @param fromRow first visible row
/// @param toRow end of the visible rows, exclusive
public record Viewport(double from, double to, double widthPx, int fromRow, int toRow) {
  public Viewport {
    if (!(to > from) || !(widthPx > 0)) {
      throw new IllegalArgumentException(
          "empty viewport " + from + " .. " + to + " at " + widthPx + " px");
    }
  }

  /// Everything, at a width.
  public static Viewport whole(FlameLayout layout, double widthPx) {
    return new Viewport(0, Math.max(1, layout.totalWeight()), widthPx, 0, layout.rows());
  }

  public double pxPerUnit() {
    return widthPx / (to - from);
  }

  /// Pixels from the left edge, clipped to the viewport.
  public double x(double position) {
    double px = (position - from) * pxPerUnit();
    return Math.max(0, Math.min(widthPx, px));
  }

  /// The position in weight units at a pixel.
  public double position(double px) {
    return from + px / pxPerUnit();
  }

  public Viewport withRows(int newFromRow, int newToRow) {
    return new Viewport(from, to, widthPx, newFromRow, newToRow);
  }

  /// Between this viewport (0) and another (1), for animation.
  public Viewport toward(Viewport target, double fraction) {
    return new Viewport(
        from + (target.from - from) * fraction,
        to + (target.to - to) * fraction,
        target.widthPx,
        target.fromRow,
        target.toRow);
  }
}

package dev.kiln.render.layout.hot;

/// A rectangle of a picture, in pixels.
///
/// @param left less than `right`
/// @param top less than `bottom`
public record PlotBox(double left, double top, double right, double bottom) {
  /// The square around a circle.
  static PlotBox around(double x, double y, double radius) {
    return new PlotBox(x - radius, y - radius, x + radius, y + radius);
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  boolean overlaps(PlotBox other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  boolean holds(PlotBox other) {
    return other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom;
  }

  /// Whether a straight line from one point to another passes through it (Liang and Barsky).
  boolean meets(double x1, double y1, double x2, double y2) {
    double from = 0;
    double to = 1;
    double[] along = {x1 - x2, x2 - x1, y1 - y2, y2 - y1};
    double[] inside = {x1 - left, right - x1, y1 - top, bottom - y1};
    for (int side = 0; side < 4; side++) {
      if (along[side] == 0) {
        if (inside[side] <= 0) {
          return false;
        }
      } else if (along[side] < 0) {
        from = Math.max(from, inside[side] / along[side]);
      } else {
        to = Math.min(to, inside[side] / along[side]);
      }
    }
    return from < to;
  }
}

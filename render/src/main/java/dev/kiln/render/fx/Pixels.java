package dev.kiln.render.fx;

/// Snaps edges to device pixels.
public final class Pixels {
  private Pixels() {}

  /// The nearest edge of a device pixel.
  ///
  /// @param scale device pixels per pixel
  public static double snap(double px, double scale) {
    return Math.rint(px * scale) / scale;
  }

  /// The gap right of a box: none if it would take the box itself.
  public static double gap(double left, double right) {
    return right - left > 2 ? 1 : 0;
  }
}

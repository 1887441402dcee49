package dev.kiln.app.report.draw;

import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Viewport;
import java.math.BigDecimal;

/// The part of a layout that a picture shows: a zoomed node, and a range.
///
/// @param zoom the node that was zoomed to, its callers fainter; 0 for the root
/// @param from left edge in weight units
/// @param to right edge in weight units, greater than `from`
public record PicturePart(int zoom, double from, double to) {
  /// Ranges are kept to this part of themselves: a hundredth of a pixel.
  private static final double PRECISION = 1e-6;

  public static PicturePart whole(FlameLayout layout) {
    return new PicturePart(0, 0, Math.max(1, layout.totalWeight()));
  }

  /// A node and all that it calls.
  public static PicturePart of(FlameLayout layout, int node) {
    boolean empty = node == 0 || layout.weight(node) == 0;
    double from = empty ? 0 : layout.start(node);
    return empty ? whole(layout) : new PicturePart(node, from, from + (double) layout.weight(node));
  }

  /// What a viewport shows: exactly the zoomed node where it shows that, else its range in round
  /// numbers.
  public static PicturePart of(FlameLayout layout, int zoom, Viewport view) {
    PicturePart node = of(layout, zoom);
    double fine = (view.to() - view.from()) * PRECISION;
    if (Math.abs(view.from() - node.from) < fine && Math.abs(view.to() - node.to) < fine) {
      return node;
    }
    double unit = Math.pow(10, Math.floor(Math.log10(fine)));
    return new PicturePart(node.zoom, rounded(view.from(), unit), rounded(view.to(), unit));
  }

  private static double rounded(double value, double unit) {
    BigDecimal step = new BigDecimal(Double.toString(unit));
    BigDecimal steps = new BigDecimal(Math.rint(value / unit));
    return steps.multiply(step).doubleValue();
  }

  /// Whether the range is not that of the zoomed node.
  boolean isRange(FlameLayout layout) {
    PicturePart node = of(layout, zoom);
    return node.from != from || node.to != to;
  }

  /// The range as `from..to`, each the shortest text that reads as the same number.
  String rangeText() {
    return number(from) + ".." + number(to);
  }

  private static String number(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  /// Reads `from..to`.
  ///
  /// @throws IllegalArgumentException where it is no range
  public PicturePart withRange(String text) {
    int dots = text.indexOf("..");
    try {
      double low = new BigDecimal(text.substring(0, Math.max(0, dots))).doubleValue();
      double high = new BigDecimal(text.substring(dots + 2)).doubleValue();
      if (low >= 0 && high > low && high < Long.MAX_VALUE) {
        return new PicturePart(zoom, low, high);
      }
    } catch (NumberFormatException | StringIndexOutOfBoundsException _) {
      // Said below.
    }
    throw new IllegalArgumentException(text + ": expected a range of values, such as 1000..2500");
  }

  Viewport viewport(FlameLayout layout, double widthPx) {
    return new Viewport(from, to, Math.max(1, widthPx), 0, layout.rows());
  }
}

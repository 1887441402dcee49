package dev.kiln.app.ui.common.table;

import dev.kiln.model.stats.Interval;
import dev.kiln.render.color.Rgb;
import javafx.scene.layout.Region;

/// A value as a bar with its interval as a whisker.
///
/// ```
///   #########|-|      the bar ends at the value, the whisker has the interval's ends
/// ```
public final class IntervalBar extends Region {
  private static final double CAP_PX = 1;
  private static final double OVER_PX = 1;

  private final Region fill = new Region();
  private final Region line = new Region();
  private final Region low = new Region();
  private final Region high = new Region();
  private double value;
  private double from;
  private double to;

  /// @param styleClass of the bar
  public IntervalBar(String styleClass, double heightPx) {
    fill.getStyleClass().add(styleClass);
    for (Region part : new Region[] {line, low, high}) {
      part.getStyleClass().add("whisker");
    }
    setMinHeight(heightPx + 2 * OVER_PX);
    setMaxHeight(heightPx + 2 * OVER_PX);
    getChildren().addAll(fill, line, low, high);
  }

  /// @param whole what fills the width; nothing is drawn if it is no positive number
  public void show(double newValue, Interval interval, double whole) {
    boolean drawn = whole > 0 && !Double.isNaN(newValue);
    value = drawn ? part(newValue, whole) : 0;
    from = drawn ? part(interval.low(), whole) : 0;
    to = drawn ? part(interval.high(), whole) : 0;
    requestLayout();
  }

  private static double part(double number, double whole) {
    return Math.clamp(number / whole, 0, 1);
  }

  /// The colour of the bar.
  public void color(int rgb) {
    fill.setStyle("-fx-background-color: " + Rgb.hex(rgb));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - 1;
    double height = getHeight();
    fill.resizeRelocate(0, OVER_PX, Math.rint(width * value), height - 2 * OVER_PX);
    boolean known = to > from;
    for (Region part : new Region[] {line, low, high}) {
      part.setVisible(known);
    }
    double left = Math.floor(width * from);
    double right = Math.max(left + CAP_PX, Math.ceil(width * to));
    line.resizeRelocate(left, Math.rint(height / 2) - CAP_PX, right - left, CAP_PX);
    low.resizeRelocate(left, 0, CAP_PX, height);
    high.resizeRelocate(right, 0, CAP_PX, height);
  }
}

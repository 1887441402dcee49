package dev.kiln.render.layout.hot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// A logarithmic axis between two pixels, with lines at round values.
///
/// @param low the logarithm (base 10) at `fromPx`
/// @param high the logarithm at `toPx`, more than `low`
public record LogAxis(double low, double high, double fromPx, double toPx) {
  /// Few values are shown among others, not alone on an axis of a hair's width.
  private static final double LEAST_SPAN = 3;

  private static final double MARGIN = 0.3;

  /// A line with its words.
  ///
  /// @param px where it crosses the axis
  public record Tick(double px, String label) {}

  /// The axis that holds all values with a margin; its ends are halves of powers of ten.
  ///
  /// @param marginPx what is left at both ends at least, if there is room for it
  static LogAxis around(DoubleStream values, double fromPx, double toPx, double marginPx) {
    double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    values
        .map(Math::log10)
        .forEach(
            v -> {
              ends[0] = Math.min(ends[0], v);
              ends[1] = Math.max(ends[1], v);
            });
    if (ends[0] > ends[1]) {
      ends[0] = 0;
      ends[1] = 0;
    }
    double span = ends[1] - ends[0];
    double length = Math.abs(toPx - fromPx);
    double margin = Math.max(MARGIN, span * marginPx / Math.max(length - 2 * marginPx, length / 3));
    margin += Math.max(0, LEAST_SPAN - 2 * margin - span) / 2;
    double low = Math.floor((ends[0] - margin) * 2) / 2;
    double high = Math.ceil((ends[1] + margin) * 2) / 2;
    return new LogAxis(low, high, fromPx, toPx);
  }

  /// The pixel of a value.
  double px(double value) {
    return pxOfLog(Math.log10(value));
  }

  double pxOfLog(double log) {
    return fromPx + (log - low) / (high - low) * (toPx - fromPx);
  }

  /// Pixels from one power of ten to the next.
  double decadePx() {
    return Math.abs(toPx - fromPx) / (high - low);
  }

  /// The lines at multiples of a step that are so far apart that their labels do not touch.
  ///
  /// @param step between two lines, a logarithm
  /// @param label of the line `n` steps above 1
  /// @param room what a label takes along the axis
  List<Tick> ticks(double step, IntFunction<String> label, ToDoubleFunction<String> room) {
    int first = (int) Math.ceil(low / step - 1e-9);
    int last = (int) Math.floor(high / step + 1e-9);
    double widest = 0;
    for (int n = first; n <= last; n++) {
      widest = Math.max(widest, room.applyAsDouble(label.apply(n)));
    }
    int each = each(step, widest);
    List<Tick> ticks = new ArrayList<>();
    for (int n = Math.ceilDiv(first, each) * each; n <= last; n += each) {
      ticks.add(new Tick(pxOfLog(n * step), label.apply(n)));
    }
    return ticks;
  }

  /// Every how many steps lines are at least so many pixels apart.
  int each(double step, double leastPx) {
    return (int) Math.max(1, Math.ceil(leastPx / (step * decadePx()) - 1e-9));
  }
}

package dev.kiln.render.layout.hot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The corner of functions that are cold but expensive: each call costs much, but there are too few
/// calls to matter.
///
/// A function is in it that is called less than once in ten seconds, whose call costs more than ten
/// times the median of the functions that are called more often, and all of whose calls together
/// cost less than a twentieth of the whole. So the corner ends at a diagonal, off the hot ones.
///
/// ```
///   |#######/      cost of a call
///   |#####/        # the corner; / the diagonal of 5 % of the whole
///   |####|
///   +----+------   calls
/// ```
///
/// @param mostCalls a second, not included
/// @param leastCost of a call, in the base unit, not included; NaN if nothing is cold
/// @param mostRate a second, in the base unit, not included; NaN if nothing is cold
public record ColdCorner(double mostCalls, double leastCost, double mostRate) {
  /// What the corner is called.
  public static final String NAME = "Cold but expensive";

  /// What is in it.
  public static final String RULE =
      "called less than once in 10 s, over 10 times the median cost of a call, under 5 % of all";

  private static final double MOST_CALLS = 0.1;
  private static final double TIMES_MEDIAN = 10;
  private static final double PART_OF_ALL = 0.05;

  /// The corner of some functions; nothing is in it if none is called more often, or if the whole
  /// is unknown.
  public static ColdCorner of(HotPoints points) {
    double[] costs =
        points.points().stream()
            .filter(p -> p.callsPerSecond() >= MOST_CALLS)
            .mapToDouble(HotPoint::costPerCall)
            .sorted()
            .toArray();
    double median = costs.length == 0 ? Double.NaN : costs[(costs.length - 1) / 2];
    return new ColdCorner(MOST_CALLS, median * TIMES_MEDIAN, points.wholeRate() * PART_OF_ALL);
  }

  public boolean holds(HotPoint point) {
    return point.callsPerSecond() < mostCalls
        && point.costPerCall() > leastCost
        && point.rate() < mostRate;
  }

  /// The corners of the part that is in sight, x and y by turns; none if nothing is.
  double[] outline(LogAxis calls, LogAxis costs) {
    double right = Math.min(Math.log10(mostCalls), calls.high());
    double low = Math.max(Math.log10(leastCost), costs.low());
    double rate = Math.log10(mostRate);
    if (!(right > calls.low() && low < costs.high() && calls.low() + low < rate)) {
      return new double[0];
    }
    double[][] corners = {
      {calls.low(), costs.high()}, {right, costs.high()}, {right, low}, {calls.low(), low}
    };
    List<Double> kept = new ArrayList<>();
    for (int i = 0; i < corners.length; i++) {
      double[] a = corners[i];
      double[] b = corners[(i + 1) % corners.length];
      double over = a[0] + a[1] - rate;
      double nextOver = b[0] + b[1] - rate;
      if (over <= 0) {
        kept.addAll(List.of(calls.pxOfLog(a[0]), costs.pxOfLog(a[1])));
      }
      if (over < 0 != nextOver < 0 && over != 0 && nextOver != 0) {
        double part = over / (over - nextOver);
        kept.add(calls.pxOfLog(a[0] + part * (b[0] - a[0])));
        kept.add(costs.pxOfLog(a[1] + part * (b[1] - a[1])));
      }
    }
    return kept.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// Takes room for the corner's name within its outline; null if there is none.
  ///
  /// @param textX where the name begins
  static @Nullable PlotBox placeName(double[] outline, double textX, HotArea area, Crowd crowd) {
    if (outline.length == 0) {
      return null;
    }
    double width = area.type().of(NAME) + area.px(4);
    double left = textX - area.px(2);
    double half = area.px(8);
    for (double y : textPlaces(outline, left, width, 2 * half)) {
      PlotBox box = new PlotBox(left, y - half, left + width, y + half);
      if (crowd.take(box)) {
        return box;
      }
    }
    return null;
  }

  /// Where a text that is `width` wide fits into an outline from `left` on: the middles of its
  /// height, near the upper edge first, then from the lower edge up.
  private static List<Double> textPlaces(
      double[] outline, double left, double width, double height) {
    double top = extreme(outline, -1) + height / 4;
    double bottom = extreme(outline, 1) - height / 4;
    List<Double> places = new ArrayList<>();
    addPlace(outline, top, left + width, height, places);
    for (double y = bottom - height; y > top; y -= height / 4) {
      addPlace(outline, y, left + width, height, places);
    }
    return places;
  }

  private static void addPlace(
      double[] outline, double y, double right, double height, List<Double> into) {
    if (rightEdge(outline, y) >= right && y + height <= extreme(outline, 1)) {
      into.add(y + height / 2);
    }
  }

  private static double extreme(double[] outline, int sign) {
    double[] ys = new double[outline.length / 2];
    Arrays.setAll(ys, i -> sign * outline[2 * i + 1]);
    return sign * Arrays.stream(ys).max().orElse(Double.NaN);
  }

  /// How far right the outline reaches at a height.
  private static double rightEdge(double[] outline, double y) {
    double right = Double.NEGATIVE_INFINITY;
    int count = outline.length / 2;
    for (int i = 0; i < count; i++) {
      int j = (i + 1) % count;
      double ya = outline[2 * i + 1];
      double yb = outline[2 * j + 1];
      if (Math.min(ya, yb) <= y && y <= Math.max(ya, yb) && ya != yb) {
        double part = (y - ya) / (yb - ya);
        right = Math.max(right, outline[2 * i] + part * (outline[2 * j] - outline[2 * i]));
      }
    }
    return right;
  }
}

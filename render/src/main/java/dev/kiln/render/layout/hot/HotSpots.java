package dev.kiln.render.layout.hot;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The circles of a picture of hot paths: their positions, hit test, and the next circle in a
/// direction.
///
/// Invariants: circles are the first points by rank; of circles over each other the smaller lies
/// above, so that none is hidden by one that is larger.
final class HotSpots {
  private static final double LEAST_RADIUS_PX = 4;
  private static final double WHOLE_RADIUS_PX = 26;

  /// The side of the square in which one dot stands for all points.
  private static final double DOT_CELL_PX = 5;

  private final double[] x;
  private final double[] y;
  private final double[] radius;
  private final Map<Integer, Integer> indexOfKey = new HashMap<>();
  private final List<Integer> order;
  private final double[] dots;

  /// @param most how many points are circles
  HotSpots(List<HotPoint> points, int most, LogAxis calls, LogAxis costs, double scale) {
    int drawn = Math.min(points.size(), most);
    this.x = new double[drawn];
    this.y = new double[drawn];
    this.radius = new double[drawn];
    for (int i = 0; i < drawn; i++) {
      HotPoint point = points.get(i);
      x[i] = calls.px(point.callsPerSecond());
      y[i] = costs.px(point.costPerCall());
      radius[i] = radius(point.share(), scale);
      indexOfKey.putIfAbsent(point.key(), i);
    }
    this.order =
        IntStream.range(0, drawn)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -radius[i]))
            .toList();
    this.dots = dots(points.subList(drawn, points.size()), calls, costs);
  }

  /// The radius: the area is the share, but no circle is too small to be hit.
  static double radius(double share, double scale) {
    return scale * Math.max(LEAST_RADIUS_PX, WHOLE_RADIUS_PX * Math.sqrt(share));
  }

  private static double[] dots(List<HotPoint> points, LogAxis calls, LogAxis costs) {
    int columns = (int) Math.ceil((calls.toPx() - calls.fromPx()) / DOT_CELL_PX) + 1;
    BitSet cells = new BitSet();
    for (HotPoint point : points) {
      int column = (int) ((calls.px(point.callsPerSecond()) - calls.fromPx()) / DOT_CELL_PX);
      int row = (int) ((costs.px(point.costPerCall()) - costs.toPx()) / DOT_CELL_PX);
      cells.set(row * columns + column);
    }
    double[] dots = new double[2 * cells.cardinality()];
    int n = 0;
    for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
      dots[n++] = calls.fromPx() + (Math.floorMod(cell, columns) + 0.5) * DOT_CELL_PX;
      dots[n++] = costs.toPx() + (Math.floorDiv(cell, columns) + 0.5) * DOT_CELL_PX;
    }
    return dots;
  }

  int size() {
    return x.length;
  }

  double x(int i) {
    return x[i];
  }

  double y(int i) {
    return y[i];
  }

  double radius(int i) {
    return radius[i];
  }

  /// The order to paint in: the largest first.
  List<Integer> order() {
    return order;
  }

  /// The middles of the dots, x and y by turns.
  double[] dots() {
    return dots;
  }

  int indexOf(int key) {
    return indexOfKey.getOrDefault(key, HotPlot.NONE);
  }

  /// The circle at a place: the uppermost, else the nearest whose edge is at most `slack` away.
  int at(double px, double py, double slack) {
    int found = HotPlot.NONE;
    double least = slack;
    for (int i : order.reversed()) {
      double off = Math.hypot(px - x[i], py - y[i]) - radius[i];
      if (off <= 0) {
        return i;
      }
      if (off < least) {
        least = off;
        found = i;
      }
    }
    return found;
  }

  /// The circle next to one in a direction: what lies aside counts double, so that the eye's way is
  /// taken; itself if there is none.
  int next(int from, int dx, int dy) {
    int best = from;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < x.length; i++) {
      double ahead = (x[i] - x[from]) * dx + (y[i] - y[from]) * dy;
      double aside = Math.abs((x[i] - x[from]) * dy) + Math.abs((y[i] - y[from]) * dx);
      double far = ahead + 2 * aside;
      if (ahead > 0.5 && far < least) {
        least = far;
        best = i;
      }
    }
    return best;
  }
}

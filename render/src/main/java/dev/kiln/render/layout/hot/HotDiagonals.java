package dev.kiln.render.layout.hot;

import java.util.ArrayList;
import java.util.List;

/// The lines of equal cost per second. They run from the upper left to the lower right, one for
/// each round rate, labelled if there is room. The lowest lies below the smallest point and the
/// highest above the rate of the whole, because no point can lie beyond that.
public final class HotDiagonals {
  /// Where along the width the words may stand below each other: where the fewest circles are, of
  /// equals the first.
  private static final double[] PLACES = {0.42, 0.3, 0.55, 0.68, 0.2};

  private static final double AROUND = 0.06;

  private static final double STEP = 0.03;
  private static final double LEAST_APART_PX = 34;
  private static final double LEAST_LENGTH_PX = 24;

  private final HotPoints points;
  private final HotUnits units;
  private final LogAxis calls;
  private final LogAxis costs;
  private final HotArea area;
  private final Crowd crowd;
  private final double angle;
  private final double usualX;

  HotDiagonals(HotPoints points, LogAxis calls, LogAxis costs, HotArea area, Crowd crowd) {
    this.points = points;
    this.units = points.units();
    this.calls = calls;
    this.costs = costs;
    this.area = area;
    this.crowd = crowd;
    this.angle = Math.atan2(costs.decadePx(), calls.decadePx());
    this.usualX = emptiest();
  }

  /// One line.
  ///
  /// @param label its words; empty if there is no room for them
  /// @param labelX the middle of the words
  /// @param labelY the middle of the words
  /// @param labelPx how wide they are
  /// @param angle how far the words are turned, clockwise, radians
  /// @param isHot whether it is that of one core or more
  /// @param isOne whether it is that of one: one core, one byte a second
  public record Diagonal(
      double x1,
      double y1,
      double x2,
      double y2,
      String label,
      double labelX,
      double labelY,
      double labelPx,
      double angle,
      boolean isHot,
      boolean isOne) {}

  /// Lays out the lines in sight; the words take their room from the crowd.
  List<Diagonal> layOut() {
    double step = units.step();
    double apart = area.px(LEAST_APART_PX) / Math.cos(angle);
    int each = costs.each(step, apart);
    int first = (int) Math.ceil((calls.low() + costs.low()) / step);
    int last = (int) Math.floor((calls.high() + costs.high()) / step);
    double[] rates = points.points().stream().mapToDouble(HotPoint::rate).sorted().toArray();
    if (rates.length > 0) {
      double most = Math.max(rates[rates.length - 1], wholeOr(0));
      first = Math.max(first, (int) Math.floor(Math.log10(rates[0]) / step));
      last = Math.min(last, Math.ceilDiv((int) Math.ceil(Math.log10(most) / step), each) * each);
    }
    List<Diagonal> lines = new ArrayList<>();
    for (int n = Math.floorDiv(last, each) * each; n >= first; n -= each) {
      Diagonal line = line(n, n * step);
      if (Math.hypot(line.x2 - line.x1, line.y2 - line.y1) >= area.px(LEAST_LENGTH_PX)) {
        lines.add(line);
      }
    }
    return List.copyOf(lines);
  }

  private double emptiest() {
    double width = calls.toPx() - calls.fromPx();
    double best = calls.fromPx();
    long fewest = Long.MAX_VALUE;
    for (double part : PLACES) {
      double x = calls.fromPx() + part * width;
      long circles = crowd.circlesWithin(x - AROUND * width, x + AROUND * width);
      if (circles < fewest) {
        fewest = circles;
        best = x;
      }
    }
    return best;
  }

  private double wholeOr(double unknown) {
    return Double.isNaN(points.wholeRate()) ? unknown : points.wholeRate();
  }

  private Diagonal line(int n, double rate) {
    double from = Math.max(calls.low(), rate - costs.high());
    double to = Math.min(calls.high(), rate - costs.low());
    double x1 = calls.pxOfLog(from);
    double x2 = calls.pxOfLog(to);
    double y1 = costs.pxOfLog(rate - from);
    double y2 = costs.pxOfLog(rate - to);
    String words = units.rateLine(n);
    double half = (area.type().of(words) * (n == 0 ? 1.2 : 1) + area.px(8)) / 2;
    double reach = half * Math.cos(angle) + area.px(4);
    double place = Math.clamp(usualX, x1 + reach, Math.max(x1 + reach, x2 - reach));
    double move = STEP * (calls.toPx() - calls.fromPx());
    for (int i = 0; x2 - x1 > 2 * reach && i < 2 / STEP; i++) {
      double x = place + (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * move;
      double y = y1 + (x - x1) * Math.tan(angle);
      if (x >= x1 + reach && x <= x2 - reach && crowd.take(turned(x, y, half))) {
        return new Diagonal(x1, y1, x2, y2, words, x, y, 2 * half, angle, units.isHot(n), n == 0);
      }
    }
    return new Diagonal(x1, y1, x2, y2, "", 0, 0, 0, angle, units.isHot(n), n == 0);
  }

  /// Turned words as a row of squares along them.
  private List<PlotBox> turned(double x, double y, double half) {
    double side = area.px(7);
    int squares = (int) Math.ceil(half / side) + 1;
    List<PlotBox> boxes = new ArrayList<>();
    for (int i = 0; i < squares; i++) {
      double along = half * (2.0 * i / Math.max(1, squares - 1) - 1);
      boxes.add(PlotBox.around(x + along * Math.cos(angle), y + along * Math.sin(angle), side));
    }
    return boxes;
  }
}

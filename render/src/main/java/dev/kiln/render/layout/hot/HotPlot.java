package dev.kiln.render.layout.hot;

import dev.kiln.render.layout.hot.HotDiagonals.Diagonal;
import dev.kiln.render.layout.hot.HotLabels.Label;
import dev.kiln.render.layout.hot.LogAxis.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// The layout of the picture of hot paths: calls per second on the horizontal axis and cost per
/// call on the vertical one, both logarithmic, so that points on the same diagonal have the same
/// cost per second.
///
/// ```
///   cost |###.        \         # cold but expensive
///   of a |##o  \       \ 10 cores
///   call |      \ O     \
///        |       \ 1 core        o a function; its area is its share
///        +-----------------
///               calls/s
/// ```
///
/// Invariants: circles are the first [#MOST_CIRCLES] points by rank; what follows is there as dots,
/// of which one stands for all that fall onto it, so that nothing is missing and the cost follows
/// pixels. No words lie over words or circles.
public final class HotPlot {
  /// The most points that are circles of their own.
  public static final int MOST_CIRCLES = 1000;

  /// No point.
  public static final int NONE = -1;

  private static final double TICK_ROOM_PX = 18;
  private static final double TICK_GAP_PX = 14;

  /// Up, down, left, right.
  public enum Direction {
    UP(0, -1),
    DOWN(0, 1),
    LEFT(-1, 0),
    RIGHT(1, 0);

    private final int dx;
    private final int dy;

    Direction(int dx, int dy) {
      this.dx = dx;
      this.dy = dy;
    }
  }

  private final HotPoints points;
  private final HotArea area;
  private final PlotBox plot;
  private final LogAxis calls;
  private final LogAxis costs;
  private final HotSpots spots;
  private final ColdCorner corner;
  private final double[] cornerOutline;
  private final @Nullable PlotBox cornerName;
  private final List<Diagonal> diagonals;
  private final List<Label> labels = new ArrayList<>();

  private HotPlot(HotPoints points, HotArea area) {
    this.points = points;
    this.area = area;
    this.corner = ColdCorner.of(points);
    double margin =
        points.points().stream().mapToDouble(p -> radius(p.share(), area.scale())).max().orElse(0);
    this.plot = area.plot(widestCost(margin));
    this.calls = LogAxis.around(callsWithCorner(), plot.left(), plot.right(), margin + 2);
    this.costs = LogAxis.around(all(HotPoint::costPerCall), plot.bottom(), plot.top(), margin + 2);
    this.spots = new HotSpots(points.points(), MOST_CIRCLES, calls, costs, area.scale());
    this.cornerOutline = corner.outline(calls, costs);
    Crowd crowd = new Crowd(plot);
    for (int i = 0; i < spots.size(); i++) {
      crowd.addCircle(Crowd.circle(x(i), y(i), radius(i)));
    }
    this.cornerName = ColdCorner.placeName(cornerOutline, cornerTextX(), area, crowd);
    this.diagonals = new HotDiagonals(points, calls, costs, area, crowd).layOut();
    HotLabels names = new HotLabels(area, points.isGroup(), crowd);
    for (int i : HotLabels.tried(points.points(), spots.size(), corner)) {
      names.place(i, point(i).name(), x(i), y(i), radius(i), labels);
    }
  }

  /// Lays out a picture. Without points it has its axes around 1 alone.
  public static HotPlot of(HotPoints points, HotArea area) {
    return new HotPlot(points, area);
  }

  /// The radius of a share's circle: its area is the share, but none is too small to be hit.
  public static double radius(double share, double scale) {
    return HotSpots.radius(share, scale);
  }

  private DoubleStream all(ToDoubleFunction<HotPoint> number) {
    return points.points().stream().mapToDouble(number);
  }

  /// Where something lies in the corner, there is room for its name.
  private DoubleStream callsWithCorner() {
    boolean cold = points.points().stream().anyMatch(corner::holds);
    double farther = corner.mostCalls() / 8;
    return DoubleStream.concat(
        all(HotPoint::callsPerSecond), cold ? DoubleStream.of(farther) : DoubleStream.empty());
  }

  private double widestCost(double margin) {
    PlotBox guess = area.plot(0);
    LogAxis axis =
        LogAxis.around(all(HotPoint::costPerCall), guess.bottom(), guess.top(), margin + 2);
    return ticks(axis).stream().mapToDouble(t -> area.type().of(t.label())).max().orElse(0);
  }

  private List<Tick> ticks(LogAxis axis) {
    return axis.ticks(points.units().step(), points.units()::costTick, _ -> area.px(TICK_ROOM_PX));
  }

  public HotPoints points() {
    return points;
  }

  public HotArea area() {
    return area;
  }

  /// Where circles lie.
  public PlotBox plot() {
    return plot;
  }

  /// The lines of calls a second: `1 in 10 s`, `1`, `10`.
  public List<Tick> callTicks() {
    return calls.ticks(
        1, HotUnits::frequency, label -> area.type().of(label) + area.px(TICK_GAP_PX));
  }

  /// The lines of the cost of a call: `10 µs`, `100 µs`.
  public List<Tick> costTicks() {
    return ticks(costs);
  }

  /// Lines of equal cost a second.
  public List<Diagonal> diagonals() {
    return diagonals;
  }

  public ColdCorner corner() {
    return corner;
  }

  /// The corner's outline, x and y by turns; empty if it is not in sight.
  public double[] cornerOutline() {
    return cornerOutline.clone();
  }

  /// Where the corner's name begins.
  public double cornerTextX() {
    return plot.left() + area.px(10);
  }

  /// The room of the corner's name; null if there is none.
  public @Nullable PlotBox cornerName() {
    return cornerName;
  }

  /// How many points are circles; these are the points `0` to `circles() - 1`.
  public int circles() {
    return spots.size();
  }

  public HotPoint point(int i) {
    return points.points().get(i);
  }

  public double x(int i) {
    return spots.x(i);
  }

  public double y(int i) {
    return spots.y(i);
  }

  public double radius(int i) {
    return spots.radius(i);
  }

  /// The width of the ring that shows a function whose calls are given.
  public double ringPx(double radius) {
    return Math.clamp(radius * 0.35, area.px(2.4), area.px(5));
  }

  /// The order to paint circles in: the largest first.
  public List<Integer> order() {
    return spots.order();
  }

  /// The middles of dots for the points that are no circles, x and y by turns.
  public double[] dots() {
    return spots.dots();
  }

  /// The circle of a merge key, or [#NONE].
  public int indexOf(int key) {
    return spots.indexOf(key);
  }

  /// Names with their places, by rank.
  public List<Label> labels() {
    return List.copyOf(labels);
  }

  /// The circle at a place, or the nearest whose edge is within a few pixels, or [#NONE].
  public int at(double x, double y) {
    return spots.at(x, y, area.px(4));
  }

  /// The next circle in a direction; the same if there is none.
  public int next(int i, Direction direction) {
    return spots.next(i, direction.dx, direction.dy);
  }

  /// How many circles have no name, for want of room.
  int unnamed() {
    return circles() - labels.size();
  }

  /// What is not to be seen, in sentences without a full stop: calls unknown, dots in place of
  /// circles, names without room; may be empty.
  public List<String> notes() {
    return HotWords.notes(this);
  }

  /// How to read the picture, in sentences without a full stop.
  public List<String> reading() {
    return HotWords.reading(this);
  }
}

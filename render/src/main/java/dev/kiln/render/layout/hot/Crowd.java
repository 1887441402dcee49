package dev.kiln.render.layout.hot;

import java.util.ArrayList;
import java.util.List;

/// The occupied places of a picture: neither words nor circles may cover words.
///
/// ```
///   words    over nothing
///   circles  over circles
///   leaders  over nothing but lines of equal cost
/// ```
final class Crowd {
  private record Line(double x1, double y1, double x2, double y2) {
    boolean meets(PlotBox box) {
      return box.meets(x1, y1, x2, y2);
    }

    boolean crosses(Line other) {
      return side(other.x1, other.y1) * side(other.x2, other.y2) < 0
          && other.side(x1, y1) * other.side(x2, y2) < 0;
    }

    /// On which side of the line a point lies, by its sign.
    private double side(double x, double y) {
      return (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
    }
  }

  private final PlotBox room;
  private final List<PlotBox> words = new ArrayList<>();
  private final List<PlotBox> circles = new ArrayList<>();
  private final List<Line> leaders = new ArrayList<>();

  /// @param room what words must not leave
  Crowd(PlotBox room) {
    this.room = room;
  }

  /// The room of a circle.
  static PlotBox circle(double x, double y, double radius) {
    return PlotBox.around(x, y, radius + 1);
  }

  void addCircle(PlotBox circle) {
    circles.add(circle);
  }

  /// How many circles reach between two places of the width.
  long circlesWithin(double left, double right) {
    return circles.stream().filter(c -> c.left() < right && c.right() > left).count();
  }

  /// Takes room for words if it is free.
  boolean take(List<PlotBox> boxes) {
    if (!boxes.stream().allMatch(this::isFree)) {
      return false;
    }
    words.addAll(boxes);
    return true;
  }

  boolean take(PlotBox box) {
    return take(List.of(box));
  }

  /// Takes room for words and a line to them if both are free.
  ///
  /// @param circle the circle that the line leads to; it may touch no other, but for those around
  ///   it
  boolean take(PlotBox box, PlotBox circle, double x1, double y1, double x2, double y2) {
    Line line = new Line(x1, y1, x2, y2);
    boolean free =
        isFree(box)
            && words.stream().noneMatch(line::meets)
            && leaders.stream().noneMatch(line::crosses)
            && circles.stream().noneMatch(c -> line.meets(c) && !c.holds(circle));
    if (free) {
      words.add(box);
      leaders.add(line);
    }
    return free;
  }

  private boolean isFree(PlotBox box) {
    return room.holds(box)
        && words.stream().noneMatch(box::overlaps)
        && circles.stream().noneMatch(box::overlaps)
        && leaders.stream().noneMatch(line -> line.meets(box));
  }
}

package dev.kiln.render.layout;

import java.util.ArrayList;
import java.util.List;

/// What takes room in a picture: words and circles may not lie over words.
///
/// ```
///   words    over nothing
///   circles  over circles
///   leaders  over circles and lines, not over words
/// ```
final class Crowd {
  private record Line(double x1, double y1, double x2, double y2) {}

  private final PlotBox room;
  private final List<PlotBox> words = new ArrayList<>();
  private final List<PlotBox> circles = new ArrayList<>();
  private final List<Line> leaders = new ArrayList<>();

  /// @param room what words must not leave
  Crowd(PlotBox room) {
    this.room = room;
  }

  void addCircle(PlotBox circle) {
    circles.add(circle);
  }

  /// Takes room for words where it is free.
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

  /// Takes room for words and a line to them where both are free.
  boolean take(PlotBox box, double x1, double y1, double x2, double y2) {
    if (!isFree(box) || words.stream().anyMatch(w -> w.meets(x1, y1, x2, y2))) {
      return false;
    }
    words.add(box);
    leaders.add(new Line(x1, y1, x2, y2));
    return true;
  }

  private boolean isFree(PlotBox box) {
    return room.holds(box)
        && words.stream().noneMatch(box::overlaps)
        && circles.stream().noneMatch(box::overlaps)
        && leaders.stream().noneMatch(l -> box.meets(l.x1(), l.y1(), l.x2(), l.y2()));
  }
}

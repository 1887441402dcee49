package dev.kiln.render.fx.timeline;

import dev.kiln.render.fx.Fills;
import dev.kiln.render.fx.OutlineLayer;
import dev.kiln.render.fx.timeline.TimelineScene.Spot;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import org.jspecify.annotations.Nullable;

/// What is outlined on a timeline, above its canvas: the hovered box, the chosen one, the one with
/// the keyboard, dashed, and the marked stretch of time.
final class TimelineMarks extends OutlineLayer {
  private static final double RANGE_OPACITY = 0.18;

  private final Rectangle range = outline(StrokeType.INSIDE, 1);

  TimelineMarks() {
    getChildren().addAll(range, hover, selection, focus);
  }

  /// Puts the outlines where the scene has their boxes; null for none.
  void place(
      TimelineScene s,
      @Nullable Spot hovered,
      @Nullable Spot selected,
      @Nullable Spot focused,
      @Nullable TimeRange marked) {
    begin(s.theme(), s.widthPx(), s.heightPx());
    place(hover, s, hovered, 0);
    place(selection, s, selected, OUTSIDE_PX);
    place(focus, s, focused, OUTSIDE_PX);
    range.setVisible(false);
    if (marked != null) {
      placeRange(s, marked.fromNanos(), marked.toNanos());
    }
  }

  /// Puts the mark over a stretch of time, whichever end comes first.
  void placeRange(TimelineScene s, double fromNanos, double toNanos) {
    double left = s.x(Math.min(fromNanos, toNanos));
    range.setVisible(true);
    range.setX(left);
    range.setWidth(Math.max(1, s.x(Math.max(fromNanos, toNanos)) - left));
    range.setY(0);
    range.setHeight(s.heightPx());
    range.setFill(Fills.color(s.theme().accent).deriveColor(0, 1, 1, RANGE_OPACITY));
    range.setStroke(Fills.color(s.theme().accent));
  }

  private static void place(Rectangle mark, TimelineScene s, @Nullable Spot spot, double outside) {
    mark.setVisible(false);
    if (spot == null || s.lanes().isFolded(spot.lane())) {
      return;
    }
    double left = Math.rint(Math.max(s.marginPx(), s.x(spot.from())));
    double right = Math.rint(Math.min(s.marginPx() + s.graphPx(), s.x(spot.to())));
    double top = s.top(spot.lane(), spot.boxRow());
    if (right >= left && top >= s.axisPx()) {
      place(mark, left, right, top, s.lanes().sizes().rowPx(), outside);
    }
  }
}

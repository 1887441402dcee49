package dev.kiln.render.fx.timeline;

import dev.kiln.render.fx.flame.FxPainter;
import dev.kiln.render.fx.timeline.TimelineScene.Spot;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeType;
import org.jspecify.annotations.Nullable;

/// What is outlined on a timeline, above its canvas: the hovered box, the chosen one, the one with
/// the keyboard, dashed, and the marked stretch of time.
final class TimelineMarks extends Pane {
  private static final double RANGE_OPACITY = 0.18;

  private final Rectangle hover = outline(StrokeType.INSIDE, 1);
  private final Rectangle selection = outline(StrokeType.OUTSIDE, 2);
  private final Rectangle focus = outline(StrokeType.OUTSIDE, 2);
  private final Rectangle range = outline(StrokeType.INSIDE, 1);

  TimelineMarks() {
    setManaged(false);
    setMouseTransparent(true);
    focus.getStrokeDashArray().addAll(5.0, 4.0);
    focus.setStrokeLineCap(StrokeLineCap.BUTT);
    getChildren().addAll(range, hover, selection, focus);
  }

  private static Rectangle outline(StrokeType type, double width) {
    Rectangle outline = new Rectangle();
    outline.setFill(null);
    outline.setStrokeType(type);
    outline.setStrokeWidth(width);
    outline.setManaged(false);
    outline.setVisible(false);
    return outline;
  }

  /// Puts the outlines where the scene has their boxes; null for none.
  void place(
      TimelineScene s,
      @Nullable Spot hovered,
      @Nullable Spot selected,
      @Nullable Spot focused,
      @Nullable TimeRange marked) {
    place(hover, s, hovered, 0);
    place(selection, s, selected, 1);
    place(focus, s, focused, 1);
    hover.setStroke(FxPainter.color(s.theme().ink));
    selection.setStroke(FxPainter.color(s.theme().accent));
    focus.setStroke(FxPainter.color(s.theme().ink));
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
    range.setFill(FxPainter.color(s.theme().accent).deriveColor(0, 1, 1, RANGE_OPACITY));
    range.setStroke(FxPainter.color(s.theme().accent));
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
      mark.setVisible(true);
      mark.setX(left - outside);
      mark.setY(top - outside);
      mark.setWidth(Math.max(1, right - left - FxPainter.gap(left, right)) + 2 * outside);
      mark.setHeight(s.lanes().sizes().rowPx() + 2 * outside);
    }
  }
}

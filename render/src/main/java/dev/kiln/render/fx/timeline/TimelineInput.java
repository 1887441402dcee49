package dev.kiln.render.fx.timeline;

import dev.kiln.render.fx.flame.FlameInput;
import dev.kiln.render.fx.timeline.TimelineScene.Spot;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// The mouse on the timeline.
///
/// The wheel zooms around the pointer, with Shift it scrolls the lanes; a drag pans, with Shift it
/// marks a stretch of time; a click chooses a box or folds a lane by its header, a double click
/// shows a box's time.
final class TimelineInput {
  private static final double DRAG_THRESHOLD_PX = 4;

  private final TimelineCanvas canvas;
  private double pressX;
  private double pressY;
  private double lastX;
  private double lastY;
  private double markFrom;
  private boolean marking;
  private boolean dragging;

  TimelineInput(TimelineCanvas canvas) {
    this.canvas = canvas;
  }

  void install() {
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> canvas.hover(null));
    canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
  }

  private void moved(MouseEvent e) {
    TimelineScene s = canvas.timelineScene();
    canvas.hover(s == null ? null : s.spotAt(e.getX(), e.getY()));
  }

  private void pressed(MouseEvent e) {
    canvas.requestFocus();
    TimelineScene s = canvas.timelineScene();
    pressX = lastX = e.getX();
    pressY = lastY = e.getY();
    dragging = false;
    marking = e.isShiftDown() && s != null && e.getButton() == MouseButton.PRIMARY;
    markFrom = s == null ? 0 : time(s, e.getX());
  }

  private static double time(TimelineScene s, double x) {
    double within = Math.max(s.marginPx(), Math.min(s.marginPx() + s.graphPx(), x));
    return s.timeAt(within);
  }

  private void dragged(MouseEvent e) {
    TimelineScene s = canvas.timelineScene();
    boolean moved = Math.hypot(e.getX() - pressX, e.getY() - pressY) >= DRAG_THRESHOLD_PX;
    if (s == null || !dragging && !moved) {
      return;
    }
    dragging = true;
    canvas.hover(null);
    if (marking) {
      canvas.markRange(markFrom, time(s, e.getX()));
    } else {
      double dx = e.getX() - lastX;
      double dy = e.getY() - lastY;
      canvas.setCursor(Cursor.CLOSED_HAND);
      canvas.change(now -> now.panned(dx, dy));
    }
    lastX = e.getX();
    lastY = e.getY();
  }

  private void released(MouseEvent e) {
    canvas.setCursor(Cursor.DEFAULT);
    TimelineScene s = canvas.timelineScene();
    if (s == null || e.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (dragging) {
      double end = time(s, e.getX());
      if (marking && end != markFrom) {
        canvas.setRange(new TimeRange(Math.min(markFrom, end), Math.max(markFrom, end)));
      }
    } else {
      clicked(s, e);
    }
    dragging = false;
  }

  private void clicked(TimelineScene s, MouseEvent e) {
    int lane = s.laneAt(e.getY());
    if (lane >= 0) {
      canvas.change(now -> now.with(d -> d.lane = lane));
    }
    if (lane >= 0 && s.isHeader(lane, e.getY())) {
      canvas.focusLane(lane);
      canvas.fold(lane, !s.lanes().isFolded(lane));
      return;
    }
    Spot spot = s.spotAt(e.getX(), e.getY());
    canvas.select(spot);
    if (spot != null && e.getClickCount() == 2 && spot.to() > spot.from()) {
      canvas.showTime(new TimeRange(spot.from(), spot.to()));
    }
  }

  private void scrolled(ScrollEvent e) {
    if (e.isShiftDown()) {
      canvas.change(s -> s.panned(0, e.getDeltaX() + e.getDeltaY()));
    } else {
      double factor = Math.pow(FlameInput.WHEEL_ZOOM, e.getDeltaY());
      canvas.change(s -> s.zoomed(factor, e.getX()).panned(e.getDeltaX(), 0));
    }
    e.consume();
  }
}

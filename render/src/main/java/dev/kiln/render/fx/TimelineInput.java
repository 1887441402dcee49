package dev.kiln.render.fx;

import dev.kiln.render.fx.TimelineScene.Spot;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Mouse and keyboard of the timeline.
///
/// The wheel zooms around the pointer, with Shift it scrolls the lanes; a drag pans, with Shift it
/// marks a stretch of time; a click chooses a box or folds a lane by its header, a double click
/// shows a box's time. Left and right pan, + and - zoom, up and down walk the lanes, Space folds,
/// Page Up and Page Down scroll, Home shows all, Esc drops the mark, then shows all.
final class TimelineInput {
  private static final double DRAG_THRESHOLD_PX = 4;
  private static final double PAN_PART = 0.1;
  private static final double ZOOM_STEP = 1.5;

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
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
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
      canvas.change(now -> now.with(d -> d.lanes = now.lanes().toggled(lane)));
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

  private void key(KeyEvent e) {
    TimelineScene s = canvas.timelineScene();
    if (s == null || e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    double middle = s.widthPx() / 2;
    double page = Math.max(1, s.heightPx() - s.axisPx() - s.lanes().headerPx());
    switch (e.getCode()) {
      case LEFT -> canvas.change(now -> now.panned(PAN_PART * now.graphPx(), 0));
      case RIGHT -> canvas.change(now -> now.panned(-PAN_PART * now.graphPx(), 0));
      case UP -> walk(s, -1);
      case DOWN -> walk(s, 1);
      case PAGE_UP -> canvas.change(now -> now.panned(0, page));
      case PAGE_DOWN -> canvas.change(now -> now.panned(0, -page));
      case PLUS, EQUALS, ADD -> canvas.change(now -> now.zoomed(ZOOM_STEP, middle));
      case MINUS, SUBTRACT -> canvas.change(now -> now.zoomed(1 / ZOOM_STEP, middle));
      case SPACE -> fold(s);
      case HOME -> canvas.showTime(s.whole());
      case ESCAPE -> {
        if (!escape(s)) {
          return;
        }
      }
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void fold(TimelineScene s) {
    if (s.lane() >= 0 && s.lane() < s.lanes().size()) {
      canvas.change(now -> now.with(d -> d.lanes = now.lanes().toggled(s.lane())));
    }
  }

  /// Goes to the next lane, and scrolls its header into sight.
  private void walk(TimelineScene s, int step) {
    if (s.lanes().size() == 0) {
      return;
    }
    int lane = Math.max(0, Math.min(s.lanes().size() - 1, s.lane() + step));
    double top = s.lanes().top(lane);
    double room = s.heightPx() - s.axisPx() - 2 * s.lanes().headerPx();
    double scroll = Math.max(Math.min(s.scrollPx(), top), top - room);
    canvas.change(
        now ->
            now.with(
                d -> {
                  d.lane = lane;
                  d.scrollPx = scroll;
                }));
  }

  /// Drops the mark, or shows all; where both is done, lets the window have the key.
  private boolean escape(TimelineScene s) {
    if (canvas.rangeProperty().get() != null) {
      canvas.setRange(null);
      return true;
    }
    canvas.showTime(s.whole());
    return !s.view().equals(s.whole());
  }
}

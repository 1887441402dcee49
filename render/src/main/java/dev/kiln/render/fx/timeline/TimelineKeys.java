package dev.kiln.render.fx.timeline;

import dev.kiln.render.fx.timeline.TimelineScene.Spot;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keyboard on the timeline. The focus is on a box, or on the header of a lane, which
/// represents the root.
///
/// Up and down go to caller and callee, left and right to the neighbour in time, Home and End to
/// the row's first and last box; Space chooses the box, Enter chooses it and shows its time. On a
/// header up and down go to the next lane, left and right pan, Home shows all, Space folds. Alt
/// with up and down goes to the next lane whatever the keyboard is on, Alt with left and right
/// closes and opens the lane. Shift with arrows pans; Page Up and Page Down scroll; + and - zoom;
/// Esc drops the mark, then shows all.
final class TimelineKeys {
  private static final double PAN_PART = 0.1;
  private static final double STEP_PX = 60;
  private static final double ZOOM_STEP = 1.5;

  private final TimelineCanvas canvas;

  TimelineKeys(TimelineCanvas canvas) {
    this.canvas = canvas;
  }

  void install() {
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void key(KeyEvent e) {
    TimelineScene s = canvas.timelineScene();
    if (s == null || e.isShortcutDown()) {
      return;
    }
    Spot spot = canvas.keyboardSpot();
    boolean done;
    if (e.isAltDown()) {
      done = lane(s, spot, e.getCode());
    } else if (e.isShiftDown() && pan(s, e.getCode())) {
      done = true;
    } else {
      done = (spot == null ? header(s, e) : box(s, spot, e)) || act(s, e.getCode());
    }
    if (done) {
      e.consume();
    }
  }

  private boolean pan(TimelineScene s, KeyCode code) {
    double across = PAN_PART * s.graphPx();
    switch (code) {
      case LEFT -> canvas.change(now -> now.panned(across, 0));
      case RIGHT -> canvas.change(now -> now.panned(-across, 0));
      case UP -> canvas.change(now -> now.panned(0, STEP_PX));
      case DOWN -> canvas.change(now -> now.panned(0, -STEP_PX));
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Keys that do the same on boxes and headers.
  private boolean act(TimelineScene s, KeyCode code) {
    double middle = s.widthPx() / 2;
    double page = Math.max(1, s.heightPx() - s.axisPx() - s.lanes().headerPx());
    switch (code) {
      case PAGE_UP -> canvas.change(now -> now.panned(0, page));
      case PAGE_DOWN -> canvas.change(now -> now.panned(0, -page));
      case PLUS, EQUALS, ADD -> canvas.change(now -> now.zoomed(ZOOM_STEP, middle));
      case MINUS, SUBTRACT -> canvas.change(now -> now.zoomed(1 / ZOOM_STEP, middle));
      case ESCAPE -> {
        return escape(s);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean box(TimelineScene s, Spot spot, KeyEvent e) {
    switch (e.getCode()) {
      case LEFT -> to(TimelineWalk.across(s, spot, -1));
      case RIGHT -> to(TimelineWalk.across(s, spot, 1));
      case UP -> {
        Spot parent = TimelineWalk.parent(s, spot);
        if (parent == null) {
          canvas.focusLane(spot.lane());
        } else {
          canvas.focusBox(parent);
        }
      }
      case DOWN -> to(TimelineWalk.child(s, spot));
      case HOME -> to(TimelineWalk.end(s, spot.lane(), spot.boxRow(), 1));
      case END -> to(TimelineWalk.end(s, spot.lane(), spot.boxRow(), -1));
      case SPACE -> canvas.select(spot);
      case ENTER -> {
        // With Shift it is the view's own key.
        if (e.isShiftDown()) {
          return false;
        }
        canvas.select(spot);
        canvas.showTime(new TimeRange(spot.from(), Math.max(spot.to(), spot.from() + 1)));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void to(@Nullable Spot spot) {
    if (spot != null) {
      canvas.focusBox(spot);
    }
  }

  private boolean header(TimelineScene s, KeyEvent e) {
    boolean inLane = s.lane() >= 0 && s.lane() < s.lanes().size();
    switch (e.getCode()) {
      case LEFT, RIGHT -> pan(s, e.getCode());
      case UP -> next(s, -1);
      case DOWN -> {
        Spot first =
            inLane && !s.lanes().isFolded(s.lane()) ? TimelineWalk.enter(s, s.lane(), null) : null;
        if (first == null) {
          next(s, 1);
        } else {
          canvas.focusBox(first);
        }
      }
      case HOME -> canvas.showTime(s.whole());
      case SPACE -> {
        if (inLane) {
          canvas.fold(s.lane(), !s.lanes().isFolded(s.lane()));
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean lane(TimelineScene s, @Nullable Spot spot, KeyCode code) {
    boolean inLane = s.lane() >= 0 && s.lane() < s.lanes().size();
    switch (code) {
      case UP, DOWN -> {
        int lane = next(s, code == KeyCode.UP ? -1 : 1);
        boolean open = lane >= 0 && spot != null && !s.lanes().isFolded(lane);
        to(open ? TimelineWalk.enter(s, lane, spot) : null);
      }
      case LEFT, RIGHT -> {
        if (inLane) {
          canvas.fold(s.lane(), code == KeyCode.LEFT);
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Goes to the header of the next lane; that of the last one stays.
  ///
  /// @return the lane; -1 if there are none
  private int next(TimelineScene s, int step) {
    if (s.lanes().size() == 0) {
      return -1;
    }
    int lane = Math.max(0, Math.min(s.lanes().size() - 1, s.lane() + step));
    canvas.focusLane(lane);
    return lane;
  }

  /// Drops the mark, or shows all; if both is done, lets the window have the key.
  private boolean escape(TimelineScene s) {
    if (canvas.rangeProperty().get() != null) {
      canvas.setRange(null);
      return true;
    }
    canvas.showTime(s.whole());
    return !s.view().equals(s.whole());
  }
}

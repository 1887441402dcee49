package dev.kiln.render.fx;

import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Mouse and keyboard of the flame graph.
///
/// A click chooses, a double click zooms, a drag pans; the wheel scrolls rows, with Ctrl it zooms
/// around the pointer, with Shift it pans. Arrows walk the boxes, Enter zooms, Esc or Backspace
/// steps back, Home shows everything, + and - zoom around the middle.
final class FlameInput {
  private static final double DRAG_THRESHOLD_PX = 4;
  private static final double WHEEL_ZOOM = 1.0025;

  private final FlameCanvas canvas;
  private double pressX;
  private double pressY;
  private double lastX;
  private double lastY;
  private boolean dragging;

  FlameInput(FlameCanvas canvas) {
    this.canvas = canvas;
  }

  void install() {
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    canvas.addEventHandler(
        MouseEvent.MOUSE_MOVED, e -> canvas.hover(canvas.nodeAt(e.getX(), e.getY())));
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> canvas.hover(Boxes.NONE));
    canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void pressed(MouseEvent e) {
    canvas.requestFocus();
    pressX = lastX = e.getX();
    pressY = lastY = e.getY();
    dragging = false;
    // Not the popup trigger alone: some platforms set it for every button.
    boolean controlClick = e.isPopupTrigger() && e.isControlDown();
    if (e.getButton() == MouseButton.SECONDARY || controlClick) {
      int node = canvas.nodeAt(e.getX(), e.getY());
      if (node != Boxes.NONE) {
        canvas.select(node);
        canvas.menu(node);
      }
    }
  }

  private void dragged(MouseEvent e) {
    if (!e.isPrimaryButtonDown() && !e.isMiddleButtonDown()) {
      return;
    }
    if (!dragging && Math.hypot(e.getX() - pressX, e.getY() - pressY) < DRAG_THRESHOLD_PX) {
      return;
    }
    dragging = true;
    canvas.setCursor(Cursor.CLOSED_HAND);
    canvas.hover(Boxes.NONE);
    canvas.pan(e.getX() - lastX, e.getY() - lastY);
    lastX = e.getX();
    lastY = e.getY();
  }

  private void released(MouseEvent e) {
    canvas.setCursor(Cursor.DEFAULT);
    if (dragging || e.getButton() != MouseButton.PRIMARY) {
      dragging = false;
      return;
    }
    int node = canvas.nodeAt(e.getX(), e.getY());
    if (e.getClickCount() == 2 && node != Boxes.NONE) {
      canvas.zoomTo(node);
    } else if (e.getClickCount() == 1) {
      canvas.select(node);
    }
  }

  private void scrolled(ScrollEvent e) {
    if (e.isControlDown() || e.isMetaDown()) {
      canvas.zoomAround(Math.pow(WHEEL_ZOOM, e.getDeltaY() + e.getDeltaX()), e.getX());
    } else if (e.isShiftDown()) {
      canvas.pan(e.getDeltaX() + e.getDeltaY(), 0);
    } else {
      canvas.pan(e.getDeltaX(), e.getDeltaY());
    }
    e.consume();
  }

  private void key(KeyEvent e) {
    FlameScene scene = canvas.flameScene();
    if (scene == null || e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    boolean down = scene.orientation() == Orientation.ICICLE;
    boolean known = true;
    switch (e.getCode()) {
      case LEFT -> walk(scene, -1, 0);
      case RIGHT -> walk(scene, 1, 0);
      case UP -> walk(scene, 0, down ? -1 : 1);
      case DOWN -> walk(scene, 0, down ? 1 : -1);
      case ENTER -> canvas.zoomTo(Math.max(0, scene.selected()));
      case BACK_SPACE -> canvas.zoomOut();
      case HOME -> canvas.zoomTo(0);
      case PLUS, EQUALS, ADD -> canvas.zoomAround(1.5, canvas.getWidth() / 2);
      case MINUS, SUBTRACT -> canvas.zoomAround(1 / 1.5, canvas.getWidth() / 2);
      case CONTEXT_MENU -> canvas.menu(Math.max(0, scene.selected()));
      case ESCAPE -> known = escape(scene);
      default -> known = e.getCode() == KeyCode.SPACE;
    }
    if (known) {
      e.consume();
    }
  }

  /// Steps back from the zoom; where there is none, lets the window have the key.
  private boolean escape(FlameScene scene) {
    boolean zoomed = scene.view().to() - scene.view().from() < scene.layout().totalWeight();
    if (zoomed) {
      canvas.zoomOut();
    }
    return zoomed;
  }

  private void walk(FlameScene scene, int across, int deeper) {
    FlameLayout layout = scene.layout();
    int node = scene.selected();
    if (layout.rows() == 0) {
      return;
    }
    if (node == Boxes.NONE) {
      canvas.select(scene.zoom());
      return;
    }
    int row = layout.shape().depth(node);
    int next;
    if (across != 0) {
      next = layout.neighbour(node, row, across);
    } else if (deeper > 0) {
      next = layout.firstChild(node, row);
    } else {
      next = node == 0 ? Boxes.NONE : layout.shape().parent(node);
    }
    if (next != Boxes.NONE) {
      canvas.select(next);
      keepInView(scene, next);
    }
  }

  /// A box that the keyboard reached outside the visible range widens the range to its caller.
  private void keepInView(FlameScene scene, int node) {
    FlameLayout layout = scene.layout();
    double from = layout.start(node);
    boolean visible = from < scene.view().to() && from + layout.weight(node) > scene.view().from();
    if (!visible) {
      canvas.zoomTo(layout.shape().parent(node));
    }
  }
}

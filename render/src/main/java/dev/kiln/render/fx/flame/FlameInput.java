package dev.kiln.render.fx.flame;

import dev.kiln.render.layout.Boxes;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// The mouse on the flame graph.
///
/// A click chooses, a double click zooms, a drag pans; the wheel scrolls rows, with Ctrl or Cmd it
/// zooms around the pointer, with Shift it pans.
public final class FlameInput {
  public static final double WHEEL_ZOOM = 1.0025;

  private static final double DRAG_THRESHOLD_PX = 4;

  private final FlameCanvas canvas;
  private final FlameModel model;
  private double pressX;
  private double pressY;
  private double lastX;
  private double lastY;
  private boolean dragging;

  FlameInput(FlameCanvas canvas, FlameModel model) {
    this.canvas = canvas;
    this.model = model;
  }

  void install() {
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    canvas.addEventHandler(
        MouseEvent.MOUSE_MOVED, e -> model.hover(model.nodeAt(e.getX(), e.getY())));
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> model.hover(Boxes.NONE));
    canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
  }

  private void pressed(MouseEvent e) {
    canvas.requestFocus();
    pressX = lastX = e.getX();
    pressY = lastY = e.getY();
    dragging = false;
    // Not the popup trigger alone: some platforms set it for every button.
    boolean controlClick = e.isPopupTrigger() && e.isControlDown();
    if (e.getButton() == MouseButton.SECONDARY || controlClick) {
      int node = model.nodeAt(e.getX(), e.getY());
      if (node != Boxes.NONE) {
        model.select(node);
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
    model.hover(Boxes.NONE);
    model.pan(e.getX() - lastX, e.getY() - lastY);
    lastX = e.getX();
    lastY = e.getY();
  }

  private void released(MouseEvent e) {
    canvas.setCursor(Cursor.DEFAULT);
    if (dragging || e.getButton() != MouseButton.PRIMARY) {
      dragging = false;
      return;
    }
    int node = model.nodeAt(e.getX(), e.getY());
    if (e.getClickCount() == 2 && node != Boxes.NONE) {
      model.zoomTo(node);
    } else if (e.getClickCount() == 1) {
      model.select(node);
    }
  }

  private void scrolled(ScrollEvent e) {
    if (e.isControlDown() || e.isMetaDown()) {
      model.zoomAround(Math.pow(WHEEL_ZOOM, e.getDeltaY() + e.getDeltaX()), e.getX());
    } else if (e.isShiftDown()) {
      model.pan(e.getDeltaX() + e.getDeltaY(), 0);
    } else {
      model.pan(e.getDeltaX(), e.getDeltaY());
    }
    e.consume();
  }
}

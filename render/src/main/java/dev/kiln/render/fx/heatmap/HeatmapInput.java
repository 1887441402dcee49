package dev.kiln.render.fx.heatmap;

import dev.kiln.render.layout.CellRange;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Mouse and keyboard of the heat map.
///
/// A drag chooses the cells from where it began to where it ends, in the order of time, and applies
/// them; a click puts the keyboard's cell there. Up and Down go to the next and previous cell in
/// time, Left and Right to the neighbouring column, Home and End to the ends; with Shift they
/// choose. Enter applies, Esc drops the choice.
final class HeatmapInput {
  private static final double DRAG_THRESHOLD_PX = 3;

  private final HeatmapCanvas canvas;
  private double pressX;
  private double pressY;
  private int pressed = -1;

  HeatmapInput(HeatmapCanvas canvas) {
    this.canvas = canvas;
  }

  void install() {
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> released());
    canvas.addEventHandler(
        MouseEvent.MOUSE_MOVED, e -> canvas.hover(canvas.cellAt(e.getX(), e.getY())));
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> canvas.hover(-1));
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void pressed(MouseEvent e) {
    canvas.requestFocus();
    pressX = e.getX();
    pressY = e.getY();
    pressed = e.getButton() == MouseButton.PRIMARY ? canvas.cellAt(e.getX(), e.getY()) : -1;
    if (pressed >= 0) {
      canvas.choose(null);
      canvas.moveTo(pressed, false);
    }
  }

  private void dragged(MouseEvent e) {
    if (pressed < 0) {
      return;
    }
    double moved = Math.max(Math.abs(e.getX() - pressX), Math.abs(e.getY() - pressY));
    if (moved >= DRAG_THRESHOLD_PX || canvas.rangeProperty().get() != null) {
      int cell = canvas.nearestCell(e.getX(), e.getY());
      canvas.hover(cell);
      canvas.choose(CellRange.between(pressed, cell));
    }
  }

  private void released() {
    if (pressed >= 0 && canvas.rangeProperty().get() != null) {
      canvas.apply();
    }
    pressed = -1;
  }

  private void key(KeyEvent e) {
    if (e.isShortcutDown() || e.isAltDown() || canvas.size() == 0) {
      return;
    }
    boolean extend = e.isShiftDown();
    switch (e.getCode()) {
      case UP -> canvas.move(1, extend);
      case DOWN -> canvas.move(-1, extend);
      case RIGHT -> canvas.move(canvas.cellsPerColumn(), extend);
      case LEFT -> canvas.move(-canvas.cellsPerColumn(), extend);
      case HOME -> canvas.moveTo(0, extend);
      case END -> canvas.moveTo(canvas.size() - 1, extend);
      case ENTER, SPACE -> canvas.apply();
      case ESCAPE -> {
        if (canvas.rangeProperty().get() == null) {
          return;
        }
        canvas.choose(null);
      }
      default -> {
        return;
      }
    }
    e.consume();
  }
}

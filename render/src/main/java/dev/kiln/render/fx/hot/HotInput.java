package dev.kiln.render.fx.hot;

import dev.kiln.render.layout.hot.HotPlot.Direction;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Mouse and keyboard of the picture of hot paths.
///
/// A click chooses a circle, or none beside them. Arrows go to the next circle that way, Page Down
/// and Page Up to the next and previous by rank, Home and End to the first and last. Enter chooses,
/// Esc drops the choice.
final class HotInput {
  private final HotCanvas canvas;

  HotInput(HotCanvas canvas) {
    this.canvas = canvas;
  }

  void install() {
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, e -> canvas.hover(e.getX(), e.getY()));
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> canvas.hover(HotCanvas.NONE));
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void pressed(MouseEvent e) {
    canvas.requestFocus();
    if (e.getButton() == MouseButton.PRIMARY) {
      canvas.choose(e.getX(), e.getY());
    }
  }

  private void key(KeyEvent e) {
    if (e.isShortcutDown() || e.isAltDown() || canvas.circles() == 0) {
      return;
    }
    switch (e.getCode()) {
      case UP -> canvas.walk(Direction.UP);
      case DOWN -> canvas.walk(Direction.DOWN);
      case LEFT -> canvas.walk(Direction.LEFT);
      case RIGHT -> canvas.walk(Direction.RIGHT);
      case PAGE_DOWN -> canvas.step(1);
      case PAGE_UP -> canvas.step(-1);
      case HOME -> canvas.step(Integer.MIN_VALUE);
      case END -> canvas.step(Integer.MAX_VALUE);
      case ENTER, SPACE -> canvas.chooseFocused();
      case ESCAPE -> {
        if (canvas.selectedKeyProperty().get() == HotCanvas.NONE) {
          return;
        }
        canvas.selectedKeyProperty().set(HotCanvas.NONE);
      }
      default -> {
        return;
      }
    }
    e.consume();
  }
}

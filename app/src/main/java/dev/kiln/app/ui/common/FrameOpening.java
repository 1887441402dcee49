package dev.kiln.app.ui.common;

import dev.kiln.render.fx.flame.FlameCanvas;
import java.util.function.IntConsumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// In a sandwich Enter and double click put a frame in the middle, and Shift+Enter zooms to it; all
/// other mouse and keyboard input works as in the flame graph.
public final class FrameOpening {
  private FrameOpening() {}

  /// @param open puts a node in the middle; never the root
  public static void install(FlameCanvas canvas, IntConsumer open) {
    canvas.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> released(canvas, e, open));
    canvas.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(canvas, e, open));
  }

  private static void released(FlameCanvas canvas, MouseEvent e, IntConsumer open) {
    int node = canvas.hoveredProperty().get();
    if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && node > 0) {
      open.accept(node);
      e.consume();
    }
  }

  private static void pressed(FlameCanvas canvas, KeyEvent e, IntConsumer open) {
    int node = canvas.focusedNodeProperty().get();
    if (e.getCode() != KeyCode.ENTER || e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    if (e.isShiftDown()) {
      canvas.zoomTo(Math.max(0, node));
    } else if (node > 0) {
      open.accept(node);
    }
    e.consume();
  }
}

package dev.kiln.render.fx.flame;

import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keyboard on the flame graph.
///
/// Arrows walk the focus from box to box, Space chooses the focused box, Enter chooses it and
/// zooms; Shift with arrows pans; Page Up and Page Down scroll rows; Home shows everything, End the
/// rows furthest from the root; + and - zoom around the middle; Esc or Backspace steps back.
final class FlameKeys {
  private static final double STEP_PX = 60;
  private static final double ZOOM_STEP = 1.5;

  private final FlameCanvas canvas;
  private final FlameModel model;

  FlameKeys(FlameCanvas canvas, FlameModel model) {
    this.canvas = canvas;
    this.model = model;
  }

  void install() {
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void key(KeyEvent e) {
    FlameScene scene = model.now();
    if (scene == null || e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    if (e.getCode() == KeyCode.F10 && e.isShiftDown()) {
      canvas.menu(Math.max(0, scene.marks().focused()));
      e.consume();
      return;
    }
    boolean known = e.isShiftDown() && pan(e) || moveFocus(scene, e) || act(scene, e);
    if (known) {
      e.consume();
    }
  }

  private boolean pan(KeyEvent e) {
    switch (e.getCode()) {
      case LEFT -> model.pan(STEP_PX, 0);
      case RIGHT -> model.pan(-STEP_PX, 0);
      case UP -> model.pan(0, STEP_PX);
      case DOWN -> model.pan(0, -STEP_PX);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean moveFocus(FlameScene scene, KeyEvent e) {
    boolean down = scene.orientation() == Orientation.ICICLE;
    switch (e.getCode()) {
      case LEFT -> walk(scene, -1, 0);
      case RIGHT -> walk(scene, 1, 0);
      case UP -> walk(scene, 0, down ? -1 : 1);
      case DOWN -> walk(scene, 0, down ? 1 : -1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean act(FlameScene scene, KeyEvent e) {
    int focused = scene.marks().focused();
    boolean down = scene.orientation() == Orientation.ICICLE;
    switch (e.getCode()) {
      case SPACE -> model.select(focused);
      case ENTER -> {
        model.select(focused);
        model.zoomTo(Math.max(0, focused));
      }
      case BACK_SPACE -> model.zoomOut();
      case HOME -> {
        model.zoomTo(0);
        model.scrollTo(0);
      }
      case END -> model.scrollTo(scene.maxScrollPx());
      case PAGE_UP -> page(scene, down ? -1 : 1);
      case PAGE_DOWN -> page(scene, down ? 1 : -1);
      case PLUS, EQUALS, ADD -> model.zoomAround(ZOOM_STEP, canvas.getWidth() / 2);
      case MINUS, SUBTRACT -> model.zoomAround(1 / ZOOM_STEP, canvas.getWidth() / 2);
      case CONTEXT_MENU -> canvas.menu(Math.max(0, focused));
      case ESCAPE -> {
        return escape(scene);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Scrolls away from the root (+1) or toward it by the visible height minus two rows.
  private void page(FlameScene scene, int away) {
    double pitch = scene.sizes().pitchPx();
    double page = Math.max(pitch, scene.heightPx() - 2 * pitch);
    model.scrollTo(scene.scrollPx() + away * page);
  }

  /// Steps back from the zoom; if there is none, lets the window have the key.
  private boolean escape(FlameScene scene) {
    boolean zoomed = scene.view().to() - scene.view().from() < scene.layout().totalWeight();
    if (zoomed) {
      model.zoomOut();
    }
    return zoomed;
  }

  private void walk(FlameScene scene, int across, int deeper) {
    FlameLayout layout = scene.layout();
    int node = scene.marks().focused();
    if (layout.rows() == 0) {
      return;
    }
    if (node == Boxes.NONE || layout.weight(node) == 0) {
      model.focus(scene.zoom());
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
      model.focus(next);
      keepInView(scene, next);
    }
  }

  /// A box that the keyboard reached outside the visible range widens the range to its caller.
  private void keepInView(FlameScene scene, int node) {
    FlameLayout layout = scene.layout();
    double from = layout.start(node);
    boolean visible = from < scene.view().to() && from + layout.weight(node) > scene.view().from();
    if (!visible) {
      model.zoomTo(layout.shape().parent(node));
    }
  }
}

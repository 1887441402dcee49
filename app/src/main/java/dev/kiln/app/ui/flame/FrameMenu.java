package dev.kiln.app.ui.flame;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Clipboards;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Transform;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.render.fx.FlameCanvas;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.robot.Robot;

/// The menu of one frame: zoom, focus, hide, copy.
final class FrameMenu {
  private FrameMenu() {}

  static void show(Document document, FlameCanvas canvas, int node) {
    Answer answer = document.answerProperty().get();
    if (answer == null) {
      return;
    }
    TreeShape shape = answer.tree().shape();
    String name = node == 0 ? "all" : functionName(shape, node);
    String regex = Filter.exactly(name);
    MenuItem focus = item("Focus on stacks with it", () -> focus(document, regex));
    MenuItem ignore = item("Drop stacks with it", () -> ignore(document, regex));
    MenuItem hide = item("Hide it (cost goes to the caller)", () -> hide(document, regex));
    focus.setDisable(node == 0);
    ignore.setDisable(node == 0);
    hide.setDisable(node == 0);
    ContextMenu menu =
        new ContextMenu(
            item("Copy name", () -> Clipboards.copy(name)),
            item("Copy stack", () -> Clipboards.copy(stack(shape, node))),
            new SeparatorMenuItem(),
            item("Zoom in", () -> canvas.zoomTo(node)),
            item("Zoom out", canvas::zoomOut),
            new SeparatorMenuItem(),
            focus,
            ignore,
            hide);
    menu.setAutoHide(true);
    Bounds bounds = canvas.localToScreen(canvas.getLayoutBounds());
    Point2D pointer = new Robot().getMousePosition();
    boolean inside = bounds.contains(pointer);
    double x = inside ? pointer.getX() : bounds.getMinX() + 40;
    double y = inside ? pointer.getY() : bounds.getMinY() + 40;
    menu.show(canvas, x, y);
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static String functionName(TreeShape shape, int node) {
    int function = shape.profile().frames().function(shape.frame(node));
    return shape.profile().functions().name(function);
  }

  static void focus(Document document, String regex) {
    document.store().update(s -> s.withQuery(s.query().plus(new Filter.Focus(regex))));
  }

  private static void ignore(Document document, String regex) {
    document.store().update(s -> s.withQuery(s.query().plus(new Filter.Ignore(regex))));
  }

  private static void hide(Document document, String regex) {
    document.store().update(s -> s.withQuery(s.query().plus(new Transform.Hide(regex))));
  }

  private static String stack(TreeShape shape, int node) {
    Deque<String> frames = new ArrayDeque<>();
    for (int n = node; n != 0; n = shape.parent(n)) {
      frames.push(shape.name(n));
    }
    return String.join(System.lineSeparator(), frames);
  }
}

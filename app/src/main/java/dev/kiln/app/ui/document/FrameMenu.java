package dev.kiln.app.ui.document;

import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Clipboards;
import dev.kiln.app.ui.common.FrameMenus;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.StackAction;
import dev.kiln.app.ui.common.StackActions;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.render.fx.flame.FlameCanvas;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.robot.Robot;

/// The menu of one frame: copy, zoom, and every way to act on its stacks.
final class FrameMenu implements FrameMenus {
  /// The kinds before which a line is drawn.
  private static final Set<StackAction.Kind> SECTIONS =
      Set.of(
          StackAction.Kind.FOCUS_FUNCTION,
          StackAction.Kind.TOWERS,
          StackAction.Kind.HIDE,
          StackAction.Kind.RECURSION_DIRECT);

  private final Document document;

  FrameMenu(Document document) {
    this.document = document;
  }

  @Override
  public void show(Node owner, TreeShape shape, int node) {
    String name = node == 0 ? "all" : StackActions.functionName(shape, node);
    List<MenuItem> items = new ArrayList<>();
    items.add(item("Copy name", () -> Clipboards.copy(name)));
    items.add(item("Copy stack", () -> Clipboards.copy(stack(shape, node))));
    if (owner instanceof FlameCanvas canvas) {
      items.add(new SeparatorMenuItem());
      items.add(item("Zoom in", () -> canvas.zoomTo(node)));
      items.add(item("Zoom out", canvas::zoomOut));
    }
    addActions(items, StackActions.of(document, shape, node));
    ContextMenu menu = new ContextMenu(items.toArray(MenuItem[]::new));
    menu.setAutoHide(true);
    Bounds bounds = owner.localToScreen(owner.getLayoutBounds());
    Point2D pointer = new Robot().getMousePosition();
    boolean inside = bounds.contains(pointer);
    double x = inside ? pointer.getX() : bounds.getMinX() + 40;
    double y = inside ? pointer.getY() : bounds.getMinY() + 40;
    menu.show(owner, x, y);
  }

  private void addActions(List<MenuItem> items, List<StackAction> actions) {
    for (StackAction action : actions) {
      if (SECTIONS.contains(action.kind())) {
        items.add(new SeparatorMenuItem());
      }
      String why = action.isPossible() ? "" : "  (" + action.refusal() + ")";
      MenuItem item = item(action.kind().sentence + why, () -> StackActions.act(document, action));
      item.setGraphic(Icons.of(action.kind().icon, 13));
      item.setDisable(!action.isPossible());
      item.setAccelerator(new KeyCodeCombination(action.kind().key));
      items.add(item);
    }
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static String stack(TreeShape shape, int node) {
    Deque<String> frames = new ArrayDeque<>();
    for (int n = node; n != 0; n = shape.parent(n)) {
      frames.push(shape.name(n));
    }
    return String.join(System.lineSeparator(), frames);
  }
}

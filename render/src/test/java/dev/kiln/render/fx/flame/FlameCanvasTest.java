package dev.kiln.render.fx.flame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Stacks;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.Trees;
import dev.kiln.render.color.PackageColors;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.Toolkit;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import java.util.Objects;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// The flame graph as a control: states of boxes, keys, and what stays when weights change.
class FlameCanvasTest {
  /// Root 100: `a` 60 with `b` 40 (with `e` 10) and `c` 20; `d` 40.
  private static final String STACKS = "a;b 30\na;b;e 10\na;c 20\nd 40\n";

  private static final double WIDTH = 1024;
  private static final double HEIGHT = 300;

  /// A canvas in a window; its graph is 1,000 pixels wide.
  private static final class Shown implements AutoCloseable {
    final FlameCanvas canvas = new FlameCanvas();
    final Stage stage;
    final CallTree tree;

    Shown(CallTree tree, Theme theme) {
      this.tree = tree;
      canvas.setAnimated(false);
      stage = Toolkit.show(new StackPane(canvas), WIDTH, HEIGHT);
      show(tree, theme);
    }

    void show(CallTree shown, Theme theme) {
      FlameLayout layout = FlameLayout.of(shown, Order.WEIGHT);
      canvas.show(layout, PackageColors.of(shown, theme), theme, Orientation.ICICLE);
      Toolkit.pulse(stage.getScene().getRoot());
    }

    int node(String name) {
      for (int n = 0; n < tree.size(); n++) {
        if (tree.shape().name(n).equals(name)) {
          return n;
        }
      }
      throw new AssertionError(name);
    }

    Viewport view() {
      return Objects.requireNonNull(canvas.viewport());
    }

    @Override
    public void close() {
      stage.close();
    }
  }

  private static double rowTop(int row) {
    return 8 + 20.0 * row;
  }

  @Test
  void theThreeStatesDifferToTheEye() throws Exception {
    for (Theme theme : Theme.values()) {
      Toolkit.run(() -> checkStates(theme));
    }
  }

  @Test
  void allBoxesOfTheChosenFunctionAreOutlined() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown(Trees.of("a;b 6\na;c;b 4\n"), Theme.LIGHT)) {
            int outer = shown.tree.heaviestNode(shown.tree.shape().key(shown.node("b")));
            assertEquals(2, shown.tree.shape().depth(outer));
            double x = 8 + (WIDTH - 16) * 0.8;
            double edge = rowTop(3) + 0.5;
            int before = Toolkit.pixel(Toolkit.snapshot(shown.stage.getScene()), x, edge);
            shown.canvas.select(outer);
            int after = Toolkit.pixel(Toolkit.snapshot(shown.stage.getScene()), x, edge);
            assertEquals(Theme.LIGHT.accent, after, () -> "it was " + Integer.toHexString(before));
          }
        });
  }

  /// `b` spans the pixels 12 to 412 of row 2; a line is looked at in the middle of its height.
  private static void checkStates(Theme theme) {
    try (Shown shown = new Shown(Trees.of(STACKS), theme)) {
      int b = shown.node("b");
      int fill = PackageColors.of(shown.tree, theme).fill(b);
      double y = rowTop(2) + 10;
      double left = 12;
      WritableImage rest = Toolkit.snapshot(shown.stage.getScene());
      assertEquals(theme.surface, Toolkit.pixel(rest, left - 2, y));
      assertEquals(fill, Toolkit.pixel(rest, left, y));
      Toolkit.mouse(shown.canvas, MouseEvent.MOUSE_MOVED, 200, y, 0);
      assertEquals(b, shown.canvas.hoveredProperty().get());
      WritableImage hover = Toolkit.snapshot(shown.stage.getScene());
      assertEquals(theme.ink, Toolkit.pixel(hover, left, y), "a line inside");
      assertEquals(theme.surface, Toolkit.pixel(hover, left - 2, y));
      shown.canvas.select(b);
      Toolkit.mouse(shown.canvas, MouseEvent.MOUSE_MOVED, 900, 200, 0);
      WritableImage selected = Toolkit.snapshot(shown.stage.getScene());
      assertEquals(theme.surface, Toolkit.pixel(selected, left - 1, y), "a gap");
      assertEquals(theme.accent, Toolkit.pixel(selected, left - 2, y), "a line outside");
      assertEquals(theme.accent, Toolkit.pixel(selected, left - 3, y));
      assertEquals(fill, Toolkit.pixel(selected, left, y), "the box itself is untouched");
      shown.canvas.focusNode(shown.node("d"));
      shown.canvas.requestFocus();
      assertTrue(shown.canvas.isFocused());
      WritableImage focus = Toolkit.snapshot(shown.stage.getScene());
      int ink = 0;
      for (int x = 620; x < 1000; x++) {
        ink += Toolkit.pixel(focus, x, rowTop(1) - 2) == theme.ink ? 1 : 0;
      }
      assertTrue(ink > 100 && ink < 300, "dashed: " + ink + " of 380 pixels");
      assertEquals(theme.accent, Toolkit.pixel(focus, left - 2, y), "the choice stays elsewhere");
      shown.canvas.getParent().requestFocus();
    }
  }

  @Test
  void outlinesDoNotRepaintTheBoxes() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown(Trees.of(STACKS), Theme.LIGHT)) {
            int frames = shown.canvas.framesProperty().get();
            Toolkit.mouse(shown.canvas, MouseEvent.MOUSE_MOVED, 200, rowTop(2) + 5, 0);
            shown.canvas.focusNode(shown.node("e"));
            Toolkit.pulse(shown.stage.getScene().getRoot());
            assertEquals(frames, shown.canvas.framesProperty().get());
            shown.canvas.select(shown.node("c"));
            Toolkit.pulse(shown.stage.getScene().getRoot());
            assertEquals(++frames, shown.canvas.framesProperty().get(), "all boxes of a function");
            shown.canvas.zoomTo(shown.node("a"));
            Toolkit.pulse(shown.stage.getScene().getRoot());
            assertEquals(frames + 1, shown.canvas.framesProperty().get());
            assertTrue(shown.canvas.painter().lastPaintNanos() > 0);
          }
        });
  }

  @Test
  void keysMoveTheFocusAndSpaceChooses() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown(Trees.of(STACKS), Theme.LIGHT)) {
            FlameCanvas canvas = shown.canvas;
            for (KeyCode code : new KeyCode[] {KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN}) {
              Toolkit.key(canvas, code);
            }
            assertEquals(shown.node("b"), canvas.focusedNodeProperty().get());
            assertEquals(Boxes.NONE, canvas.selectedProperty().get(), "arrows choose nothing");
            Toolkit.key(canvas, KeyCode.SPACE);
            assertEquals(shown.node("b"), canvas.selectedProperty().get());
            Toolkit.key(canvas, KeyCode.RIGHT);
            assertEquals(shown.node("c"), canvas.focusedNodeProperty().get());
            assertEquals(shown.node("b"), canvas.selectedProperty().get());
            Toolkit.key(canvas, KeyCode.ENTER);
            assertEquals(shown.node("c"), canvas.selectedProperty().get());
            assertEquals(shown.node("c"), canvas.zoomProperty().get());
            assertEquals(40, shown.view().from());
            Toolkit.key(canvas, KeyCode.LEFT);
            assertEquals(shown.node("b"), canvas.focusedNodeProperty().get());
            assertEquals(shown.node("a"), canvas.zoomProperty().get(), "out of sight widens");
            Toolkit.key(canvas, KeyCode.BACK_SPACE);
            assertEquals(0, canvas.zoomProperty().get());
            Toolkit.key(canvas, KeyCode.PLUS);
            assertEquals(100 / 1.5, shown.view().to() - shown.view().from(), 1e-9);
            double from = shown.view().from();
            Toolkit.key(canvas, KeyCode.RIGHT, true);
            assertEquals(from + 60 / 1000.0 * 100 / 1.5, shown.view().from(), 1e-9);
            Toolkit.key(canvas, KeyCode.HOME);
            assertEquals(100, shown.view().to() - shown.view().from());
            Toolkit.click(canvas, 800, rowTop(1) + 5, 1);
            assertEquals(shown.node("d"), canvas.selectedProperty().get());
            assertEquals(shown.node("d"), canvas.focusedNodeProperty().get(), "a click sets both");
          }
        });
  }

  @Test
  void pagesScrollRows() throws Exception {
    StringBuilder deep = new StringBuilder("f0");
    for (int i = 1; i < 60; i++) {
      deep.append(";f").append(i);
    }
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown(Trees.of(deep + " 7"), Theme.LIGHT)) {
            FlameScene top = Objects.requireNonNull(shown.canvas.model().now());
            assertEquals(61 * 20 + 24 - HEIGHT, top.maxScrollPx());
            Toolkit.key(shown.canvas, KeyCode.PAGE_DOWN);
            assertEquals(HEIGHT - 40, scroll(shown));
            Toolkit.key(shown.canvas, KeyCode.END);
            assertEquals(top.maxScrollPx(), scroll(shown));
            Toolkit.key(shown.canvas, KeyCode.PAGE_UP);
            assertEquals(top.maxScrollPx() - HEIGHT + 40, scroll(shown));
            Toolkit.key(shown.canvas, KeyCode.HOME);
            assertEquals(0, scroll(shown));
          }
        });
  }

  private static double scroll(Shown shown) {
    return Objects.requireNonNull(shown.canvas.model().now()).scrollPx();
  }

  @Test
  void otherWeightsOfTheSameShapeKeepThePlace() throws Exception {
    ProfileView view =
        new ProfileView(Stacks.profile("a;b 30 5\na;b;e 10 0\na;c 20 15\nd 40 180", 2));
    CallTree first = view.callTree(Query.all());
    CallTree second = view.callTree(QueryText.parse("value=value1"));
    assertEquals(first.shape(), second.shape());
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown(first, Theme.LIGHT)) {
            int a = shown.node("a");
            shown.canvas.zoomTo(a);
            shown.canvas.select(shown.node("e"));
            shown.canvas.focusNode(shown.node("c"));
            shown.show(second, Theme.LIGHT);
            assertEquals(a, shown.canvas.zoomProperty().get());
            assertEquals(180, shown.view().from(), "d is the heavier and lies left");
            assertEquals(200, shown.view().to());
            assertEquals(shown.node("b"), shown.canvas.selectedProperty().get(), "e weighs 0");
            assertEquals(shown.node("c"), shown.canvas.focusedNodeProperty().get());
            shown.show(first, Theme.LIGHT);
            assertEquals(0, shown.view().from());
            assertEquals(60, shown.view().to());
          }
        });
  }

  @Test
  void aRangeInsideABoxStaysInsideIt() throws Exception {
    ProfileView view = new ProfileView(Stacks.profile("a;b 40 4\na;c 20 16\nd 40 80", 2));
    CallTree first = view.callTree(Query.all());
    CallTree second = view.callTree(QueryText.parse("value=value1"));
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown(first, Theme.LIGHT)) {
            shown.canvas.showRange(45, 50);
            shown.show(second, Theme.LIGHT);
            // c was 40 .. 60 and is 80 .. 96: left of b, right of d.
            assertEquals(80 + 16 * 0.25, shown.view().from(), 1e-9);
            assertEquals(80 + 16 * 0.5, shown.view().to(), 1e-9);
          }
        });
  }

  @Test
  void anotherTreeKeepsWhatItsOwnerNames() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown(Trees.of(STACKS), Theme.LIGHT)) {
            shown.canvas.zoomTo(shown.node("a"));
            shown.canvas.select(shown.node("b"));
            CallTree other = Trees.of("x;y 10\nz 30\n");
            shown.show(other, Theme.LIGHT);
            assertEquals(0, shown.canvas.zoomProperty().get());
            assertEquals(Boxes.NONE, shown.canvas.selectedProperty().get());
            shown.canvas.show(
                FlameLayout.of(other, Order.WEIGHT),
                PackageColors.of(other, Theme.LIGHT),
                Theme.LIGHT,
                Orientation.ICICLE,
                new KeptNodes(1, 2, 2));
            assertEquals(1, shown.canvas.zoomProperty().get());
            assertEquals(2, shown.canvas.selectedProperty().get());
            assertEquals(30, shown.view().from());
            shown.show(Trees.of(""), Theme.LIGHT);
            assertEquals(Boxes.NONE, shown.canvas.selectedProperty().get());
          }
        });
  }

  @Test
  void textScaleMultipliesRowsAndCompactLowersThem() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown(Trees.of(STACKS), Theme.LIGHT)) {
            shown.canvas.setTextScale(1.5);
            Toolkit.pulse(shown.stage.getScene().getRoot());
            FlameScene large = Objects.requireNonNull(shown.canvas.model().now());
            assertEquals(29, large.sizes().rowPx() + 1);
            assertEquals(12 + 2 * 29, large.top(2));
            assertEquals(WIDTH - 2 * 18, large.view().widthPx());
            assertEquals(2, large.rowAt(12 + 2 * 29 + 3));
            shown.canvas.setTextScale(1);
            shown.canvas.setCompact(true);
            FlameScene compact = Objects.requireNonNull(shown.canvas.model().now());
            assertEquals(17, compact.sizes().pitchPx());
            assertNotEquals(large.sizes(), compact.sizes());
          }
        });
  }
}

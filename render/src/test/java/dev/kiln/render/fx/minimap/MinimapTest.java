package dev.kiln.render.fx.minimap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.Trees;
import dev.kiln.render.color.PackageColors;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.Toolkit;
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import java.util.BitSet;
import java.util.Objects;
import java.util.Random;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// The overview: what it draws, and that dragging it moves the canvas.
class MinimapTest {
  private static final double WIDTH = 1024;

  /// Both in a window; a pixel of the graph is a tenth of a percent.
  private static final class Shown implements AutoCloseable {
    final FlameCanvas canvas = new FlameCanvas();
    final Minimap map = new Minimap(canvas);
    final Stage stage;

    Shown(CallTree tree, Orientation orientation) {
      canvas.setAnimated(false);
      BorderPane root = new BorderPane(canvas);
      root.setTop(map);
      stage = Toolkit.show(root, WIDTH, 346);
      FlameLayout layout = FlameLayout.of(tree, Order.WEIGHT);
      canvas.show(layout, PackageColors.of(tree, Theme.LIGHT), Theme.LIGHT, orientation);
      pulse();
    }

    void pulse() {
      Toolkit.pulse(stage.getScene().getRoot());
    }

    double from() {
      return view().from();
    }

    double to() {
      return view().to();
    }

    Viewport view() {
      return Objects.requireNonNull(canvas.viewport());
    }

    @Override
    public void close() {
      stage.close();
    }
  }

  @Test
  void theFrameAndItsGripsMoveTheCanvas() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown(Trees.of("a;b 600\nc 400\n"), Orientation.ICICLE)) {
            shown.canvas.showRange(200, 400);
            assertEquals(212, shown.map.frameLeft());
            assertEquals(412, shown.map.frameRight());
            Toolkit.drag(shown.map, 312, 20, 412, 20);
            assertEquals(300, shown.from(), 1e-9);
            assertEquals(500, shown.to(), 1e-9);
            Toolkit.drag(shown.map, 512, 20, 612, 20);
            assertEquals(300, shown.from(), 1e-9);
            assertEquals(600, shown.to(), 1e-9, "the right grip");
            Toolkit.drag(shown.map, 312, 20, 262, 20);
            assertEquals(250, shown.from(), 1e-9, "the left grip");
            Toolkit.click(shown.map, 812 + 100, 20, 1);
            assertEquals(
                650, shown.from(), 1e-9, "a click beside goes there, no further than the end");
          }
        });
  }

  @Test
  void doubleClickShowsAllAndTheWheelZooms() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown(Trees.of("a;b 600\nc 400\n"), Orientation.FLAME)) {
            Toolkit.wheel(shown.map, 512, 20, 100, false);
            double size = shown.to() - shown.from();
            assertTrue(size < 900 && size > 700, "" + size);
            assertEquals(500, (shown.from() + shown.to()) / 2, 1e-6, "around the pointer");
            Toolkit.click(shown.map, 512, 20, 2);
            assertEquals(0, shown.from());
            assertEquals(1000, shown.to());
            String spoken = shown.map.getAccessibleText();
            assertEquals(
                "Overview: showing 0.0 % to 100.0 % of the width, rows 1 to 3 of 3", spoken);
          }
        });
  }

  @Test
  void zoomingPaintsTheOverviewOnce() throws Exception {
    Toolkit.run(
        () -> {
          CallTree tree = Trees.large(20_000, 3);
          try (Shown shown = new Shown(tree, Orientation.ICICLE)) {
            int paints = shown.map.framesProperty().get();
            shown.canvas.showRange(100, 5000);
            shown.pulse();
            assertEquals(paints, shown.map.framesProperty().get());
            shown.canvas.select(5);
            shown.pulse();
            assertEquals(++paints, shown.map.framesProperty().get(), "all boxes of a function");
            shown.canvas.setSearch(FrameSearch.of(tree, "f3"));
            shown.pulse();
            assertEquals(paints + 1, shown.map.framesProperty().get());
          }
        });
  }

  @Test
  void rowsStandWhereTheCanvasHasThem() throws Exception {
    for (Orientation orientation : Orientation.values()) {
      Toolkit.run(
          () -> {
            try (Shown shown = new Shown(Trees.of("a;b;c 300\nd 700\n"), orientation)) {
              WritableImage image = Toolkit.snapshot(shown.stage.getScene());
              MinimapPicture picture = Objects.requireNonNull(shown.map.picture());
              int app = Theme.LIGHT.app;
              // Below (or above) d, at three quarters of the width, there is nothing.
              double empty = picture.y(2.5);
              double full = picture.y(1.5);
              assertEquals(app, Toolkit.pixel(image, 500, empty));
              assertTrue(app != Toolkit.pixel(image, 500, full));
              assertTrue(app != Toolkit.pixel(image, 900, empty), "c lies at the right");
            }
          });
    }
  }

  @Test
  void ticksAreTheColumnsOfMatches() throws Exception {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      CallTree tree = Trees.random(random);
      FlameLayout layout = FlameLayout.of(tree, Order.WEIGHT);
      if (layout.totalWeight() == 0) {
        continue;
      }
      FrameSearch search = FrameSearch.of(tree, "f" + random.nextInt(6));
      Viewport whole = Viewport.whole(layout, 100);
      BitSet expected = new BitSet();
      for (int node = 0; node < tree.size(); node++) {
        if (search.isMatch(node) && layout.weight(node) > 0) {
          double left = whole.x(layout.start(node));
          double right = whole.x(layout.start(node) + (double) layout.weight(node));
          for (int x = 0; x < 100; x++) {
            if (left < x + 1 && (right > x || (int) left == x)) {
              expected.set(x);
            }
          }
        }
      }
      assertEquals(expected, MinimapTicks.columns(layout, search, whole));
    }
  }

  @Test
  void aDeepTreeCostsPixels() throws Exception {
    StringBuilder deep = new StringBuilder("f0");
    for (int i = 1; i < 3000; i++) {
      deep.append(";f").append(i % 7);
    }
    CallTree tree = Trees.of(deep + " 1\n" + deep + ";x 1\n");
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown(tree, Orientation.ICICLE)) {
            MinimapPicture picture = Objects.requireNonNull(shown.map.picture());
            Canvas canvas = new Canvas(WIDTH, Minimap.HEIGHT_PX);
            int drawn = picture.paint(canvas.getGraphicsContext2D());
            assertTrue(drawn <= Minimap.HEIGHT_PX, drawn + " boxes");
          }
        });
  }
}

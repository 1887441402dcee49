package dev.kiln.render.fx.hot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.render.HotPointSets;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.Toolkit;
import dev.kiln.render.layout.RowSizes;
import dev.kiln.render.layout.hot.HotPlot;
import dev.kiln.render.layout.hot.HotPoints;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The picture of hot paths as a control: pixels, mouse and keys.
class HotCanvasTest {
  private static final int[] FILLS = {
    0xF2AC82, 0xFCB58B, 0xA7E0C4, 0x9AE0E1, 0xFFC19C, 0xD5D7DD, 0xF2AC82, 0xF2AC82, 0xF2AC82
  };

  /// A canvas in a window.
  private static final class Shown implements AutoCloseable {
    final HotCanvas canvas = new HotCanvas();
    final Stage stage;

    Shown(HotPoints points, Theme theme) {
      stage = Toolkit.show(new StackPane(canvas), 1000, 400);
      canvas.show(points, key -> FILLS[key % FILLS.length], theme);
      pulse();
    }

    void pulse() {
      Toolkit.pulse(stage.getScene().getRoot());
    }

    HotPlot plot() {
      return Objects.requireNonNull(canvas.plot());
    }

    void move(double x, double y) {
      Toolkit.mouse(canvas, MouseEvent.MOUSE_MOVED, x, y, 0);
      pulse();
    }

    WritableImage image() {
      pulse();
      return Toolkit.snapshot(stage.getScene());
    }

    @Override
    public void close() {
      stage.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void circlesHaveTheFillOfTheirFunctionAndGivenOnesAreHollow(Theme theme) throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown(HotPointSets.shop(), theme)) {
            HotPlot plot = shown.plot();
            WritableImage image = shown.image();
            assertEquals(FILLS[0], Toolkit.pixel(image, plot.x(0), plot.y(0)));
            assertEquals(FILLS[2], Toolkit.pixel(image, plot.x(2), plot.y(2)));
            int hollow = Rgb.mix(FILLS[4], theme.surface, 0.12);
            assertEquals(hollow, Toolkit.pixel(image, plot.x(4), plot.y(4)));
            double corner = plot.cornerOutline()[0];
            assertEquals(theme.app, Toolkit.pixel(image, corner + 3, plot.y(7) + 12));
            assertEquals(theme.surface, Toolkit.pixel(image, 3, 3));
            assertTrue(count(image, theme.ember) > 300, "the lines of one core and more");
          }
        });
  }

  private static int count(WritableImage image, int rgb) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int pixel = Toolkit.pixel(image, x, y);
        boolean near =
            Math.abs((pixel >> 16 & 255) - (rgb >> 16 & 255)) < 40
                && Math.abs((pixel >> 8 & 255) - (rgb >> 8 & 255)) < 60
                && Math.abs((pixel & 255) - (rgb & 255)) < 80;
        count += near ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void pointingTellsTheFunctionWithoutPaintingCirclesAgain() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown(HotPointSets.shop(), Theme.LIGHT)) {
            HotPlot plot = shown.plot();
            int frames = shown.canvas.framesProperty().get();
            assertEquals(HotCanvas.NONE, shown.canvas.hoveredKeyProperty().get());
            shown.move(plot.x(3), plot.y(3));
            assertEquals(3, shown.canvas.hoveredKeyProperty().get());
            shown.move(plot.x(6) + plot.radius(6) + 3, plot.y(6));
            assertEquals(6, shown.canvas.hoveredKeyProperty().get(), "a near miss");
            shown.move(3, 3);
            assertEquals(HotCanvas.NONE, shown.canvas.hoveredKeyProperty().get());
            assertEquals(frames, shown.canvas.framesProperty().get());
          }
        });
  }

  @Test
  void hoverSelectionAndKeyboardEachHaveTheirOwnShape() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown(HotPointSets.shop(), Theme.LIGHT)) {
            HotPlot plot = shown.plot();
            double y = plot.y(0);
            double edge = plot.x(0) - plot.radius(0);
            WritableImage plain = shown.image();
            shown.move(plot.x(0), y);
            WritableImage hovered = shown.image();
            assertNotEquals(Toolkit.pixel(plain, edge, y), Toolkit.pixel(hovered, edge, y));
            assertEquals(Toolkit.pixel(plain, edge - 3, y), Toolkit.pixel(hovered, edge - 3, y));
            shown.canvas.selectedKeyProperty().set(0);
            WritableImage selected = shown.image();
            assertEquals(Theme.LIGHT.accent, Toolkit.pixel(selected, edge - 2, y), "2 px ring");
            shown.canvas.requestFocus();
            Toolkit.key(shown.canvas, KeyCode.PAGE_DOWN);
            WritableImage focused = shown.image();
            assertEquals(Theme.LIGHT.accent, Toolkit.pixel(focused, edge - 2, y), "still chosen");
            int dashes = dark(focused, plot, 1) - dark(selected, plot, 1);
            assertTrue(dashes > 20, "dashes around the second: " + dashes);
          }
        });
  }

  /// How many pixels of ink lie around a circle.
  private static int dark(WritableImage image, HotPlot plot, int i) {
    int dark = 0;
    int reach = (int) plot.radius(i) + 4;
    for (int dy = -reach; dy <= reach; dy++) {
      for (int dx = -reach; dx <= reach; dx++) {
        boolean ring = Math.hypot(dx, dy) >= plot.radius(i) + 0.5;
        int pixel = Toolkit.pixel(image, plot.x(i) + dx, plot.y(i) + dy);
        dark += ring && (pixel >> 8 & 255) < 0x60 ? 1 : 0;
      }
    }
    return dark;
  }

  @Test
  void aClickChoosesAndOneBesideChoosesNone() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown(HotPointSets.shop(), Theme.DARK)) {
            HotPlot plot = shown.plot();
            Toolkit.click(shown.canvas, plot.x(7), plot.y(7), 1);
            assertEquals(7, shown.canvas.selectedKeyProperty().get());
            assertEquals(
                "com.acme.shop.catalog.CatalogIndex.rebuild: 0.00833 calls a second, 1.43 s a call:"
                    + " 0.0119 cores; share 0.3 %, calls measured",
                shown.canvas.getAccessibleText());
            Toolkit.click(shown.canvas, 300, 350, 1);
            assertEquals(HotCanvas.NONE, shown.canvas.selectedKeyProperty().get());
          }
        });
  }

  @Test
  void keysWalkTheCirclesAndChoose() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown(HotPointSets.shop(), Theme.LIGHT)) {
            HotPlot plot = shown.plot();
            shown.canvas.requestFocus();
            assertEquals(0, shown.canvas.focusedKeyProperty().get(), "the first by rank");
            Toolkit.key(shown.canvas, KeyCode.PAGE_DOWN);
            assertEquals(1, shown.canvas.focusedKeyProperty().get());
            Toolkit.key(shown.canvas, KeyCode.END);
            assertEquals(8, shown.canvas.focusedKeyProperty().get());
            Toolkit.key(shown.canvas, KeyCode.UP);
            assertEquals(7, shown.canvas.focusedKeyProperty().get());
            Toolkit.key(shown.canvas, KeyCode.RIGHT);
            int right = shown.canvas.focusedKeyProperty().get();
            assertTrue(plot.x(right) > plot.x(7));
            Toolkit.key(shown.canvas, KeyCode.LEFT);
            assertTrue(plot.x(shown.canvas.focusedKeyProperty().get()) < plot.x(right));
            Toolkit.key(shown.canvas, KeyCode.HOME);
            assertEquals(HotCanvas.NONE, shown.canvas.selectedKeyProperty().get());
            Toolkit.key(shown.canvas, KeyCode.ENTER);
            assertEquals(0, shown.canvas.selectedKeyProperty().get());
            Toolkit.key(shown.canvas, KeyCode.ESCAPE);
            assertEquals(HotCanvas.NONE, shown.canvas.selectedKeyProperty().get());
          }
        });
  }

  @Test
  void everyCircleIsReachedByRank() throws Exception {
    Toolkit.run(
        () -> {
          HotPoints points = HotPointSets.random(new Random(4), 50, 6);
          try (Shown shown = new Shown(points, Theme.LIGHT)) {
            shown.canvas.requestFocus();
            for (int i = 0; i < 50; i++) {
              assertEquals(points.points().get(i).key(), shown.canvas.focusedKeyProperty().get());
              Toolkit.key(shown.canvas, KeyCode.PAGE_DOWN);
            }
          }
        });
  }

  @Test
  void aChoiceOutlivesOtherFunctionsAndAnotherSize() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown(HotPointSets.shop(), Theme.LIGHT)) {
            shown.canvas.selectedKeyProperty().set(7);
            shown.canvas.setSizes(new RowSizes(1.5, true));
            shown.pulse();
            assertEquals(39 * Math.sqrt(0.369), shown.plot().radius(0), 1e-9);
            shown.canvas.show(
                HotPointSets.of(HotPointSets.shop().points().subList(0, 2), 4),
                key -> FILLS[key],
                Theme.DARK);
            shown.pulse();
            assertEquals(7, shown.canvas.selectedKeyProperty().get());
            shown.canvas.show(HotPointSets.of(List.of(), 4), key -> FILLS[key], Theme.DARK);
            shown.canvas.requestFocus();
            Toolkit.key(shown.canvas, KeyCode.DOWN);
            shown.move(500, 200);
            assertEquals(7, shown.canvas.selectedKeyProperty().get());
          }
        });
  }

  @Test
  void aSearchMarksWhatItFoundAndDimsTheRest() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown(HotPointSets.shop(), Theme.LIGHT)) {
            HotPlot plot = shown.plot();
            shown.canvas.setFound(key -> key == 2);
            WritableImage image = shown.image();
            assertEquals(Theme.LIGHT.match, Toolkit.pixel(image, plot.x(2), plot.y(2)));
            assertEquals(
                Rgb.mix(FILLS[0], Theme.LIGHT.surface, 0.6),
                Toolkit.pixel(image, plot.x(0), plot.y(0)));
          }
        });
  }

  @Test
  void aPngIsThePictureOfTheCanvasUnderItsTitle() throws Exception {
    Toolkit.run(() -> {});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HotPoints shop = HotPointSets.shop();
    new HotPng(Theme.LIGHT, RowSizes.NORMAL)
        .paint(shop, key -> FILLS[key], "Title", "subtitle", List.of("A sentence"), 1000, 2, out);
    Toolkit.run(
        () -> {
          Image image = new Image(new ByteArrayInputStream(out.toByteArray()));
          assertEquals(2000, image.getWidth());
          try (Shown shown = new Shown(shop, Theme.LIGHT)) {
            shown.stage.setHeight(500);
            shown.canvas.resize(1000, 500);
            HotPlot plot = shown.plot();
            for (int i : new int[] {0, 2, 3}) {
              double y = 52 + plot.y(i);
              int pixel = image.getPixelReader().getArgb((int) (2 * plot.x(i)), (int) (2 * y));
              assertEquals(FILLS[i], pixel & 0xffffff, "circle " + i);
            }
          }
        });
  }
}

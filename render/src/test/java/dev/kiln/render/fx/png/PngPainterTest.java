package dev.kiln.render.fx.png;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.Trees;
import dev.kiln.render.color.PackageColors;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.PngStream;
import dev.kiln.render.fx.Tiles;
import dev.kiln.render.fx.Toolkit;
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.fx.flame.FlameScene;
import dev.kiln.render.fx.flame.FxPainter;
import dev.kiln.render.fx.flame.Marks;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.RowSizes;
import dev.kiln.render.layout.Viewport;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngPainterTest {
  @Test
  void rowsReadBackAsTheyWereWritten() throws Exception {
    Random random = new Random(3);
    int width = 37;
    int height = 411;
    int[] pixels = new int[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = i % 3 == 0 ? random.nextInt(1 << 24) : 0xF0A010;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PngStream png = new PngStream(out, width, height)) {
      for (int row = 0; row < height; row++) {
        png.row(pixels, row * width);
      }
      png.finish();
    }
    BufferedImage image = read(out.toByteArray());
    for (int i = 0; i < pixels.length; i++) {
      assertEquals(pixels[i], image.getRGB(i % width, i / width) & 0xFFFFFF, "pixel " + i);
    }
  }

  private static BufferedImage read(byte[] bytes) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  /// Tiles meet without a seam: whatever the way, the pixels are those of one canvas.
  @Test
  void tilesAreThePixelsOfOneCanvas() throws Exception {
    for (Orientation orientation : Orientation.values()) {
      FlameScene scene = scene(orientation, 1100, 700);
      int[] tiled =
          Toolkit.on(
              () -> {
                Tiles tiles = SceneTiles.of(scene, 1100, 1, 0, _ -> {});
                int[] all = new int[1100 * 700];
                int[] band = tiles.buffer();
                for (int b = 0; b < tiles.bands(); b++) {
                  tiles.draw(b, band);
                  System.arraycopy(band, 0, all, 1100 * tiles.top(b), 1100 * tiles.rows(b));
                }
                return all;
              });
      int[] whole = Toolkit.on(() -> oneCanvas(scene, 1100, 700));
      assertArrayEquals(whole, tiled, orientation.toString());
    }
  }

  private static FlameScene scene(Orientation orientation, double width, double height) {
    FlameLayout layout = FlameLayout.of(Trees.large(4000, 9), Order.WEIGHT);
    return new FlameScene(
        layout,
        PackageColors.of(layout.tree(), Theme.LIGHT),
        Theme.LIGHT,
        orientation,
        RowSizes.NORMAL,
        Viewport.whole(layout, width - 24),
        0,
        height,
        0,
        FrameSearch.of(layout.tree(), "f3"),
        Marks.NONE);
  }

  private static int[] oneCanvas(FlameScene scene, int width, int height) {
    Canvas canvas = new Canvas(width, height);
    new FxPainter().paint(canvas.getGraphicsContext2D(), scene, width, 1);
    Scene holder = new Scene(new Group(canvas));
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setViewport(new Rectangle2D(0, 0, width, height));
    WritableImage image = holder.getRoot().snapshot(parameters, null);
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(
            0,
            0,
            width,
            height,
            javafx.scene.image.PixelFormat.getIntArgbInstance(),
            pixels,
            0,
            width);
    return pixels;
  }

  /// A stack 220 deep, four times enlarged, is larger than any texture may be: 7,680 by 17,952.
  @Test
  void aDeepTreeFourTimesEnlargedFitsIntoABandOfMemory() throws Exception {
    StringBuilder stack = new StringBuilder("f0");
    for (int depth = 1; depth < 220; depth++) {
      stack.append(";f").append(depth);
    }
    FlameLayout layout = FlameLayout.of(Trees.of(stack + " 10\ng 5\n"), Order.WEIGHT);
    PackageColors colors = PackageColors.of(layout.tree(), Theme.DARK);
    PngPainter painter = new PngPainter(Theme.DARK, RowSizes.NORMAL);
    Toolkit.run(() -> {});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Double> progress = new ArrayList<>();
    PngPainter.Panel panel =
        new PngPainter.Panel(
            layout, colors, Orientation.ICICLE, Viewport.whole(layout, 1920 - 24), 0, null);
    painter.paint(List.of(panel), "title", "subtitle", 4, out, progress::add);
    byte[] png = out.toByteArray();
    assertEquals(7680, intAt(png, 16));
    assertEquals((52 + 221 * 20 + 16) * 4, intAt(png, 20));
    assertTrue(png.length < 20_000_000, "bytes: " + png.length);
    assertEquals(1.0, progress.getLast());
    Tiles tiles =
        Toolkit.on(
            () -> SceneTiles.of(scene(Orientation.ICICLE, 1920, 12_088), 1920, 4, 52, _ -> {}));
    assertTrue(tiles.buffer().length <= 8_000_000, "pixels at a time: " + tiles.buffer().length);
  }

  private static int intAt(byte[] bytes, int at) {
    return (bytes[at] & 255) << 24
        | (bytes[at + 1] & 255) << 16
        | (bytes[at + 2] & 255) << 8
        | bytes[at + 3] & 255;
  }

  @Test
  void theTitleStandsAboveTheBoxesAtEveryScale() throws Exception {
    FlameLayout layout = FlameLayout.of(Trees.of("a;b 10\nc 5\n"), Order.WEIGHT);
    PackageColors colors = PackageColors.of(layout.tree(), Theme.LIGHT);
    Toolkit.run(() -> {});
    for (int scale = 1; scale <= 4; scale++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PngPainter.Panel panel =
          new PngPainter.Panel(
              layout, colors, Orientation.ICICLE, Viewport.whole(layout, 600), 0, null);
      new PngPainter(Theme.LIGHT, RowSizes.NORMAL)
          .paint(List.of(panel), "title", "subtitle", scale, out, _ -> {});
      BufferedImage image = read(out.toByteArray());
      assertEquals(624 * scale, image.getWidth());
      int root = image.getRGB(300 * scale, (52 + 8 + 3) * scale) & 0xFFFFFF;
      assertEquals(colors.fill(0), root, "scale " + scale);
      assertTrue(hasOther(image, 0, 0, 60 * scale, 30 * scale), "no title at " + scale);
    }
  }

  @Test
  void panelsLieAboveEachOtherInTheUsersSizes() throws Exception {
    FlameLayout layout = FlameLayout.of(Trees.of("a;b;c;d 10\ne 5\n"), Order.WEIGHT);
    PackageColors colors = PackageColors.of(layout.tree(), Theme.LIGHT);
    Viewport view = Viewport.whole(layout, 600);
    List<PngPainter.Panel> panels =
        List.of(
            new PngPainter.Panel(layout, colors, Orientation.FLAME, view, 0, null),
            new PngPainter.Panel(layout, colors, Orientation.ICICLE, view, 0, null));
    Toolkit.run(() -> {});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PngPainter(Theme.LIGHT, new RowSizes(1.5, true))
        .paint(panels, "title", "subtitle", 1, out, _ -> {});
    BufferedImage image = read(out.toByteArray());
    // Compact rows of 24 and a gap, 12 above and below, a header of 78.
    int panel = 5 * 25 + 2 * 12;
    assertEquals(600 + 2 * 18, image.getWidth());
    assertEquals(78 + 2 * panel, image.getHeight());
    int rootAbove = image.getRGB(300, 78 + panel - 12 - 20) & 0xFFFFFF;
    int rootBelow = image.getRGB(300, 78 + panel + 12 + 3) & 0xFFFFFF;
    assertEquals(colors.fill(0), rootAbove);
    assertEquals(colors.fill(0), rootBelow);
    assertEquals(Theme.LIGHT.surface, image.getRGB(300, 78 + panel) & 0xFFFFFF, "in between");
  }

  private static boolean hasOther(BufferedImage image, int x0, int y0, int x1, int y1) {
    int first = image.getRGB(x0, y0);
    for (int y = y0; y < y1; y++) {
      for (int x = x0; x < x1; x++) {
        if (image.getRGB(x, y) != first) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void theCopiedPictureIsWhatTheCanvasShows() throws Exception {
    int[] size =
        Toolkit.on(
            () -> {
              FlameLayout layout = FlameLayout.of(Trees.of("a;b 10\nc 5\n"), Order.WEIGHT);
              PackageColors colors = PackageColors.of(layout.tree(), Theme.LIGHT);
              FlameCanvas canvas = new FlameCanvas();
              canvas.resize(500, 200);
              canvas.show(layout, colors, Theme.LIGHT, Orientation.ICICLE);
              canvas.layout();
              WritableImage image = CanvasPicture.of(List.of(canvas), 2);
              int root = image.getPixelReader().getArgb(500, 2 * (8 + 3)) & 0xFFFFFF;
              return new int[] {
                (int) image.getWidth(), (int) image.getHeight(), root, colors.fill(0)
              };
            });
    assertEquals(1000, size[0]);
    assertEquals(400, size[1]);
    assertEquals(size[3], size[2]);
  }
}

package dev.kiln.render.fx.flame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Golden;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.DiffTrees;
import dev.kiln.render.Trees;
import dev.kiln.render.color.BoxMark;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.color.diff.DiffChanges;
import dev.kiln.render.color.diff.DiffColors;
import dev.kiln.render.color.diff.DiffPalette;
import dev.kiln.render.fx.Toolkit;
import dev.kiln.render.fx.png.PngPainter;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.RowSizes;
import dev.kiln.render.layout.Viewport;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Hatches and outlines as pixels. A unit is a pixel: `gone.flush` spans 380 to 580 of row 2,
/// `new.score` 580 to 730, `moved.lookup` 730 to 850; all are moved right by the margin of 12.
class BoxMarksTest {
  private static final int WIDTH = 1024;
  private static final int HEIGHT = 120;
  private static final int MARGIN = 12;
  private static final int TOP = 8 + 2 * 20;
  private static final int ROW = 19;

  /// The pixels of a frame, and what it cost.
  private record Frame(int[] pixels, int boxes, int outlines) {
    int at(int x, int y) {
      return pixels[y * WIDTH + x] & 0xFFFFFF;
    }

    /// How many of a row's pixels have a colour.
    int across(int from, int to, int y, int rgb) {
      int count = 0;
      for (int x = from; x < to; x++) {
        count += at(x, y) == rgb ? 1 : 0;
      }
      return count;
    }
  }

  private static FlameScene scene(FlameLayout layout, Theme theme, @Nullable FrameSearch search) {
    return new FlameScene(
        layout,
        DiffTrees.colors(layout.tree(), theme),
        theme,
        Orientation.ICICLE,
        RowSizes.NORMAL,
        Viewport.whole(layout, WIDTH - 2 * MARGIN),
        0,
        HEIGHT,
        0,
        search,
        Marks.NONE);
  }

  private static Frame paint(FlameScene scene) throws Exception {
    return Toolkit.on(
        () -> {
          Canvas canvas = new Canvas(WIDTH, HEIGHT);
          FxPainter painter = new FxPainter();
          painter.paint(canvas.getGraphicsContext2D(), scene, WIDTH, 1);
          Scene holder = new Scene(new Group(canvas));
          WritableImage image = holder.getRoot().snapshot(new SnapshotParameters(), null);
          int[] pixels = new int[WIDTH * HEIGHT];
          image
              .getPixelReader()
              .getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
          return new Frame(pixels, painter.boxesDrawn(), painter.outlinesDrawn());
        });
  }

  private static Frame small(Theme theme, @Nullable String search) throws Exception {
    FlameLayout layout = DiffTrees.layout(DiffTrees.SMALL);
    FrameSearch found = search == null ? null : FrameSearch.of(layout.tree(), search);
    return paint(scene(layout, theme, found));
  }

  @Test
  void vanishedCodeIsHatchedAt45DegreesInsideADashedLine() throws Exception {
    for (Theme theme : Theme.values()) {
      DiffPalette palette = new DiffPalette(theme);
      Frame frame = small(theme, null);
      int left = MARGIN + 380;
      int right = MARGIN + 580 - 1;
      double covered = 0;
      int area = 0;
      // Between the label and the note.
      for (int y = TOP + 2; y < TOP + ROW - 2; y++) {
        for (int x = left + 70; x < right - 50; x++) {
          assertEquals(frame.at(x, y), frame.at(x + 1, y - 1), "lines rise at 45 degrees");
          double away = green(frame.at(x, y)) - green(theme.surface);
          covered += away / (green(palette.hatch()) - green(theme.surface));
          area++;
        }
      }
      assertEquals(2 / 6.0, covered / area, 0.03, "two of six");
      for (int y : new int[] {TOP, TOP + ROW - 1}) {
        int drawn = frame.across(left, right, y, palette.lessText());
        assertEquals((right - left) * 3 / 5.0, drawn, 3, "three on, two off");
      }
      assertEquals(palette.lessText(), frame.at(left, TOP + 1));
      checkNothingOutside(frame, left, right, theme);
    }
  }

  private static int green(int rgb) {
    return rgb >> 8 & 255;
  }

  /// The gap right of a box and the line below it stay the page's, and so does the gap on the left.
  private static void checkNothingOutside(Frame frame, int left, int right, Theme theme) {
    for (int y = TOP; y < TOP + ROW; y++) {
      assertEquals(theme.surface, frame.at(left - 1, y), "left of the box");
      assertEquals(theme.surface, frame.at(right, y), "right of the box");
    }
    for (int x = left; x < right; x++) {
      assertEquals(theme.surface, frame.at(x, TOP + ROW), "below the box");
      assertEquals(theme.surface, frame.at(x, TOP - 1), "above the box");
    }
  }

  @Test
  void newCodeHasPaleGroundInsideASolidLine() throws Exception {
    for (Theme theme : Theme.values()) {
      DiffPalette palette = new DiffPalette(theme);
      Frame frame = small(theme, null);
      int left = MARGIN + 580;
      int right = MARGIN + 730 - 1;
      assertEquals(right - left, frame.across(left, right, TOP, palette.moreText()));
      assertEquals(right - left, frame.across(left, right, TOP + ROW - 1, palette.moreText()));
      assertEquals(palette.moreText(), frame.at(left, TOP + 9));
      assertEquals(palette.moreText(), frame.at(right - 1, TOP + 9));
      int ground = palette.ground(BoxMark.NEW);
      assertEquals(Rgb.mix(palette.moreText(), ground, 0.6), frame.at(left + 1, TOP + 9), "1.6 px");
      assertEquals(ground, frame.at(left + 2, TOP + 9));
      checkNothingOutside(frame, left, right, theme);
    }
  }

  @Test
  void movedCodeIsEmptyInsideADottedLine() throws Exception {
    for (Theme theme : Theme.values()) {
      Frame frame = small(theme, null);
      int left = MARGIN + 730;
      int right = MARGIN + 850 - 1;
      assertEquals((right - left) / 3.0, frame.across(left, right, TOP, theme.text3), 2);
      assertEquals(theme.surface, frame.at(left + 3, TOP + 3));
      checkNothingOutside(frame, left, right, theme);
    }
  }

  @Test
  void narrowBoxesKeepTheirHueAndHaveNoOutline() throws Exception {
    for (Theme theme : Theme.values()) {
      DiffPalette palette = new DiffPalette(theme);
      Frame frame = small(theme, null);
      assertEquals(palette.more(1), frame.at(MARGIN + 900, TOP + 9));
      assertEquals(palette.more(1), frame.at(MARGIN + 900, TOP));
      assertEquals(palette.less(1), frame.at(MARGIN + 903, TOP + 9));
    }
  }

  /// Amber says the match; the outline still says what became of the code.
  @Test
  void aMatchKeepsItsMark() throws Exception {
    for (Theme theme : Theme.values()) {
      Frame frame = small(theme, "gone.flush");
      int left = MARGIN + 380;
      int right = MARGIN + 580 - 1;
      assertEquals(theme.match, frame.at(left + 3, TOP + 2));
      int drawn = frame.across(left, right, TOP, FxPainter.matchOutline(theme));
      assertEquals((right - left) * 3 / 5.0, drawn, 3);
      assertEquals(right - left - drawn, frame.across(left, right, TOP, theme.match));
    }
  }

  /// Words over a hatch lie on the surface: wherever ink is, no line of the hatch touches it.
  @Test
  void wordsOverAHatchLieOnAPlate() throws Exception {
    for (Theme theme : Theme.values()) {
      DiffPalette palette = new DiffPalette(theme);
      Frame frame = small(theme, null);
      int left = MARGIN + 380 + 6;
      int hatch = 0;
      int ink = 0;
      for (int y = TOP + 3; y < TOP + ROW - 3; y++) {
        for (int x = left - 2; x < left + 40; x++) {
          hatch += frame.at(x, y) == palette.hatch() ? 1 : 0;
          ink += Rgb.contrast(frame.at(x, y), theme.surface) > 4.5 ? 1 : 0;
        }
      }
      assertEquals(0, hatch);
      assertTrue(ink > 20, "ink: " + ink);
    }
  }

  @Test
  void aFrameHasAtMostOneOutlineABox() throws Exception {
    assertEquals(4, small(Theme.LIGHT, null).outlines(), "flush, write, score, lookup");
    FlameLayout layout = FlameLayout.of(Trees.large(200_000, 4), Order.WEIGHT);
    Random random = new Random(1);
    ColorScheme marked = new DiffColors(allMarked(), Theme.LIGHT);
    for (int zoom = 0; zoom < 12; zoom++) {
      double width = layout.totalWeight() * Math.pow(10, -random.nextDouble(0, 4));
      double from = random.nextDouble() * (layout.totalWeight() - width);
      Viewport view = new Viewport(from, from + width, WIDTH - 2 * MARGIN, 0, 60);
      FlameScene scene =
          scene(layout, Theme.LIGHT, null)
              .with(
                  d -> {
                    d.colors = marked;
                    d.view = view;
                  });
      Frame frame = paint(scene);
      assertTrue(frame.outlines() <= frame.boxes(), frame.outlines() + " of " + frame.boxes());
      assertTrue(frame.outlines() > 0);
    }
  }

  private static DiffChanges allMarked() {
    return new DiffChanges() {
      @Override
      public double relative(int node) {
        return 1;
      }

      @Override
      public BoxMark mark(int node) {
        return BoxMark.values()[1 + node % 3];
      }

      @Override
      public boolean noise(int node) {
        return false;
      }
    };
  }

  @Test
  void aPlainPictureHasNoOutlines() throws Exception {
    Frame frame = paint(scene(DiffTrees.layout("same.a;same.b 5\n"), Theme.DARK, null));
    assertEquals(0, frame.outlines());
    assertEquals(3, frame.boxes());
  }

  /// The PNG is drawn in bands: hatches go on from band to band, at every scale.
  @Test
  void hatchesGoOnFromTileToTile() throws Exception {
    StringBuilder deep = new StringBuilder("gone.f0");
    for (int i = 1; i < 24; i++) {
      deep.append(";gone.f").append(i);
    }
    FlameLayout layout = DiffTrees.layout(deep + " 10\n");
    ColorScheme colors = DiffTrees.colors(layout.tree(), Theme.LIGHT);
    DiffPalette palette = new DiffPalette(Theme.LIGHT);
    Toolkit.run(() -> {});
    for (int scale = 1; scale <= 3; scale++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Viewport view = Viewport.whole(layout, 1200);
      PngPainter.Panel panel =
          new PngPainter.Panel(layout, colors, Orientation.ICICLE, view, 0, null);
      new PngPainter(Theme.LIGHT, RowSizes.NORMAL)
          .paint(List.of(panel), "t", "s", scale, out, _ -> {});
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
      int compared = 0;
      for (int row = 1; row < 24; row++) {
        int top = (52 + 8 + row * 20) * scale;
        for (int y = top + 2 * scale + 1; y < top + 17 * scale; y++) {
          for (int x = 200 * scale; x < 1150 * scale; x += 7) {
            int here = image.getRGB(x, y);
            // A pattern between whole pixels is rounded: by a step of brightness and no more.
            int along = image.getRGB(x + 1, y - 1);
            assertEquals(green(here), green(along), 2, scale + ": " + x + ", " + y);
            compared += (here & 0xFFFFFF) == palette.hatch() ? 1 : 0;
          }
        }
      }
      assertTrue(compared > 3_000, "pixels of the hatch: " + compared);
    }
  }

  @Test
  void boxesWithTheirMarks() throws Exception {
    FlameLayout layout = DiffTrees.layout(DiffTrees.SMALL);
    ColorScheme colors = DiffTrees.colors(layout.tree(), Theme.LIGHT);
    Boxes boxes = new Boxes();
    layout.visible(Viewport.whole(layout, 1000), 1, boxes);
    StringBuilder list = new StringBuilder();
    for (int b = 0; b < boxes.size(); b++) {
      int node = boxes.node(b);
      list.append(
          "%d %5.0f %5.0f  %-9s %s  %-7s %s%n"
              .formatted(
                  boxes.row(b),
                  boxes.left(b),
                  boxes.width(b),
                  colors.mark(node),
                  Rgb.hex(colors.fill(node)),
                  colors.note(node),
                  layout.shape().name(node)));
    }
    Golden.check("marked-boxes.txt", list.toString());
  }
}

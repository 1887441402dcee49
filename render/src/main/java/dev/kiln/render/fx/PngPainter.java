package dev.kiln.render.fx;

import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.GlyphWidths;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;

/// The picture as a PNG: the same painter as the window's, drawn in tiles, since a canvas of more
/// than a few thousand pixels is unsafe on some pipelines.
///
/// Call on the JavaFX thread.
public final class PngPainter {
  private static final int TILE_PX = 2000;
  private static final int HEADER_PX = 52;
  private static final double MARGIN_PX = Metrics.NORMAL.marginPx();

  private final FlameLayout layout;
  private final ColorScheme colors;
  private final Theme theme;
  private final Orientation orientation;
  private final GlyphWidths titleWidths = Fonts.widths(Fonts.uiSemibold(15));
  private final GlyphWidths subtitleWidths = Fonts.widths(Fonts.ui(12));

  public PngPainter(FlameLayout layout, ColorScheme colors, Theme theme, Orientation orientation) {
    this.layout = layout;
    this.colors = colors;
    this.theme = theme;
    this.orientation = orientation;
  }

  /// Draws the rows of a range under a title.
  ///
  /// @param view the range; its width plus margins is the picture's width
  /// @param title first line
  /// @param subtitle second line: value type, total, query
  /// @param scale device pixels per pixel, 1 to 4
  /// @return the bytes of a PNG file
  public byte[] paint(Viewport view, String title, String subtitle, double scale)
      throws IOException {
    Boxes boxes = new Boxes();
    layout.visible(view, FxPainter.MIN_BOX_PX, boxes);
    int rows = 3;
    for (int b = 0; b < boxes.size(); b++) {
      rows = Math.max(rows, boxes.row(b) + 1);
    }
    double graphPx = rows * Metrics.NORMAL.pitchPx() + 2 * Metrics.NORMAL.topPx();
    double widthPx = view.widthPx() + 2 * MARGIN_PX;
    FlameScene scene =
        new FlameScene(
            layout,
            colors,
            theme,
            orientation,
            Metrics.NORMAL,
            view.withRows(0, rows),
            0,
            graphPx,
            0,
            null,
            Marks.NONE);
    double height = HEADER_PX + graphPx;
    BufferedImage image =
        new BufferedImage(
            (int) Math.round(widthPx * scale),
            (int) Math.round(height * scale),
            BufferedImage.TYPE_INT_RGB);
    FxPainter painter = new FxPainter();
    for (double y = 0; y < height; y += TILE_PX) {
      Canvas canvas = new Canvas(widthPx, Math.min(TILE_PX, height - y));
      GraphicsContext g = canvas.getGraphicsContext2D();
      g.translate(0, HEADER_PX - y);
      painter.paint(g, scene, widthPx, scale);
      header(g, title, subtitle, widthPx);
      copy(canvas, scale, image, (int) Math.round(y * scale));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private void header(GraphicsContext g, String title, String subtitle, double widthPx) {
    g.setFill(FxPainter.color(theme.surface));
    g.fillRect(0, -HEADER_PX, widthPx, HEADER_PX);
    double room = widthPx - 2 * MARGIN_PX;
    g.setTextBaseline(VPos.BASELINE);
    g.setFont(Fonts.uiSemibold(15));
    g.setFill(FxPainter.color(theme.text));
    String first = titleWidths.fit(List.of(title), room);
    g.fillText(first, MARGIN_PX, 22 - HEADER_PX);
    g.setFont(Fonts.ui(12));
    g.setFill(FxPainter.color(theme.text2));
    String second = subtitleWidths.fit(List.of(subtitle), room);
    g.fillText(second, MARGIN_PX, 42 - HEADER_PX);
  }

  private void copy(Canvas canvas, double scale, BufferedImage image, int top) {
    Group group = new Group(canvas);
    Scene holder = new Scene(group);
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(new Scale(scale, scale));
    parameters.setFill(javafx.scene.paint.Color.web(Rgb.hex(theme.surface)));
    WritableImage tile = holder.getRoot().snapshot(parameters, null);
    int width = Math.min((int) tile.getWidth(), image.getWidth());
    int height = Math.min((int) tile.getHeight(), image.getHeight() - top);
    int[] pixels = new int[width * height];
    tile.getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    image.setRGB(0, top, width, height, pixels, 0, width);
  }
}

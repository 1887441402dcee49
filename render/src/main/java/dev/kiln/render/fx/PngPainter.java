package dev.kiln.render.fx;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.GlyphWidths;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// The picture as a PNG: the same painter as the window's, written band by band as it is drawn.
///
/// Call on any thread while JavaFX runs; tiles are drawn on its own.
public final class PngPainter {
  private static final int HEADER_PX = 52;
  private static final double MARGIN_PX = Metrics.NORMAL.marginPx();

  private final FlameLayout layout;
  private final ColorScheme colors;
  private final Theme theme;
  private final Orientation orientation;
  private final int zoom;
  private final @Nullable FrameSearch search;

  /// @param zoom the node that fills the width, its callers fainter; 0 for the root
  /// @param search the matches to mark; null for none
  public PngPainter(
      FlameLayout layout,
      ColorScheme colors,
      Theme theme,
      Orientation orientation,
      int zoom,
      @Nullable FrameSearch search) {
    this.layout = layout;
    this.colors = colors;
    this.theme = theme;
    this.orientation = orientation;
    this.zoom = zoom;
    this.search = search;
  }

  /// Pixels left and right of the boxes.
  public static double marginPx() {
    return MARGIN_PX;
  }

  /// Writes a PNG of all rows of a range under a title.
  ///
  /// @param view the range; its width plus margins is the picture's width
  /// @param title first line
  /// @param subtitle second line: value type, total, query
  /// @param scale device pixels per pixel, 1 to 4
  /// @param out where the file goes; stays open
  /// @param progress is told the part that is done, 0 to 1
  public void paint(
      Viewport view,
      String title,
      String subtitle,
      int scale,
      OutputStream out,
      DoubleConsumer progress)
      throws IOException {
    double widthPx = view.widthPx() + 2 * MARGIN_PX;
    FlameScene scene = scene(view);
    SceneTiles tiles =
        SceneTiles.onToolkit(
            () -> {
              Header header = new Header(title, subtitle, widthPx, theme);
              return new SceneTiles(scene, widthPx, scale, HEADER_PX, header::draw);
            });
    int[] pixels = tiles.buffer();
    try (PngStream png = new PngStream(out, tiles.width(), tiles.height())) {
      for (int band = 0; band < tiles.bands(); band++) {
        tiles.draw(band, pixels);
        for (int row = 0; row < tiles.rows(band); row++) {
          png.row(pixels, row * tiles.width());
        }
        progress.accept((band + 1.0) / tiles.bands());
      }
      png.finish();
    }
  }

  private FlameScene scene(Viewport view) {
    Boxes boxes = new Boxes();
    layout.visible(view.withRows(0, layout.rows()), FxPainter.MIN_BOX_PX, boxes);
    int rows = 3;
    for (int b = 0; b < boxes.size(); b++) {
      rows = Math.max(rows, boxes.row(b) + 1);
    }
    double graphPx = rows * Metrics.NORMAL.pitchPx() + 2 * Metrics.NORMAL.topPx();
    return new FlameScene(
        layout,
        colors,
        theme,
        orientation,
        Metrics.NORMAL,
        view.withRows(0, rows),
        0,
        graphPx,
        zoom,
        search,
        Marks.NONE);
  }

  /// The two lines above the boxes; made on the JavaFX thread.
  private static final class Header {
    private final String title;
    private final String subtitle;
    private final double widthPx;
    private final Theme theme;

    Header(String title, String subtitle, double widthPx, Theme theme) {
      GlyphWidths titleWidths = Fonts.widths(Fonts.uiSemibold(15));
      GlyphWidths subtitleWidths = Fonts.widths(Fonts.ui(12));
      double room = widthPx - 2 * MARGIN_PX;
      this.title = titleWidths.fit(List.of(title), room);
      this.subtitle = subtitleWidths.fit(List.of(subtitle), room);
      this.widthPx = widthPx;
      this.theme = theme;
    }

    void draw(GraphicsContext g) {
      g.setFill(FxPainter.color(theme.surface));
      g.fillRect(0, 0, widthPx, HEADER_PX);
      g.setTextBaseline(VPos.BASELINE);
      g.setFont(Fonts.uiSemibold(15));
      g.setFill(FxPainter.color(theme.text));
      g.fillText(title, MARGIN_PX, 22);
      g.setFont(Fonts.ui(12));
      g.setFill(FxPainter.color(theme.text2));
      g.fillText(subtitle, MARGIN_PX, 42);
    }
  }
}

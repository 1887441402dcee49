package dev.kiln.render.fx.png;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.PngStream;
import dev.kiln.render.fx.Tiles;
import dev.kiln.render.fx.flame.FlameScene;
import dev.kiln.render.fx.flame.FxPainter;
import dev.kiln.render.fx.flame.Marks;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.RowSizes;
import dev.kiln.render.layout.Viewport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/// Draws the flame graph as a PNG with the same painter as the window, and writes it band by band.
///
/// Call on any thread while JavaFX runs; tiles are drawn on its own.
public final class PngPainter {
  /// One graph of a picture; several are stacked.
  ///
  /// @param layout where its boxes lie
  /// @param colors their fills
  /// @param orientation which way it grows
  /// @param view the range; its width plus margins is the picture's width
  /// @param zoom the node that fills the width, its callers fainter; 0 for the root
  /// @param search the matches to mark; null for none
  public record Panel(
      FlameLayout layout,
      ColorScheme colors,
      Orientation orientation,
      Viewport view,
      int zoom,
      @Nullable FrameSearch search) {}

  private final Theme theme;
  private final RowSizes sizes;

  /// @param sizes of rows and type; [RowSizes#marginPx] is left and right of the boxes
  public PngPainter(Theme theme, RowSizes sizes) {
    this.theme = theme;
    this.sizes = sizes;
  }

  /// Writes a PNG of all rows of the panels, from top to bottom, under a title.
  ///
  /// @param panels of one width
  /// @param title first line
  /// @param subtitle second line: value type, total, query
  /// @param scale device pixels per pixel, 1 to 4
  /// @param out where the file goes; stays open
  /// @param progress receives the part that is done, 0 to 1
  public void paint(
      List<Panel> panels,
      String title,
      String subtitle,
      int scale,
      OutputStream out,
      DoubleConsumer progress)
      throws IOException {
    double widthPx = panels.getFirst().view().widthPx() + 2 * sizes.marginPx();
    List<Tiles> parts = new ArrayList<>();
    for (Panel panel : panels) {
      FlameScene scene = scene(panel);
      boolean first = parts.isEmpty();
      parts.add(
          Tiles.onToolkit(
              () -> {
                PngHeader header = new PngHeader(title, subtitle, widthPx, theme, sizes);
                return first
                    ? SceneTiles.of(scene, widthPx, scale, header.heightPx(), header::draw)
                    : SceneTiles.of(scene, widthPx, scale, 0, _ -> {});
              }));
    }
    write(parts, out, progress);
  }

  /// Writes pictures of one width below each other as one PNG.
  public static void write(List<Tiles> parts, OutputStream out, DoubleConsumer progress)
      throws IOException {
    int height = parts.stream().mapToInt(Tiles::height).reduce(0, Math::addExact);
    int bands = parts.stream().mapToInt(Tiles::bands).sum();
    int drawn = 0;
    try (PngStream png = new PngStream(out, parts.getFirst().width(), height)) {
      for (Tiles tiles : parts) {
        int[] pixels = tiles.buffer();
        for (int band = 0; band < tiles.bands(); band++) {
          tiles.draw(band, pixels);
          for (int row = 0; row < tiles.rows(band); row++) {
            png.row(pixels, row * tiles.width());
          }
          progress.accept((double) ++drawn / bands);
        }
      }
      png.finish();
    }
  }

  private FlameScene scene(Panel panel) {
    FlameLayout layout = panel.layout();
    Boxes boxes = new Boxes();
    layout.visible(panel.view().withRows(0, layout.rows()), FxPainter.MIN_BOX_PX, boxes);
    int rows = 3;
    for (int b = 0; b < boxes.size(); b++) {
      rows = Math.max(rows, boxes.row(b) + 1);
    }
    return new FlameScene(
        layout,
        panel.colors(),
        theme,
        panel.orientation(),
        sizes,
        panel.view().withRows(0, rows),
        0,
        rows * sizes.pitchPx() + 2 * sizes.topPx(),
        panel.zoom(),
        panel.search(),
        Marks.NONE);
  }
}

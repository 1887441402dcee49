package dev.kiln.render.fx.hot;

import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.Fills;
import dev.kiln.render.fx.LabelType;
import dev.kiln.render.fx.Tiles;
import dev.kiln.render.fx.png.PngHeader;
import dev.kiln.render.fx.png.PngPainter;
import dev.kiln.render.layout.RowSizes;
import dev.kiln.render.layout.hot.HotArea;
import dev.kiln.render.layout.hot.HotPlot;
import dev.kiln.render.layout.hot.HotPoints;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;

/// Draws the picture of hot paths as a PNG, with the same painter as the window.
///
/// Call on any thread while JavaFX runs; tiles are drawn on its own.
public final class HotPng {
  private static final double SHAPE = 0.5;
  private static final double LINE_PX = 17;
  private static final String HOW_COUNTED =
      "Filled: calls are measured; a ring: calls are given. Area: share of all; colour: package";

  private final Theme theme;
  private final RowSizes sizes;

  /// @param sizes the size of type and circles
  public HotPng(Theme theme, RowSizes sizes) {
    this.theme = theme;
    this.sizes = sizes;
  }

  /// Writes a PNG: two lines above the graph, and sentences below.
  ///
  /// @param fills by merge key
  /// @param sentences caveats, in addition to how to read it and what it leaves out
  /// @param scale device pixels per pixel, 1 to 4
  /// @param out where the file goes; stays open
  public void paint(
      HotPoints points,
      IntUnaryOperator fills,
      String title,
      String subtitle,
      List<String> sentences,
      int widthPx,
      int scale,
      OutputStream out)
      throws IOException {
    Tiles tiles =
        Tiles.onToolkit(
            () -> {
              PngHeader header = new PngHeader(title, subtitle, widthPx, theme, sizes);
              LabelType type = new LabelType(HotArea.LABEL_PX * sizes.textScale());
              double height = Math.rint(widthPx * SHAPE);
              HotPlot plot =
                  HotPlot.of(points, new HotArea(widthPx, height, sizes.textScale(), type.widths));
              List<String> below = new ArrayList<>(List.of(HOW_COUNTED));
              below.addAll(plot.reading());
              below.addAll(sentences);
              below.addAll(plot.notes());
              int all = (int) Math.ceil(header.heightPx() + height + belowPx(below));
              return new Tiles(
                  widthPx,
                  all,
                  scale,
                  (g, top, _) -> {
                    g.translate(0, -top);
                    header.draw(g);
                    g.translate(0, header.heightPx());
                    new HotPainter(g, plot, theme, type, fills, null).paint();
                    g.translate(0, height);
                    below(g, type, below, widthPx);
                  });
            });
    PngPainter.write(List.of(tiles), out, _ -> {});
  }

  private double belowPx(List<String> lines) {
    return (lines.size() * LINE_PX + 10) * sizes.textScale();
  }

  private void below(GraphicsContext g, LabelType type, List<String> lines, double widthPx) {
    g.setFill(Fills.color(theme.surface));
    g.fillRect(0, 0, widthPx, belowPx(lines) + 1);
    g.setFill(Fills.color(theme.text2));
    g.setFont(type.font);
    g.setTextBaseline(VPos.CENTER);
    double room = widthPx - 2 * sizes.marginPx();
    for (int i = 0; i < lines.size(); i++) {
      double y = (i + 0.5) * LINE_PX * sizes.textScale();
      g.fillText(type.widths.fit(List.of(lines.get(i)), room), sizes.marginPx(), y);
    }
  }
}

package dev.kiln.render.fx;

import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.GlyphWidths;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;

/// The two lines above the picture in a PNG; made on the JavaFX thread.
final class PngHeader {
  private static final int HEADER_PX = 52;

  private final String title;
  private final String subtitle;
  private final double widthPx;
  private final Theme theme;
  private final Metrics metrics;

  PngHeader(String title, String subtitle, double widthPx, Theme theme, Metrics metrics) {
    GlyphWidths titleWidths = Fonts.widths(Fonts.uiSemibold(15 * metrics.textScale()));
    GlyphWidths subtitleWidths = Fonts.widths(Fonts.ui(12 * metrics.textScale()));
    double room = widthPx - 2 * metrics.marginPx();
    this.title = titleWidths.fit(List.of(title), room);
    this.subtitle = subtitleWidths.fit(List.of(subtitle), room);
    this.widthPx = widthPx;
    this.theme = theme;
    this.metrics = metrics;
  }

  int heightPx() {
    return (int) Math.rint(HEADER_PX * metrics.textScale());
  }

  void draw(GraphicsContext g) {
    double scale = metrics.textScale();
    g.setFill(FxPainter.color(theme.surface));
    g.fillRect(0, 0, widthPx, heightPx());
    g.setTextBaseline(VPos.BASELINE);
    g.setFont(Fonts.uiSemibold(15 * scale));
    g.setFill(FxPainter.color(theme.text));
    g.fillText(title, metrics.marginPx(), Math.rint(22 * scale));
    g.setFont(Fonts.ui(12 * scale));
    g.setFill(FxPainter.color(theme.text2));
    g.fillText(subtitle, metrics.marginPx(), Math.rint(42 * scale));
  }
}

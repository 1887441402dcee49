package dev.kiln.render.fx.png;

import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.Fills;
import dev.kiln.render.fx.Fonts;
import dev.kiln.render.layout.GlyphWidths;
import dev.kiln.render.layout.RowSizes;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;

/// The two lines above the picture in a PNG; made on the JavaFX thread.
public final class PngHeader {
  private static final int HEADER_PX = 52;

  private final String title;
  private final String subtitle;
  private final double widthPx;
  private final Theme theme;
  private final RowSizes sizes;

  public PngHeader(String title, String subtitle, double widthPx, Theme theme, RowSizes sizes) {
    GlyphWidths titleWidths = Fonts.widths(Fonts.uiSemibold(15 * sizes.textScale()));
    GlyphWidths subtitleWidths = Fonts.widths(Fonts.ui(12 * sizes.textScale()));
    double room = widthPx - 2 * sizes.marginPx();
    this.title = titleWidths.fit(List.of(title), room);
    this.subtitle = subtitleWidths.fit(List.of(subtitle), room);
    this.widthPx = widthPx;
    this.theme = theme;
    this.sizes = sizes;
  }

  public int heightPx() {
    return (int) Math.rint(HEADER_PX * sizes.textScale());
  }

  public void draw(GraphicsContext g) {
    double scale = sizes.textScale();
    g.setFill(Fills.color(theme.surface));
    g.fillRect(0, 0, widthPx, heightPx());
    g.setTextBaseline(VPos.BASELINE);
    g.setFont(Fonts.uiSemibold(15 * scale));
    g.setFill(Fills.color(theme.text));
    g.fillText(title, sizes.marginPx(), Math.rint(22 * scale));
    g.setFont(Fonts.ui(12 * scale));
    g.setFill(Fills.color(theme.text2));
    g.fillText(subtitle, sizes.marginPx(), Math.rint(42 * scale));
  }
}

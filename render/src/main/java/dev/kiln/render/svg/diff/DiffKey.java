package dev.kiln.render.svg.diff;

import dev.kiln.render.color.ColorScheme.LegendEntry;
import dev.kiln.render.color.Theme;
import dev.kiln.render.color.diff.DiffPalette;
import dev.kiln.render.svg.MarkStyles;
import dev.kiln.render.svg.SvgBoxes;
import dev.kiln.render.svg.SvgText;

/// The legend of a difference on one line: the scale from less to more, then the marks.
final class DiffKey {
  private static final double SWATCH_PX = 20;

  private final StringBuilder out;
  private final SvgText text;

  DiffKey(StringBuilder out) {
    this.out = out;
    this.text = SvgText.plain(out, 12);
  }

  void write(double baseline) {
    double top = baseline - 10;
    text.line(DiffSvg.MARGIN_PX, baseline, " class=\"t2\"", DiffPalette.LESS);
    double x = DiffSvg.MARGIN_PX + 30;
    for (int place = 0; place < DiffPalette.SCALE; place++) {
      out.append("<rect x=\"").append(SvgBoxes.number(x)).append("\" y=\"");
      out.append(SvgBoxes.number(top)).append("\" width=\"20\" height=\"12\" class=\"d");
      out.append(place).append("\"/>\n");
      x += SWATCH_PX + 1;
    }
    text.line(x + 5, baseline, " class=\"t2\"", DiffPalette.MORE);
    double right = DiffSvg.RIGHT_PX;
    for (LegendEntry entry : new DiffPalette(Theme.LIGHT).marks().reversed()) {
      right -= text.width(entry.label());
      text.line(right, baseline, " class=\"t2\"", entry.label());
      right -= SWATCH_PX + 8;
      out.append("<path class=\"").append(MarkStyles.name(entry.mark())).append("\" d=\"");
      MarkStyles.outline(out, entry.mark(), right, top, SWATCH_PX + 2, 12);
      out.append("\"/>\n");
      right -= 16;
    }
  }
}

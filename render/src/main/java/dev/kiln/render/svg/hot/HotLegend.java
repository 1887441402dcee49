package dev.kiln.render.svg.hot;

import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.render.color.ColorScheme.LegendEntry;
import dev.kiln.render.layout.hot.HotPlot;
import dev.kiln.render.layout.hot.HotPoint;
import dev.kiln.render.layout.hot.HotPoints;
import dev.kiln.render.svg.SvgBoxes;
import dev.kiln.render.svg.SvgPage;
import dev.kiln.render.svg.SvgText;
import java.util.List;

/// The legend of hot paths: the sources of the counts, the meaning of size and of colours.
final class HotLegend {
  private static final double[] SHARES = {0.03, 0.1, 0.25};
  private static final double GAP_PX = 18;

  private final StringBuilder out;
  private final HotPoints points;
  private final double scale;
  private final SvgText text;

  HotLegend(StringBuilder out, HotPoints points, double scale) {
    this.out = out;
    this.points = points;
    this.scale = scale;
    this.text = SvgText.plain(out, 12);
  }

  /// Writes two lines; returns where the graph may begin.
  double write(double baseline, List<LegendEntry> colors) {
    long measured = points.points().stream().filter(HotPoint::measured).count();
    long given = points.points().size() - measured;
    double x = SvgPage.MARGIN_PX;
    String noun = points.units().noun();
    if (measured > 0 || given == 0) {
      x = circle(x, baseline, 5, "do", "%s measured  %,d".formatted(noun, measured));
    }
    if (given > 0) {
      x = circle(x, baseline, 4, "ho", "%s given  %,d".formatted(noun, given));
    }
    x = word(x + GAP_PX, baseline, "share of all" + self() + ":") + 10;
    for (double share : SHARES) {
      x = circle(x, baseline, HotPlot.radius(share, scale), "si", Math.round(share * 100) + " %");
    }
    double y = baseline + 24;
    x = SvgPage.MARGIN_PX;
    int index = 0;
    for (LegendEntry entry : colors) {
      if (x + 14 + text.width(entry.label()) > SvgPage.RIGHT_PX) {
        break;
      }
      x = circle(x, y, 5, "l" + index, entry.label());
      index++;
    }
    return y + 14;
  }

  private String self() {
    return points.by() == By.SELF ? ", self" : "";
  }

  /// A circle with words behind it; returns where the next may begin.
  private double circle(double x, double baseline, double radius, String style, String words) {
    out.append("<circle class=\"").append(style).append("\" cx=\"");
    out.append(SvgBoxes.number(x + radius))
        .append("\" cy=\"")
        .append(SvgBoxes.number(baseline - 4));
    out.append("\" r=\"").append(SvgBoxes.number(radius)).append("\"/>\n");
    return word(x + 2 * radius + 6, baseline, words) + GAP_PX;
  }

  private double word(double x, double baseline, String words) {
    text.line(x, baseline, " class=\"t2\"", words);
    return x + text.width(words);
  }
}

package dev.kiln.render.svg.hot;

import dev.kiln.render.color.KeyColors;
import dev.kiln.render.layout.GlyphWidths;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.hot.ColdCorner;
import dev.kiln.render.layout.hot.HotArea;
import dev.kiln.render.layout.hot.HotPlot;
import dev.kiln.render.layout.hot.HotPoint;
import dev.kiln.render.svg.FillClasses;
import dev.kiln.render.svg.SvgBoxes;
import dev.kiln.render.svg.SvgOptions;
import dev.kiln.render.svg.SvgOptions.Themes;
import dev.kiln.render.svg.SvgPage;
import dev.kiln.render.svg.SvgText;
import dev.kiln.render.svg.TextLines;
import java.util.ArrayList;
import java.util.List;

/// Writes the picture of hot paths as one SVG document, for a pull request as for a browser: it
/// reads with scripts off, on a page of any colour.
///
/// ```
///   title, file, value type, query
///   legend                    HotLegend
///   graph                     HotGraph
///   how to read it, what is not in it
///   command                   SvgPage
/// ```
public final class HotSvg {
  private static final double GRAPH_HEIGHT_PX = 500;

  /// How many functions the description names.
  private static final int DESCRIBED = 5;

  private final HotPage page;
  private final Themes themes;
  private final StringBuilder out = new StringBuilder(1 << 16);
  private final SvgPage paper = new SvgPage(out);

  private HotSvg(HotPage page, Themes themes) {
    this.page = page;
    this.themes = themes;
  }

  /// Draws the page.
  ///
  /// @param themes light, dark, or both in one file, following the viewer
  public static String paint(HotPage page, Themes themes) {
    return new HotSvg(page, themes).document();
  }

  private String document() {
    double label = SvgPage.LABEL_PX;
    double scale = label / HotArea.LABEL_PX;
    HotArea area =
        new HotArea(SvgPage.CONTENT_PX, GRAPH_HEIGHT_PX, scale, GlyphWidths.estimated(label));
    HotPlot plot = HotPlot.of(page.points(), area);
    FillClasses fills = fills();
    int[] nodes = KeyColors.heaviest(page.tree());
    double y = head();
    paper.hairline(y + 0.5);
    y = new HotLegend(out, page.points(), scale).write(y + 24, fills.legend());
    out.append("<g transform=\"translate(24 ").append(SvgBoxes.number(y)).append(")\">\n");
    new HotGraph(out, plot, label, key -> fills.of(nodes[key]), page.texts()).write();
    out.append("</g>\n");
    y += GRAPH_HEIGHT_PX + 8;
    paper.hairline(y + 0.5);
    y = paper.paragraph(howToRead(plot), y + 20, 6) - 4;
    y = page.commands().isEmpty() ? y + 6 : paper.command(page.commands(), y);
    String sheet = fills.styleSheet() + HotStyles.sheet(themes);
    return paper.document(page.title(), description(), sheet, "", y);
  }

  private FillClasses fills() {
    SvgOptions options =
        new SvgOptions(
            page.title(), "", "", "", "", themes, Orientation.FLAME, page.colors(), 0, null);
    return new FillClasses(page.tree(), options);
  }

  private double head() {
    SvgText title = SvgText.plain(out, 20);
    List<String> lines = TextLines.wrap(page.title(), title::semiboldWidth, SvgPage.CONTENT_PX, 2);
    double y = title.lines(SvgPage.MARGIN_PX, 42, 26, " font-weight=\"600\" class=\"t\"", lines);
    SvgText small = SvgText.plain(out, 13);
    String query = page.query().isEmpty() ? "" : "  ·  query: " + page.query();
    List<String> subtitle =
        TextLines.wrap(page.subtitle() + query, small::width, SvgPage.CONTENT_PX, 2);
    return small.lines(SvgPage.MARGIN_PX, y - 4, 18, " class=\"t2\"", subtitle) - 2;
  }

  private String howToRead(HotPlot plot) {
    StringBuilder text = new StringBuilder();
    for (List<String> sentences : List.of(plot.reading(), page.caveats(), plot.notes())) {
      for (String sentence : sentences) {
        text.append(text.isEmpty() ? "" : " ").append(Character.toUpperCase(sentence.charAt(0)));
        text.append(sentence, 1, sentence.length()).append('.');
      }
    }
    return text.toString();
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    List<HotPoint> points = page.points().points();
    ColdCorner corner = ColdCorner.of(page.points());
    for (HotPoint point : points.subList(0, Math.min(DESCRIBED, points.size()))) {
      parts.add(point.name() + ": " + page.texts().apply(point));
    }
    points.stream()
        .skip(DESCRIBED)
        .filter(corner::holds)
        .limit(DESCRIBED)
        .forEach(p -> parts.add(ColdCorner.NAME + ": " + p.name() + ": " + page.texts().apply(p)));
    return parts.isEmpty() ? page.title() : String.join("; ", parts);
  }
}

package dev.kiln.render.svg;

import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Viewport;
import dev.kiln.render.svg.DiffPage.Change;
import dev.kiln.render.svg.DiffPage.Flame;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.util.List;

/// Writes a difference as one SVG document for a pull request: it reads as a plain image, with
/// scripts off and at four fifths of its size, on a page of any colour.
///
/// ```
///   title, sides, caveats     DiffHead
///   the greatest changes      DiffRows
///   legend                    DiffLegend
///   boxes                     SvgBoxes
///   how to read it, command
/// ```
///
/// Widths are estimated wide, since the viewer's font is unknown: text is wrapped or shortened, and
/// never runs into its neighbour.
public final class DiffSvg {
  static final int WIDTH_PX = 1000;
  static final double MARGIN_PX = 24;
  static final double RIGHT_PX = WIDTH_PX - MARGIN_PX;
  static final double CONTENT_PX = RIGHT_PX - MARGIN_PX;

  private static final double LABEL_PX = 11.5;
  private static final int COMMAND_LINES = 8;
  private static final String FONTS =
      "Inter,system-ui,-apple-system,Segoe UI,Noto Sans,DejaVu Sans,sans-serif";
  private static final String MONO =
      "JetBrains Mono,SF Mono,Cascadia Mono,Consolas,DejaVu Sans Mono,monospace";

  private final DiffPage page;
  private final Themes themes;
  private final StringBuilder out = new StringBuilder(1 << 16);

  /// The classes of the graph's fills; empty where there is no graph.
  private String sheet = "";

  private DiffSvg(DiffPage page, Themes themes) {
    this.page = page;
    this.themes = themes;
  }

  /// Draws the whole page.
  ///
  /// @param themes light, dark, or both in one file, following the viewer
  public static String paint(DiffPage page, Themes themes) {
    DiffSvg svg = new DiffSvg(page, themes);
    return svg.document(svg.body());
  }

  /// Draws the head and the changes alone.
  static String paintChanges(DiffPage page, Themes themes) {
    DiffSvg svg = new DiffSvg(page, themes);
    double y = svg.words();
    return svg.document(y - 4);
  }

  private double words() {
    double y = new DiffHead(out, page).write();
    return new DiffRows(out, page).write(y);
  }

  private double body() {
    double y = words() - 8;
    line(y + 0.5);
    new DiffLegend(out).write(y + 20);
    y += 36;
    if (page.flame() != null) {
      y = flame(page.flame(), y);
    }
    y += 8;
    line(y + 0.5);
    SvgText text = SvgText.plain(out, LABEL_PX);
    List<String> how = TextLines.wrap(page.howToRead(), text::width, CONTENT_PX, 4);
    y = text.lines(MARGIN_PX, y + 20, 16, " class=\"t2\"", how) - 4;
    return page.commands().isEmpty() ? y + 6 : command(y);
  }

  private void line(double y) {
    out.append("<path class=\"hr\" d=\"M24 ").append(SvgBoxes.number(y)).append("H976\"/>\n");
  }

  private double flame(Flame flame, double top) {
    FlameLayout layout = flame.layout();
    Viewport view =
        new Viewport(flame.view().from(), flame.view().to(), CONTENT_PX, 0, flame.view().toRow());
    Boxes boxes = new Boxes();
    layout.visible(view, SvgPainter.MIN_BOX_PX, boxes);
    SvgOptions options =
        new SvgOptions(
            page.title(), "", "", "", "", themes, flame.orientation(), flame.colors(), 0, null);
    FillClasses fills = new FillClasses(layout.tree(), options);
    int rows = 0;
    for (int b = 0; b < boxes.size(); b++) {
      rows = Math.max(rows, boxes.row(b) + 1);
      fills.of(boxes.node(b));
    }
    SvgBoxes body = new SvgBoxes(layout, view, boxes, fills, rows, LABEL_PX, options);
    out.append("<g transform=\"translate(24 ").append(SvgBoxes.number(top)).append(")\">\n");
    if (boxes.size() == 0) {
      out.append("<text x=\"0\" y=\"24\" class=\"t2\">No samples match this query.</text>\n");
    }
    out.append("<path class=\"n s b\" d=\"").append(body.narrowPath()).append("\"/>\n");
    out.append(body.paths()).append("<g font-size=\"11.5\" class=\"ink\">");
    out.append(body.labels()).append("</g>\n<g class=\"ht\">\n");
    out.append(body.titles(flame.texts())).append("</g>\n</g>\n");
    sheet = fills.styleSheet();
    return top + (double) Math.max(rows, 3) * SvgPainter.PITCH_PX;
  }

  private double command(double top) {
    SvgText mono = SvgText.mono(out, LABEL_PX);
    List<String> lines =
        CommandLines.wrap(page.commands(), mono::width, CONTENT_PX - 44, COMMAND_LINES);
    double height = lines.size() * 18 + 10;
    out.append("<rect x=\"24\" y=\"").append(SvgBoxes.number(top)).append("\" width=\"952\"");
    out.append(" height=\"").append(SvgBoxes.number(height)).append("\" rx=\"6\" class=\"cm\"/>\n");
    out.append("<g font-family=\"").append(MONO).append("\" xml:space=\"preserve\">\n");
    mono.line(34, top + 18, " class=\"t3\"", "$");
    mono.lines(48, top + 18, 18, " class=\"t\"", lines);
    out.append("</g>\n");
    return top + height + 16;
  }

  private String document(double heightPx) {
    long height = (long) Math.ceil(heightPx);
    String files = page.current().file() + " against " + page.base().file();
    StringBuilder all = new StringBuilder(out.length() + 4096);
    all.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1000\" height=\"");
    all.append(height).append("\" viewBox=\"0 0 1000 ").append(height).append("\" font-family=\"");
    all.append(FONTS).append("\" role=\"img\" aria-labelledby=\"t d\">\n<title id=\"t\">");
    all.append(XmlText.escape(page.title() + ", " + files)).append("</title>\n<desc id=\"d\">");
    all.append(XmlText.escape(description())).append("</desc>\n<style>").append(sheet);
    all.append(DiffStyles.sheet(themes)).append(MarkStyles.RULES);
    all.append(".ht{fill:none;pointer-events:all}</style>\n").append(MarkStyles.DEFINITIONS);
    all.append("<rect x=\".5\" y=\".5\" width=\"999\" height=\"").append(height - 1);
    all.append("\" rx=\"9.5\" class=\"bg\"/>\n");
    return all.append(out).append("</svg>\n").toString();
  }

  private String description() {
    StringBuilder text = new StringBuilder();
    for (Change change : page.changes()) {
      text.append(text.isEmpty() ? "" : "; ").append(change.function()).append(' ');
      text.append(change.what()).append(", ").append(change.sides());
    }
    return text.isEmpty() ? page.title() : text.toString();
  }
}

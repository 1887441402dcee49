package dev.kiln.render.svg;

import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Viewport;
import dev.kiln.render.svg.DiffPage.Change;
import dev.kiln.render.svg.DiffPage.Flame;
import dev.kiln.render.svg.SvgOptions.Themes;

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
  static final double MARGIN_PX = SvgPage.MARGIN_PX;
  static final double RIGHT_PX = SvgPage.RIGHT_PX;
  static final double CONTENT_PX = SvgPage.CONTENT_PX;

  private final DiffPage page;
  private final Themes themes;
  private final StringBuilder out = new StringBuilder(1 << 16);
  private final SvgPage paper = new SvgPage(out);

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
    paper.hairline(y + 0.5);
    new DiffLegend(out).write(y + 20);
    y += 36;
    if (page.flame() != null) {
      y = flame(page.flame(), y);
    }
    y += 8;
    paper.hairline(y + 0.5);
    y = paper.paragraph(page.howToRead(), y + 20, 4) - 4;
    return page.commands().isEmpty() ? y + 6 : paper.command(page.commands(), y);
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
    SvgBoxes body = new SvgBoxes(layout, view, boxes, fills, rows, SvgPage.LABEL_PX, options);
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

  private String document(double heightPx) {
    String files = page.current().file() + " against " + page.base().file();
    String styles =
        sheet + DiffStyles.sheet(themes) + MarkStyles.RULES + ".ht{fill:none;pointer-events:all}";
    return paper.document(
        page.title() + ", " + files, description(), styles, MarkStyles.DEFINITIONS, heightPx);
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

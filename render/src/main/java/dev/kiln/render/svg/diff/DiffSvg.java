package dev.kiln.render.svg.diff;

import dev.kiln.render.svg.MarkStyles;
import dev.kiln.render.svg.SvgBoxes;
import dev.kiln.render.svg.SvgOptions.Themes;
import dev.kiln.render.svg.SvgPage;
import dev.kiln.render.svg.SvgPainter;
import dev.kiln.render.svg.diff.DiffPage.Change;
import dev.kiln.render.svg.diff.DiffPage.Flame;
import org.jspecify.annotations.Nullable;

/// Writes a difference as one SVG document for a pull request: it reads as a plain image, with
/// scripts off and at four fifths of its size, on a page of any colour.
///
/// ```
///   title, sides, caveats     DiffHead
///   the greatest changes      DiffRows
///   legend                    DiffKey
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

  private final @Nullable DiffGraph graph;

  private DiffSvg(DiffPage page, @Nullable DiffGraph graph, Themes themes) {
    this.page = page;
    this.graph = graph;
    this.themes = themes;
  }

  /// Draws the whole page.
  ///
  /// @param themes light, dark, or both in one file, following the viewer
  public static String paint(DiffPage page, Themes themes) {
    Flame flame = page.flame();
    return paint(page, flame == null ? null : DiffGraph.of(flame, themes), themes);
  }

  /// Draws the whole page around a graph that is drawn already.
  ///
  /// @param graph of the page's flame and for the same themes; null for none
  public static String paint(DiffPage page, @Nullable DiffGraph graph, Themes themes) {
    DiffSvg svg = new DiffSvg(page, graph, themes);
    return svg.document(svg.body());
  }

  /// Draws the head and the changes alone.
  static String paintChanges(DiffPage page, Themes themes) {
    DiffSvg svg = new DiffSvg(page, null, themes);
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
    new DiffKey(out).write(y + 20);
    y += 36;
    if (graph != null) {
      y = graph(graph, y);
    }
    y += 8;
    paper.hairline(y + 0.5);
    y = paper.paragraph(page.howToRead(), y + 20, 4) - 4;
    return page.commands().isEmpty() ? y + 6 : paper.command(page.commands(), y);
  }

  private double graph(DiffGraph graph, double top) {
    out.append("<g transform=\"translate(24 ").append(SvgBoxes.number(top)).append(")\">\n");
    out.append(graph.markup()).append("</g>\n");
    return top + (double) Math.max(graph.rows(), 3) * SvgPainter.PITCH_PX;
  }

  private String document(double heightPx) {
    String files = page.current().file() + " against " + page.base().file();
    String fills = graph == null ? "" : graph.sheet();
    String styles =
        fills + DiffStyles.sheet(themes) + MarkStyles.RULES + ".ht{fill:none;pointer-events:all}";
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

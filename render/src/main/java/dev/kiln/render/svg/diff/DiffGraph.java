package dev.kiln.render.svg.diff;

import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Viewport;
import dev.kiln.render.svg.FillClasses;
import dev.kiln.render.svg.SvgBoxes;
import dev.kiln.render.svg.SvgOptions;
import dev.kiln.render.svg.SvgOptions.Themes;
import dev.kiln.render.svg.SvgPage;
import dev.kiln.render.svg.SvgPainter;
import dev.kiln.render.svg.diff.DiffPage.Flame;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;

/// The boxes of a difference as SVG. They do not depend on the page around them, so they can be
/// drawn while the texts of its head are still being worked out.
///
/// @param markup what stands inside of the graph's group
/// @param sheet the classes of the fills
/// @param rows how many rows of boxes there are
public record DiffGraph(String markup, String sheet, int rows) {
  /// Draws the boxes, as wide as a page's content.
  ///
  /// @param themes as those of the page
  public static DiffGraph of(Flame flame, Themes themes) {
    FlameLayout layout = flame.layout();
    Viewport view =
        new Viewport(
            flame.view().from(), flame.view().to(), DiffSvg.CONTENT_PX, 0, flame.view().toRow());
    Boxes boxes = new Boxes();
    layout.visible(view, SvgPainter.MIN_BOX_PX, boxes);
    SvgOptions options =
        new SvgOptions("", "", "", "", "", themes, flame.orientation(), flame.colors(), 0, null);
    FillClasses fills = new FillClasses(layout.tree(), options);
    int rows = IntStream.range(0, boxes.size()).map(b -> boxes.row(b) + 1).max().orElse(0);
    SvgBoxes body = new SvgBoxes(layout, view, boxes, fills, rows, SvgPage.LABEL_PX, options);
    ForkJoinTask<String> titles = ForkJoinTask.adapt(() -> body.titles(flame.texts())).fork();
    // What is too narrow for a box of its own has no fill of its own either.
    fills.ask(IntStream.range(0, boxes.size()).filter(body::isOwn).map(boxes::node).toArray());
    StringBuilder out = new StringBuilder(1 << 16);
    if (boxes.size() == 0) {
      out.append("<text x=\"0\" y=\"24\" class=\"t2\">No samples match this query.</text>\n");
    }
    out.append("<path class=\"n s b\" d=\"").append(body.narrowPath()).append("\"/>\n");
    out.append(body.paths()).append("<g font-size=\"11.5\" class=\"ink\">");
    out.append(body.labels()).append("</g>\n<g class=\"ht\">\n");
    out.append(titles.join()).append("</g>\n");
    return new DiffGraph(out.toString(), fills.styleSheet(), rows);
  }
}

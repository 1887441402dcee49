package dev.kiln.app.report.draw;

import dev.kiln.app.request.Request;
import dev.kiln.app.request.question.RankQuestion;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.CallTree;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.PackageColors;
import dev.kiln.render.color.Palette;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.hot.HotPoint;
import dev.kiln.render.layout.hot.HotPoints;
import java.util.List;
import java.util.function.Function;

/// The picture of a ranking, calls per second against cost per call: a page for a pull request as
/// SVG, the graph as PNG.
///
/// @param request a `rank` request
/// @param title the answer in one line
/// @param subtitle file, value type, total and length
/// @param tree what was ranked
/// @param points its functions that have calls, at least one
/// @param texts all numbers of a point
/// @param notes caveats about the numbers
public record RankDrawing(
    Request request,
    String title,
    String subtitle,
    CallTree tree,
    HotPoints points,
    Function<HotPoint, String> texts,
    List<String> notes)
    implements Drawing {
  public RankDrawing {
    notes = List.copyOf(notes);
  }

  /// The fills of the tree's nodes: by package, as in its flame graph.
  public ColorScheme colors(CallTree of, Theme theme) {
    return PackageColors.of(of, new Palette(theme), request.get(RankQuestion.MINE));
  }

  /// The subtitle, followed by the query's text form, if there is one.
  public String wholeSubtitle() {
    String asked = queryText();
    return subtitle + (asked.isEmpty() ? "" : "  ·  query: " + asked);
  }

  String queryText() {
    return QueryText.format(request.query());
  }
}

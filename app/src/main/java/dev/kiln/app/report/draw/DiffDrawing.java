package dev.kiln.app.report.draw;

import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.question.DiffQuestion;
import dev.kiln.diffview.words.DiffLayouts;
import dev.kiln.diffview.words.DiffPages;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.model.diff.Comparability;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.query.QueryText;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.svg.diff.DiffPage;
import dev.kiln.render.svg.diff.DiffPage.Flame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A difference with everything that is needed to draw it: a page for a pull request as SVG, the
/// graph as PNG, an interactive graph as HTML.
///
/// @param request a `diff` request
/// @param result what is shown
public record DiffDrawing(Request request, ComparisonResult result) implements Drawing {
  /// Whether the greatest changes are drawn without the graph.
  boolean changesOnly() {
    return request.get(DiffQuestion.CHANGES_ONLY);
  }

  /// The layout for a picture in which nothing is searched.
  public FlameLayout unsearched() {
    return DiffLayouts.unsearched(
        result.shown(), request.get(DiffQuestion.LAYOUT), request.get(PictureOptions.ORDER));
  }

  /// The layout for a page that can be searched.
  FlameLayout searched() {
    return DiffLayouts.of(
            result, List.of(request.get(DiffQuestion.LAYOUT)), request.get(PictureOptions.ORDER))
        .layouts()
        .getFirst();
  }

  /// The graph; it does not wait for the lists.
  public Flame flame(FlameLayout layout) {
    boolean bySelf = request.get(DiffQuestion.COLOR) == DiffQuestion.Color.SELF;
    return DiffPages.flame(
        DiffWords.of(result.shown()), layout, request.get(DiffQuestion.VIEW), bySelf);
  }

  /// The page around the graph; it waits for the lists.
  ///
  /// @param flame null for a page without the graph
  /// @param commands that draw it again
  public DiffPage page(@Nullable Flame flame, List<String> commands) {
    return DiffPages.of(
        words(),
        result.functions(),
        result.comparability(),
        result.basis().caveat(),
        queryText(),
        commands,
        flame,
        request.get(DiffQuestion.LAYOUT));
  }

  /// The query's text form; empty for everything.
  public String queryText() {
    return QueryText.format(result.query());
  }

  /// The words of the tree toward callees, which sums are of.
  private DiffWords words() {
    return DiffWords.of(result.down());
  }

  /// `7.01 ms in before.jfr (62,410 requests) to 7.64 ms in after.jfr (61,870 requests)`.
  public static String sides(DiffPage page) {
    return side(page.base()) + " to " + side(page.current());
  }

  private static String side(DiffPage.Caption side) {
    String basis = side.basis().isEmpty() ? "" : " (" + side.basis() + ")";
    return side.amount() + " in " + side.file() + basis;
  }

  /// What is compared, and what speaks against it.
  ///
  /// @param query its text form, put between; empty for none
  public String basis(String query) {
    String asked = query.isEmpty() ? "" : "  ·  query: " + query;
    StringBuilder text = new StringBuilder("basis: " + words().basis() + asked);
    for (Comparability.Item item : result.comparability().items()) {
      if (item.level() == Comparability.Level.WARN) {
        text.append("  ·  ").append(item.words());
      }
    }
    return text.toString();
  }
}

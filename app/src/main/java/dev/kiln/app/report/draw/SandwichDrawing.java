package dev.kiln.app.report.draw;

import dev.kiln.app.request.Request;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.RowSizes;
import dev.kiln.render.layout.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A function between its callers and its callees, with all texts of the picture: of one profile
/// ([ProfileSandwich]) or of a comparison ([ComparisonSandwich]).
///
/// @param request a `render` or `diff` request with a sandwich
/// @param title file and function
/// @param subtitle what the function costs
/// @param note what else is to be known
/// @param callers what calls the function, growing up
/// @param callees what the function calls, growing down
/// @param widthPx the whole picture's width, margins included
/// @param sizes of rows and type of a PNG
public record SandwichDrawing(
    Request request,
    String title,
    String subtitle,
    String note,
    Half callers,
    Half callees,
    int widthPx,
    RowSizes sizes)
    implements Drawing {

  /// One of the two graphs.
  ///
  /// @param layout where its boxes lie; of some of the samples if the other half is zoomed
  /// @param part which part is shown
  /// @param narrowed what all its samples go through; empty if they are all
  /// @param search the matches to mark; null for none
  /// @param colors the fills of its boxes
  /// @param texts what is said of a box beside its name
  public record Half(
      FlameLayout layout,
      PicturePart part,
      String narrowed,
      @Nullable FrameSearch search,
      Function<Theme, ColorScheme> colors,
      IntFunction<String> texts) {
    /// What is drawn, at a width without margins.
    public Viewport viewport(double widthPx) {
      return part.viewport(layout, widthPx);
    }
  }

  /// The query's text form; empty for everything.
  String queryText() {
    return QueryText.format(request.query());
  }

  /// The subtitle, followed by the query's text form, if there is one, and the note.
  public String wholeSubtitle() {
    String asked = queryText().isEmpty() ? "" : "  ·  query: " + queryText();
    return subtitle + asked + "  ·  " + note;
  }

  /// What halves are zoomed to or narrowed by, and what was searched, behind other notes.
  static String note(List<String> notes, Half callers, Half callees) {
    List<String> parts = new ArrayList<>(notes);
    add(parts, "callers", callers);
    add(parts, "callees", callees);
    FrameSearch search = callees.search();
    if (search != null) {
      parts.add("search: " + search.text());
    }
    return String.join("  ·  ", parts);
  }

  private static void add(List<String> parts, String name, Half half) {
    if (half.part().zoom() != 0) {
      parts.add(name + " zoomed to " + half.layout().shape().name(half.part().zoom()));
    }
    if (!half.narrowed().isEmpty()) {
      parts.add(name + " " + half.narrowed());
    }
  }
}

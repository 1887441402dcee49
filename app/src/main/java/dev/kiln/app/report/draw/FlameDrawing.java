package dev.kiln.app.report.draw;

import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.options.ValueRange;
import dev.kiln.app.request.question.PictureStyle;
import dev.kiln.app.request.question.RenderQuestion;
import dev.kiln.importers.ProfileReader;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.ColorSchemes;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.FoldedRows;
import dev.kiln.render.layout.FrameNames;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A flame graph with everything that is needed to draw it, and the texts around it.
///
/// @param request a `render` request
/// @param rows the samples that the tree was summed from
/// @param layout where its boxes lie
/// @param part which part is shown
/// @param search the matches to mark; null for none
public record FlameDrawing(
    Request request, Rows rows, FlameLayout layout, PicturePart part, @Nullable FrameSearch search)
    implements Drawing {

  /// The flame graph that a request asks for.
  ///
  /// @throws dev.kiln.model.query.QueryException if the query does not fit the profile, or nothing
  ///   is there to be zoomed to
  public static FlameDrawing of(Request request, ProfileView view) {
    CallTree tree = view.callTree(request.query());
    FlameLayout layout = FlameLayout.of(tree, request.get(PictureOptions.ORDER));
    String zoom = request.get(RenderQuestion.ZOOM);
    PicturePart part = PicturePart.of(layout, zoom.isEmpty() ? 0 : ZoomPath.find(tree, zoom));
    ValueRange range = request.get(RenderQuestion.RANGE).orElse(null);
    String text = request.get(RenderQuestion.SEARCH);
    return of(
        request,
        view.rows(request.query()),
        layout,
        range == null ? part : new PicturePart(part.zoom(), range.from(), range.to()),
        text.isEmpty() ? null : FrameSearch.of(tree, text));
  }

  /// A flame graph as it is seen; its request says which part that is, and what is marked.
  ///
  /// @param request a `render` request; its zoom, range and search are replaced
  public static FlameDrawing of(
      Request request,
      Rows rows,
      FlameLayout layout,
      PicturePart part,
      @Nullable FrameSearch search) {
    boolean icicle = PictureStyle.of(request).orientation() == Orientation.ICICLE;
    Request whole =
        part.asked(request, layout)
            .with(RenderQuestion.VIEW, Orientation.FLAME)
            .with(RenderQuestion.ICICLE, icicle)
            .with(RenderQuestion.SEARCH, search == null ? "" : search.text());
    FlameLayout drawn =
        FoldedRows.of(layout, request.get(RenderQuestion.MAX_DEPTH), part.from(), part.to());
    return new FlameDrawing(whole, rows, drawn, part, search);
  }

  /// How it looks.
  public PictureStyle style() {
    return PictureStyle.of(request);
  }

  /// The profile's file name.
  public String title() {
    return ProfileReader.name(request.file());
  }

  /// Value type, total and samples, such as `cpu/nanoseconds, 48.1 s in all, 4,810 samples`.
  public String subtitle() {
    CallTree tree = layout.tree();
    return String.format(
        Locale.ROOT,
        "%s, %s in all, %,d samples",
        valueType(),
        Quantities.format(tree.total(), valueType()),
        tree.sampleCount());
  }

  private ValueType valueType() {
    return layout.tree().profile().valueTypes().get(layout.tree().valueType());
  }

  /// The zoomed box, and what a search found; empty if there is neither.
  String note() {
    CallTree tree = layout.tree();
    List<String> parts = new ArrayList<>();
    int zoom = part.zoom();
    if (zoom != 0) {
      String value = Quantities.format(tree.total(zoom), valueType());
      String share = Quantities.share(tree.share(zoom));
      parts.add(
          "zoomed to " + FrameNames.shown(tree.shape().name(zoom)) + ": " + value + ", " + share);
    }
    if (search != null) {
      double share = tree.shareOf(search.matchedTotal());
      String boxes = search.matchCount() == 1 ? "1 box" : "%,d boxes";
      String count = String.format(Locale.ROOT, boxes, search.matchCount());
      String zoomed =
          zoom == 0 ? "" : ", " + Quantities.share(matchedInZoom(search)) + " of the zoomed box";
      parts.add(
          "search: "
              + search.text()
              + ", "
              + count
              + ", "
              + Quantities.share(share)
              + " of all"
              + zoomed);
    }
    return String.join("  ·  ", parts);
  }

  /// The part of the zoomed box that the search found.
  private double matchedInZoom(FrameSearch found) {
    CallTree tree = layout.tree();
    int zoom = part.zoom();
    for (int up = zoom; up > 0; up = tree.shape().parent(up)) {
      if (found.isMatch(up)) {
        return 1;
      }
    }
    long sum = 0;
    int node = zoom;
    while (node < tree.shape().subtreeEnd(zoom)) {
      sum += found.isMatch(node) ? tree.total(node) : 0;
      node = found.isMatch(node) ? tree.shape().subtreeEnd(node) : node + 1;
    }
    return (double) sum / tree.whole(zoom);
  }

  /// The note of a picture with a fixed size, which says what is folded.
  String stillNote() {
    String folded = FoldedRows.note(layout);
    String note = note();
    return note.isEmpty() || folded.isEmpty() ? note + folded : note + "  ·  " + folded;
  }

  /// The subtitle, followed by the query's text form and the note, if there are such.
  public String wholeSubtitle() {
    String text = queryText();
    String asked = text.isEmpty() ? "" : "  ·  query: " + text;
    return subtitle() + asked + (stillNote().isEmpty() ? "" : "  ·  " + stillNote());
  }

  String queryText() {
    return QueryText.format(request.query());
  }

  /// The fills of all boxes.
  public ColorScheme colors(CallTree tree, Theme theme) {
    PictureStyle style = style();
    return ColorSchemes.of(style.coloring(), tree, rows, theme, style.palette(), style.myCode());
  }

  /// What is drawn, at the picture's width without margins.
  public Viewport viewport(double marginPx) {
    return part.viewport(layout, style().widthPx() - 2 * marginPx);
  }
}

package dev.kiln.app.export;

import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureStyle;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.ColorSchemes;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Viewport;
import dev.kiln.render.svg.SvgOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A flame graph with all that is needed to draw it, and the words around it: whose it is, of what.
///
/// @param fileName the profile's file name
/// @param query what of it is shown
/// @param rows the samples that the tree was summed from
/// @param layout where its boxes lie
/// @param style how it looks
/// @param part which part is shown
/// @param search the matches to mark; null for none
public record Picture(
    String fileName,
    Query query,
    Rows rows,
    FlameLayout layout,
    PictureStyle style,
    PicturePart part,
    @Nullable FrameSearch search) {

  /// The node of a path of names, `main;run;read`; 0 for an empty one.
  ///
  /// @throws dev.kiln.model.query.QueryException where the tree has none
  public static int zoomedNode(CallTree tree, String path) {
    return path.isEmpty() ? 0 : ZoomPath.find(tree, path);
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

  /// The zoomed box, and what a search found; empty where there is neither.
  String note() {
    CallTree tree = layout.tree();
    List<String> parts = new ArrayList<>();
    int zoom = part.zoom();
    if (zoom != 0) {
      String value = Quantities.format(tree.total(zoom), valueType());
      String share = Quantities.share(tree.share(zoom));
      parts.add("zoomed to " + tree.shape().name(zoom) + ": " + value + ", " + share);
    }
    if (search != null) {
      double share = (double) search.matchedTotal() / tree.total();
      parts.add("search: " + search.text() + ", " + Quantities.share(share));
    }
    return String.join("  ·  ", parts);
  }

  /// The subtitle, followed by the query's text form and the note, where there are such.
  String wholeSubtitle() {
    String text = queryText();
    String asked = text.isEmpty() ? "" : "  ·  query: " + text;
    return subtitle() + asked + (note().isEmpty() ? "" : "  ·  " + note());
  }

  private String queryText() {
    return QueryText.format(query);
  }

  /// The command that draws this picture again, as the picture itself says it.
  ///
  /// @param outputName the name of the file that the picture goes into
  public String command(PictureFormat format, String outputName) {
    return command(fileName, format, outputName);
  }

  /// The command that draws this picture again.
  ///
  /// @param file where the profile lies
  public String command(String file, PictureFormat format, String outputName) {
    return RenderWords.of(this, file, format, outputName);
  }

  /// The fills of all boxes.
  public ColorScheme colors(CallTree tree, Theme theme) {
    return ColorSchemes.of(style.coloring(), tree, rows, theme, style.palette(), style.myCode());
  }

  /// The words around it, for SVG and HTML.
  SvgOptions options(PictureFormat format, String outputName) {
    return new SvgOptions(
        fileName,
        subtitle(),
        queryText(),
        note(),
        command(format, outputName),
        format.themes(),
        style.orientation(),
        this::colors,
        part.zoom(),
        search);
  }

  /// What is drawn, at the picture's width without margins.
  Viewport viewport(double marginPx) {
    return part.viewport(layout, style.widthPx() - 2 * marginPx);
  }
}

package dev.kiln.app.export;

import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import dev.kiln.render.svg.SvgOptions;
import dev.kiln.render.svg.SvgOptions.Themes;
import dev.kiln.render.svg.SvgPainter;
import java.util.Locale;

/// A flame graph with the words around it: whose it is, of what, and the command that redraws it.
///
/// @param fileName the profile's file name
/// @param query what of it is shown
/// @param layout where its boxes lie
/// @param orientation which way it grows
public record Picture(String fileName, Query query, FlameLayout layout, Orientation orientation) {

  /// The default width of an exported picture, pixels.
  public static final int DEFAULT_WIDTH_PX = 1200;

  /// Value type, total and samples, such as `cpu/nanoseconds, 48.1 s in all, 4,810 samples`.
  public String subtitle() {
    CallTree tree = layout.tree();
    ValueType type = tree.profile().valueTypes().get(tree.valueType());
    return String.format(
        Locale.ROOT,
        "%s, %s in all, %,d samples",
        type,
        Quantities.format(tree.total(), type),
        tree.sampleCount());
  }

  /// The subtitle, followed by the query's text form where there is one.
  public String subtitleWithQuery() {
    String text = QueryText.format(query);
    return text.isEmpty() ? subtitle() : subtitle() + "  ·  query: " + text;
  }

  /// The command that draws this picture again.
  public String command(String outputName) {
    String text = QueryText.format(query);
    String option = text.isEmpty() ? "" : " --query " + shellWord(text);
    String view = orientation == Orientation.ICICLE ? " --icicle" : "";
    return "kiln render " + shellWord(fileName) + view + option + " -o " + shellWord(outputName);
  }

  /// The whole picture as an SVG document.
  public String svg(double widthPx, Themes themes, String outputName) {
    return SvgPainter.paint(layout, widthPx, options(themes, outputName));
  }

  /// What a viewport shows as an SVG document.
  public String svg(Viewport view, Themes themes, String outputName) {
    return SvgPainter.paint(layout, view, options(themes, outputName));
  }

  private SvgOptions options(Themes themes, String outputName) {
    return new SvgOptions(
        fileName, subtitle(), QueryText.format(query), command(outputName), themes, orientation);
  }

  private static String shellWord(String word) {
    boolean plain = word.matches("[A-Za-z0-9_@%+=:,./-]+");
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}

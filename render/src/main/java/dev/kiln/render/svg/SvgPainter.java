package dev.kiln.render.svg;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.color.BoxMark;
import dev.kiln.render.color.ColorScheme.LegendEntry;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.GlyphWidths;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Writes a flame graph as one SVG document.
///
/// It reads with scripts off (a code host shows it as a plain image): title, value type, total,
/// query, legend, labels, the command. Opened in a browser it zooms, searches and resets by mouse
/// and keyboard with one small inline script. Boxes of one colour are one path, and the script
/// reads a compact table, so that ten thousand boxes stay below half a megabyte.
public final class SvgPainter {
  /// Boxes narrower than this are merged.
  public static final double MIN_BOX_PX = 0.5;

  /// Left and right of the boxes.
  public static final int MARGIN_PX = 16;

  static final int ROW_PX = 19;
  static final int PITCH_PX = 20;

  static final double LABEL_PX = 11;

  private static final int HEADER_PX = 78;
  private static final int FOOTER_PX = 40;

  private final FlameLayout layout;
  private final Viewport view;
  private final SvgOptions options;
  private final StringBuilder out = new StringBuilder(1 << 16);

  private SvgPainter(FlameLayout layout, Viewport view, SvgOptions options) {
    this.layout = layout;
    this.view = view;
    this.options = options;
  }

  /// Draws all rows of a layout.
  ///
  /// @param widthPx the whole picture's width, margins included
  public static String paint(FlameLayout layout, double widthPx, SvgOptions options) {
    return paint(layout, Viewport.whole(layout, Math.max(1, widthPx - 2 * MARGIN_PX)), options);
  }

  /// Draws what a viewport shows; its width is that of the boxes, without margins.
  public static String paint(FlameLayout layout, Viewport view, SvgOptions options) {
    return new SvgPainter(layout, view, options).document();
  }

  private String document() {
    Boxes boxes = new Boxes();
    layout.visible(view, MIN_BOX_PX, boxes);
    int rows = 0;
    for (int b = 0; b < boxes.size(); b++) {
      rows = Math.max(rows, boxes.row(b) + 1);
    }
    int graph = Math.max(rows, 3) * PITCH_PX;
    int width = (int) Math.ceil(view.widthPx()) + 2 * MARGIN_PX;
    int height = HEADER_PX + graph + FOOTER_PX;
    FillClasses fills = new FillClasses(layout.tree(), options);
    for (int b = 0; b < boxes.size(); b++) {
      fills.of(boxes.node(b));
    }
    SvgBoxes body = new SvgBoxes(layout, view, boxes, fills, rows, LABEL_PX, options);

    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width);
    out.append("\" height=\"").append(height).append("\" viewBox=\"0 0 ").append(width);
    out.append(' ').append(height).append("\" font-family=\"").append(FONTS);
    out.append("\" font-size=\"12\">\n");
    line("<title>%s</title>", XmlText.escape(options.title() + ": " + options.subtitle()));
    line("<desc>%s</desc>", XmlText.escape(description()));
    out.append("<style>").append(fills.styleSheet()).append("</style>\n");
    out.append(fills.hasMarks() ? MarkStyles.DEFINITIONS : "");
    line(
        "<rect x=\".5\" y=\".5\" width=\"%d\" height=\"%d\" rx=\"8\" class=\"bg\"/>",
        width - 1, height - 1);
    header(width, fills.legend());
    line("<g transform=\"translate(%d %d)\">", MARGIN_PX, HEADER_PX);
    if (boxes.size() == 0) {
      line("<text x=\"0\" y=\"24\" class=\"t2\">No samples match this query.</text>");
    }
    line("<path id=\"n\" class=\"n s b\" d=\"%s\"/>", body.narrowPath());
    out.append("<g id=\"s\">").append(body.paths());
    out.append("<g font-size=\"11\" class=\"ink\">").append(body.labels()).append("</g></g>\n");
    out.append("<g id=\"l\" font-size=\"11\"/>\n</g>\n");
    footer(width, height);
    script(new SvgTable(layout, view, boxes, fills, body, options.search()), graph);
    return out.append("</svg>\n").toString();
  }

  private static final String FONTS =
      "Inter,Adwaita Sans,Segoe UI,SF Pro Text,Cantarell,Noto Sans,DejaVu Sans,sans-serif";

  private void header(int width, List<LegendEntry> legend) {
    GlyphWidths wide = GlyphWidths.estimated(15);
    GlyphWidths narrow = GlyphWidths.estimated(12);
    double room = width - 2.0 * MARGIN_PX;
    line(
        "<text x=\"16\" y=\"27\" font-size=\"15\" font-weight=\"600\" class=\"t\">%s</text>",
        XmlText.escape(wide.fit(List.of(options.title()), room)));
    String query = options.query().isEmpty() ? "" : "  ·  query: " + options.query();
    String note = options.note().isEmpty() ? "" : "  ·  " + options.note();
    line(
        "<text x=\"16\" y=\"46\" class=\"t2\">%s</text>",
        XmlText.escape(narrow.fit(List.of(options.subtitle() + query + note), room)));
    double x = MARGIN_PX;
    int index = 0;
    for (LegendEntry entry : legend) {
      double next = x + 16 + narrow.of(entry.label()) + 12;
      if (next > width - MARGIN_PX) {
        break;
      }
      boolean plain = entry.mark() == BoxMark.PLAIN;
      String swatch =
          plain
              ? "rx=\"3\" class=\"l" + index + " r\""
              : "class=\"" + MarkStyles.name(entry.mark()) + "\"";
      line(
          "<rect x=\"%s\" y=\"57\" width=\"10\" height=\"10\" %s/>"
              + "<text x=\"%s\" y=\"66\" font-size=\"11\" class=\"t2\">%s</text>",
          SvgBoxes.number(x), swatch, SvgBoxes.number(x + 14), XmlText.escape(entry.label()));
      x = next;
      index++;
    }
  }

  private void footer(int width, int height) {
    String command = options.command().isEmpty() ? "" : "$ " + options.command();
    GlyphWidths mono = GlyphWidths.estimated(12.5);
    line(
        "<text x=\"16\" y=\"%d\" font-size=\"11\" font-family=\"%s\" class=\"t2\""
            + " id=\"f\">%s</text>",
        height - 15,
        "JetBrains Mono,SF Mono,Cascadia Mono,Consolas,DejaVu Sans Mono,monospace",
        XmlText.escape(mono.fit(List.of(command, ""), width - 2.0 * MARGIN_PX)));
  }

  private String description() {
    CallTree tree = layout.tree();
    String value =
        Quantities.format(tree.total(), tree.profile().valueTypes().get(tree.valueType()));
    String how =
        "A box is a function; it is as wide as the value in it and in all it calls. "
            + "Boxes narrower than half a pixel are drawn together, in grey. "
            + value
            + " in all.";
    return options.command().isEmpty() ? how : how + " Drawn by: " + options.command();
  }

  private void script(SvgTable body, int graph) {
    CallTree tree = layout.tree();
    out.append("<script><![CDATA[\nconst K={W:").append(SvgBoxes.number(view.widthPx()));
    out.append(",H:").append(graph).append(",P:").append(PITCH_PX);
    out.append(",up:").append(options.orientation() == Orientation.FLAME);
    out.append(",unit:").append(XmlText.scriptString(unit(tree)));
    out.append(",view:").append((view.to() - view.from()) / Math.max(1, layout.totalWeight()));
    out.append(",total:").append(layout.totalWeight());
    if (options.zoom() > 0) {
      out.append(",z:[").append(layout.shape().depth(options.zoom())).append(',');
      out.append(SvgBoxes.number(body.left(options.zoom()))).append(']');
    }
    body.append(out);
    out.append("};\n").append(SCRIPT).append("]]></script>\n");
  }

  private static String unit(CallTree tree) {
    return tree.profile().valueTypes().get(tree.valueType()).unit();
  }

  private static final String SCRIPT = resource("viewer.js");

  private static String resource(String name) {
    try (InputStream in = SvgPainter.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(String format, Object... arguments) {
    out.append(arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments));
    out.append('\n');
  }

  /// The theme whose values stand outside the media query.
  static Theme baseTheme(Themes themes) {
    return themes == Themes.DARK ? Theme.DARK : Theme.LIGHT;
  }
}

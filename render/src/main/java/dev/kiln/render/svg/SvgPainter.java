package dev.kiln.render.svg;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
  public static final int PITCH_PX = 20;

  static final double LABEL_PX = 11;

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
    int height = SvgFrame.HEADER_PX + graph + SvgFrame.FOOTER_PX;
    FillClasses fills = new FillClasses(layout.tree(), options);
    for (int b = 0; b < boxes.size(); b++) {
      fills.of(boxes.node(b));
    }
    SvgBoxes body = new SvgBoxes(layout, view, boxes, fills, rows, LABEL_PX, options);

    SvgFrame frame = new SvgFrame(out, options, width, height);
    frame.begin(description(), fills, options.search() == null ? FillClasses.MATCHES : "");
    line("<g transform=\"translate(%d %d)\">", MARGIN_PX, SvgFrame.HEADER_PX);
    if (boxes.size() == 0) {
      line("<text x=\"0\" y=\"24\" class=\"t2\">No samples match this query.</text>");
    }
    line("<path id=\"n\" class=\"n s b\" d=\"%s\"/>", body.narrowPath());
    out.append(body.narrowMatches());
    out.append("<g id=\"s\">").append(body.paths());
    out.append("<g font-size=\"11\" class=\"ink\">").append(body.labels()).append("</g></g>\n");
    out.append("<g id=\"l\" font-size=\"11\"/>\n</g>\n");
    frame.footer();
    script(new SvgTable(layout, view, boxes, fills, body, options.search()), graph);
    return out.append("</svg>\n").toString();
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
  public static Theme baseTheme(Themes themes) {
    return themes == Themes.DARK ? Theme.DARK : Theme.LIGHT;
  }
}

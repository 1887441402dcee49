package dev.kiln.render.html;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.Unit;
import dev.kiln.render.color.BoxMark;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.ColorScheme.LegendEntry;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.color.diff.DiffPalette;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.svg.SvgOptions;
import dev.kiln.render.svg.XmlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Writes a flame graph as one interactive page. The page needs no other file and no network, and
/// its security policy forbids both.
///
/// The boxes are a compact table, see [PageData], drawn on a canvas; what the page does stands in
/// `page.js`.
public final class HtmlPainter {
  /// Boxes of a smaller part of the whole are left out, unless all are asked for.
  public static final double LEAST_SHARE = 0.0001;

  private static final String PAGE = resource("page.html");
  private static final String STYLE = resource("page.css");
  private static final String SCRIPT = resource("page.js");

  private final FlameLayout layout;
  private final SvgOptions options;
  private final double leastShare;
  private final ColorScheme light;
  private final ColorScheme dark;
  private final @Nullable IntFunction<String> texts;

  private HtmlPainter(
      FlameLayout layout,
      SvgOptions options,
      double leastShare,
      @Nullable IntFunction<String> texts) {
    this.texts = texts;
    this.layout = layout;
    this.options = options;
    this.leastShare = leastShare;
    this.light = options.colors().of(layout.tree(), Theme.LIGHT);
    this.dark = options.colors().of(layout.tree(), Theme.DARK);
  }

  /// Draws all rows of a layout, opened at the zoomed node.
  ///
  /// @param leastShare boxes of a smaller part of the whole, and inside the zoomed node of its own
  ///   weight, are left out; 0 keeps all
  public static String paint(FlameLayout layout, SvgOptions options, double leastShare) {
    return new HtmlPainter(layout, options, leastShare, null).document();
  }

  /// Draws all rows of a layout with a text for each node instead of its total and self value: both
  /// sides of a difference.
  public static String paint(
      FlameLayout layout, SvgOptions options, double leastShare, IntFunction<String> texts) {
    return new HtmlPainter(layout, options, leastShare, texts).document();
  }

  private String document() {
    KeptBoxes boxes = new KeptBoxes(layout, options.zoom(), leastShare);
    String query = options.query().isEmpty() ? "" : "query: " + options.query();
    String note = options.note().isEmpty() ? "" : "  ·  " + options.note();
    String command = options.command().isEmpty() ? "" : "$ " + options.command();
    StringBuilder out = new StringBuilder(1 << 16);
    for (String part : PAGE.split("(?=\\{\\{)|(?<=}})")) {
      switch (part) {
        case "{{theme}}" -> out.append(themeAttribute());
        case "{{title}}" -> out.append(XmlText.escape(options.title()));
        case "{{subtitle}}" -> out.append(XmlText.escape(options.subtitle() + note));
        case "{{query}}" -> out.append(XmlText.escape(query));
        case "{{cut}}" -> out.append(XmlText.escape(cut(boxes)));
        case "{{command}}" -> out.append(XmlText.escape(command));
        case "{{legend}}" -> appendLegend(out);
        case "{{style}}" -> out.append(variables()).append(STYLE);
        case "{{data}}" -> appendData(out, boxes);
        case "{{script}}" -> out.append(SCRIPT);
        default -> out.append(part);
      }
    }
    return out.toString();
  }

  private String themeAttribute() {
    return switch (options.themes()) {
      case LIGHT -> " data-theme=\"light\"";
      case DARK -> " data-theme=\"dark\"";
      case BOTH -> "";
    };
  }

  private String cut(KeptBoxes boxes) {
    int left = layout.boxCount() - boxes.size();
    if (left == 0) {
      return String.format(Locale.ROOT, "All %,d boxes are in this page.", boxes.size());
    }
    String of = options.zoom() == 0 ? "" : " (inside the box that it opens at, of that box)";
    return String.format(
        Locale.ROOT,
        "%,d of %,d boxes are in this page; those below %s of all%s are left out, with all they"
            + " call. Their cost is in the totals of their callers.",
        boxes.size(),
        layout.boxCount(),
        Quantities.share(leastShare),
        of);
  }

  private void appendLegend(StringBuilder out) {
    List<LegendEntry> darkEntries = dark.legend();
    List<LegendEntry> entries = light.legend();
    for (int i = 0; i < entries.size(); i++) {
      LegendEntry entry = entries.get(i);
      int inDark = i < darkEntries.size() ? darkEntries.get(i).rgb() : entry.rgb();
      String mark = entry.mark() == BoxMark.PLAIN ? "" : " class=\"" + entry.mark() + '"';
      out.append("<li><i").append(mark).append(" style=\"--l:").append(Rgb.hex(entry.rgb()));
      out.append(";--d:").append(Rgb.hex(inDark)).append("\"></i>");
      out.append(XmlText.escape(entry.label())).append("</li>\n");
    }
  }

  private static String variables() {
    String darkRules = "{" + tokens(Theme.DARK) + "}";
    return ":root{color-scheme:light dark;"
        + tokens(Theme.LIGHT)
        + "}\n:root[data-theme=light]{color-scheme:light}\n"
        + ":root[data-theme=dark]"
        + darkRules
        + "\n:root[data-theme=dark]{color-scheme:dark}\n:root[data-theme=dark] #legend"
        + " i{background:var(--d)}\n@media(prefers-color-scheme:dark){:root:not([data-theme])"
        + darkRules
        + ":root:not([data-theme]) #legend i{background:var(--d)}}\n";
  }

  private static String tokens(Theme theme) {
    StringBuilder css = new StringBuilder();
    token(css, "app", theme.app);
    token(css, "surface", theme.surface);
    token(css, "raised", theme.raised);
    token(css, "hover", theme.hover);
    token(css, "border", theme.border);
    token(css, "border2", theme.border2);
    token(css, "text", theme.text);
    token(css, "text2", theme.text2);
    token(css, "accent", theme.accent);
    token(css, "match", theme.match);
    token(css, "error", theme.error);
    token(css, "ink", theme.ink);
    DiffPalette palette = new DiffPalette(theme);
    token(css, "hatch", palette.hatch());
    token(css, "pale", palette.ground(BoxMark.NEW));
    token(css, "more", palette.outline(BoxMark.NEW));
    token(css, "less", palette.outline(BoxMark.VANISHED));
    token(css, "moved", palette.outline(BoxMark.MOVED));
    return css.toString();
  }

  private static void token(StringBuilder css, String name, int rgb) {
    css.append("--").append(name).append(':').append(Rgb.hex(rgb)).append(';');
  }

  private void appendData(StringBuilder out, KeptBoxes boxes) {
    CallTree tree = layout.tree();
    Unit unit = Unit.of(tree.profile().valueTypes().get(tree.valueType()).unit());
    String text = options.search() == null ? "" : options.search().text();
    out.append("{\"dimension\":\"").append(unit.dimension());
    out.append("\",\"factor\":").append(unit.factor());
    out.append(",\"suffix\":").append(XmlText.scriptString(unit.suffix()));
    out.append(",\"total\":").append(tree.whole());
    out.append(",\"up\":").append(options.orientation() == Orientation.FLAME);
    out.append(",\"zoom\":").append(boxes.indexOf(options.zoom()));
    out.append(",\"search\":").append(XmlText.scriptString(text)).append(",\n");
    new PageData(layout, boxes, light, dark).append(out);
    if (texts != null) {
      List<String> said = new ArrayList<>();
      for (int i = 0; i < boxes.size(); i++) {
        said.add(texts.apply(boxes.node(i)));
      }
      out.append(",\n\"texts\":").append(PageData.strings(said));
    }
    out.append('}');
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPainter.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

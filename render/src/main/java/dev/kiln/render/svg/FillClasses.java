package dev.kiln.render.svg;

import dev.kiln.model.tree.CallTree;
import dev.kiln.render.color.BoxMark;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.ColorScheme.LegendEntry;
import dev.kiln.render.color.Palette;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fills of a document as style classes `c0`, `c1`, ..., so that one file holds both themes.
public final class FillClasses {
  /// The rule of strokes that match a search: of documents with a search, or with a script.
  static final String MATCHES = "path.m{stroke:#f8cc2f}";

  /// The colours outside the media query, and those inside; the same if there is one theme.
  private final ColorScheme colors;

  private final ColorScheme darkColors;
  private final Themes themes;
  private final boolean marked;
  private final boolean zoomed;
  private final boolean hasMarks;

  /// The number of each fill, the light one in the upper half of the key, the dark one below.
  private final Map<Long, Integer> classes;

  public FillClasses(CallTree tree, SvgOptions options) {
    this(tree, options, new LinkedHashMap<>(), false);
  }

  private FillClasses(
      CallTree tree, SvgOptions options, Map<Long, Integer> classes, boolean otherZoomed) {
    this.classes = classes;
    this.themes = options.themes();
    this.colors = options.colors().of(tree, SvgPainter.baseTheme(themes));
    this.darkColors = themes == Themes.BOTH ? options.colors().of(tree, Theme.DARK) : colors;
    this.marked = options.search() != null;
    this.zoomed = options.zoom() > 0 || otherZoomed;
    this.hasMarks = colors.legend().stream().anyMatch(e -> e.mark() != BoxMark.PLAIN);
  }

  /// The fills of another tree in the same document: one fill has one class. The style sheet of
  /// these has the classes of both.
  FillClasses beside(CallTree tree, SvgOptions options) {
    return new FillClasses(tree, options, classes, zoomed);
  }

  /// Whether boxes may be marked: what the legend names.
  boolean hasMarks() {
    return hasMarks;
  }

  BoxMark mark(int node) {
    return hasMarks ? colors.mark(node) : BoxMark.PLAIN;
  }

  /// What stands right in a box; null for its share.
  @Nullable String note(int node) {
    return colors.note(node);
  }

  /// What the classes `l0`, `l1`, ... stand for.
  public List<LegendEntry> legend() {
    return colors.legend();
  }

  /// The class number of a node's fill; numbers are given in the order of asking.
  public int of(int node) {
    return number(fills(node));
  }

  /// Asks for the fills of nodes in their order, on several threads; for colours that are safe for
  /// that.
  public void ask(int[] nodes) {
    for (long fills : Arrays.stream(nodes).parallel().mapToLong(this::fills).toArray()) {
      number(fills);
    }
  }

  private long fills(int node) {
    int fill = colors.fill(node);
    int darkFill = darkColors.equals(colors) ? fill : darkColors.fill(node);
    return (long) fill << 32 | (darkFill & 0xffffffffL);
  }

  private int number(long fills) {
    Long pair = fills;
    Integer known = classes.get(pair);
    if (known == null) {
      known = classes.size();
      classes.put(pair, known);
    }
    return known;
  }

  int size() {
    return classes.size();
  }

  public String styleSheet() {
    StringBuilder css = new StringBuilder();
    css.append(rules(SvgPainter.baseTheme(themes)));
    if (themes == Themes.BOTH) {
      css.append("@media(prefers-color-scheme:dark){").append(rules(Theme.DARK)).append('}');
    }
    css.append(".s{fill:none;stroke-width:19}.b{opacity:.55}.r{stroke:none}.k{cursor:pointer}");
    css.append(".z,#l text{pointer-events:none}rect.m{fill:#f8cc2f}text.m{fill:#1c1e26}");
    css.append(hasMarks ? MarkStyles.RULES : "");
    css.append(marked ? MATCHES : "");
    return css.append(zoomed ? ".f{opacity:.45}" : "").toString();
  }

  private String rules(Theme theme) {
    StringBuilder css = new StringBuilder();
    rule(css, "bg", "fill:" + Rgb.hex(theme.surface) + ";stroke:" + Rgb.hex(theme.border));
    rule(css, "t", "fill:" + Rgb.hex(theme.text));
    rule(css, "t2", "fill:" + Rgb.hex(theme.text2));
    rule(css, "n", "stroke:" + Rgb.hex(new Palette(theme).platform(0)));
    rule(css, "ink", "fill:" + Rgb.hex(theme.ink));
    rule(css, "z", "fill:none;stroke-width:2;stroke:" + Rgb.hex(theme.accent));
    classes.forEach(
        (pair, number) -> {
          String rgb = Rgb.hex((int) (theme == Theme.DARK ? pair : pair >> 32));
          rule(css, "c" + number, "fill:" + rgb + ";stroke:" + rgb);
        });
    List<LegendEntry> legend = (theme == Theme.DARK ? darkColors : colors).legend();
    for (int i = 0; i < legend.size(); i++) {
      if (legend.get(i).mark() == BoxMark.PLAIN) {
        rule(css, "l" + i, "fill:" + Rgb.hex(legend.get(i).rgb()));
      }
    }
    css.append(hasMarks ? MarkStyles.rules(theme) : "");
    return css.toString();
  }

  private static void rule(StringBuilder css, String name, String body) {
    css.append('.').append(name).append('{').append(body).append('}');
  }
}

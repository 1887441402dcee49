package dev.kiln.render.svg;

import dev.kiln.render.color.BoxMark;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.color.diff.DiffPalette;

/// The styles of marked boxes in a document: the classes `v` (vanished), `w` (new) and `o` (moved),
/// and the hatch pattern, whose colours follow the theme.
public final class MarkStyles {
  /// Outlines lie inside the box by half their width.
  private static final double THIN_PX = 1;

  private static final double THICK_PX = 1.6;

  /// The hatch: 2 of 6 px at 45 degrees.
  public static final String DEFINITIONS =
      "<defs><pattern id=\"h\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
          + " patternTransform=\"rotate(45)\"><path class=\"p\" d=\"M0 0h6v6h-6z\"/>"
          + "<path class=\"hl\" d=\"M0 0h2v6h-2z\"/></pattern></defs>\n";

  /// What holds in both themes. A search match is amber and its outline dark, whatever its mark.
  public static final String RULES =
      ".v{fill:url(#h);stroke-dasharray:3 2}.w{stroke-width:1.6}.o{stroke-dasharray:1.5 2}"
          + ".a{fill:#f8cc2f;stroke:#8a5a00}";

  private MarkStyles() {}

  /// The class of a mark; empty for PLAIN.
  public static String name(BoxMark mark) {
    return switch (mark) {
      case PLAIN -> "";
      case NEW -> "w";
      case VANISHED -> "v";
      case MOVED -> "o";
    };
  }

  static double strokePx(BoxMark mark) {
    return mark == BoxMark.NEW ? THICK_PX : THIN_PX;
  }

  /// The colours of one theme.
  public static String rules(Theme theme) {
    DiffPalette palette = new DiffPalette(theme);
    return ".v{stroke:%s}.w{fill:%s;stroke:%s}.o{fill:%s;stroke:%s}.p{fill:%s}.hl{fill:%s}"
        .formatted(
            Rgb.hex(palette.outline(BoxMark.VANISHED)),
            Rgb.hex(palette.ground(BoxMark.NEW)),
            Rgb.hex(palette.outline(BoxMark.NEW)),
            Rgb.hex(palette.ground(BoxMark.MOVED)),
            Rgb.hex(palette.outline(BoxMark.MOVED)),
            Rgb.hex(theme.surface),
            Rgb.hex(palette.hatch()));
  }

  /// One rule: a class and its fill.
  public static void fill(StringBuilder css, String name, int rgb) {
    css.append('.').append(name).append("{fill:").append(Rgb.hex(rgb)).append('}');
  }

  /// The outline of a box as a closed path, inside the box.
  public static void outline(
      StringBuilder path, BoxMark mark, double left, double top, double width, double height) {
    double stroke = strokePx(mark);
    double w = width - stroke;
    double h = height - stroke;
    path.append('M').append(two(left + stroke / 2)).append(' ').append(two(top + stroke / 2));
    path.append('h').append(two(w)).append('v').append(two(h)).append('h').append(two(-w));
    path.append('z');
  }

  /// At most two decimals, so that lines of odd width lie on pixels.
  private static String two(double value) {
    long hundredths = Math.round(value * 100);
    if (hundredths % 10 == 0) {
      return SvgBoxes.number(hundredths / 100.0);
    }
    long size = Math.abs(hundredths);
    String whole = size >= 100 ? Long.toString(size / 100) : "";
    return (hundredths < 0 ? "-" : "") + whole + "." + size % 100 / 10 + size % 10;
  }
}

package dev.kiln.render.svg.hot;

import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.svg.MarkStyles;
import dev.kiln.render.svg.SvgOptions.Themes;
import dev.kiln.render.svg.SvgPainter;

/// The style classes of a picture of hot paths: `e` for discs, `g` and `o` for rings and their
/// edges, `di`, `dh` and `d1` for diagonals, `th` for their words, `cc` for the cold corner, `lb`
/// behind names, `hr` for hairlines, `cm` for the command.
final class HotStyles {
  private HotStyles() {}

  /// The rules of the themes of a file; they come after those of the fills.
  static String sheet(Themes themes) {
    String base = rules(SvgPainter.baseTheme(themes));
    String dark =
        themes == Themes.BOTH ? "@media(prefers-color-scheme:dark){" + rules(Theme.DARK) + "}" : "";
    String shapes =
        ".e,.o{stroke-opacity:.45}.g{fill-opacity:.12}.lb{fill-opacity:.82}"
            + ".gr,.di,.dh,.d1,.ld,.ho,.si,.o{fill:none}.ho{stroke-width:2}.gr{stroke-opacity:.6}.d1{stroke-width:1.4}"
            + "text{pointer-events:none}";
    return base + dark + shapes;
  }

  private static String rules(Theme theme) {
    StringBuilder css = new StringBuilder();
    MarkStyles.fill(css, "t3", theme.text3);
    MarkStyles.fill(css, "th", theme.slow);
    MarkStyles.fill(css, "cm", theme.app);
    MarkStyles.fill(css, "cc", theme.app);
    MarkStyles.fill(css, "lb", theme.surface);
    MarkStyles.fill(css, "do", theme.text3);
    stroke(css, "hr", theme.border);
    stroke(css, "gr", theme.border);
    stroke(css, "di", theme.border2);
    stroke(css, "ld", theme.border2);
    stroke(css, "dh", theme.ember);
    stroke(css, "d1", theme.ember);
    stroke(css, "ho", theme.text3);
    stroke(css, "si", theme.text3);
    stroke(css, "e", theme.text);
    stroke(css, "o", theme.text);
    return css.toString();
  }

  private static void stroke(StringBuilder css, String name, int rgb) {
    css.append('.').append(name).append("{stroke:").append(Rgb.hex(rgb)).append('}');
  }
}

package dev.kiln.render.svg;

import dev.kiln.render.color.DiffPalette;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.svg.SvgOptions.Themes;

/// The style classes of a page about a difference: `d0` to `d6` from less to more, `mo` and `le`
/// for words, `cv` and `cw` for caveats, `hr` for hairlines, `cm` for the command.
final class DiffStyles {
  private DiffStyles() {}

  /// The rules of the themes of a file.
  static String sheet(Themes themes) {
    String base = rules(SvgPainter.baseTheme(themes));
    String dark =
        themes == Themes.BOTH ? "@media(prefers-color-scheme:dark){" + rules(Theme.DARK) + "}" : "";
    return base + dark;
  }

  private static String rules(Theme theme) {
    DiffPalette palette = new DiffPalette(theme);
    StringBuilder css = new StringBuilder();
    css.append(".bg{fill:").append(Rgb.hex(theme.surface)).append(";stroke:");
    css.append(Rgb.hex(theme.border)).append('}');
    fill(css, "t", theme.text);
    fill(css, "t2", theme.text2);
    fill(css, "t3", theme.text3);
    fill(css, "mo", palette.moreText());
    fill(css, "le", palette.lessText());
    css.append(".cv{fill:").append(Rgb.hex(theme.warnBackground)).append(";stroke:");
    css.append(Rgb.hex(theme.warnBorder)).append('}');
    fill(css, "cw", theme == Theme.DARK ? theme.warn : 0x6B4700);
    fill(css, "cm", theme.app);
    css.append(".hr{fill:none;stroke:").append(Rgb.hex(theme.border)).append('}');
    css.append(".ax{fill:none;stroke:").append(Rgb.hex(theme.border2)).append('}');
    for (int place = 0; place < DiffPalette.SCALE; place++) {
      fill(css, "d" + place, palette.scale(place));
    }
    return css.append(MarkStyles.rules(theme)).toString();
  }

  static void fill(StringBuilder css, String name, int rgb) {
    css.append('.').append(name).append("{fill:").append(Rgb.hex(rgb)).append('}');
  }
}

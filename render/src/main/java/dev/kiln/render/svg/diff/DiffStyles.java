package dev.kiln.render.svg.diff;

import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.color.diff.DiffPalette;
import dev.kiln.render.svg.MarkStyles;
import dev.kiln.render.svg.SvgOptions.Themes;
import dev.kiln.render.svg.SvgPainter;

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
    MarkStyles.fill(css, "t", theme.text);
    MarkStyles.fill(css, "t2", theme.text2);
    MarkStyles.fill(css, "t3", theme.text3);
    MarkStyles.fill(css, "mo", palette.moreText());
    MarkStyles.fill(css, "le", palette.lessText());
    css.append(".cv{fill:").append(Rgb.hex(theme.warnBackground)).append(";stroke:");
    css.append(Rgb.hex(theme.warnBorder)).append('}');
    MarkStyles.fill(css, "cw", theme == Theme.DARK ? theme.warn : 0x6B4700);
    MarkStyles.fill(css, "cm", theme.app);
    css.append(".hr{fill:none;stroke:").append(Rgb.hex(theme.border)).append('}');
    css.append(".ax{fill:none;stroke:").append(Rgb.hex(theme.border2)).append('}');
    for (int place = 0; place < DiffPalette.SCALE; place++) {
      MarkStyles.fill(css, "d" + place, palette.scale(place));
    }
    return css.append(MarkStyles.rules(theme)).toString();
  }
}

package dev.kiln.app.cli;

import dev.kiln.app.export.PictureFormat;
import dev.kiln.app.export.PictureFormat.Kind;
import dev.kiln.app.export.PictureStyle;
import dev.kiln.render.html.HtmlPainter;
import dev.kiln.render.svg.SvgOptions.Themes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of every picture, whatever it shows: its theme, and how large its pixels are.
final class FormatOptions {
  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description =
          "light, dark, or both, which follows the viewer and a PNG cannot"
              + " (default: light, for HTML both)")
  private @Nullable Themes theme;

  @Option(names = "--scale", paramLabel = "N", description = "PNG pixels per pixel, 1 to 4")
  private int scale = 1;

  /// @param all whether HTML has every box
  /// @throws IllegalArgumentException where the options do not fit the kind of file
  PictureFormat format(Kind kind, boolean all) {
    check(scale >= 1 && scale <= PictureFormat.MAX_SCALE, "--scale: expected 1 to 4");
    check(scale == 1 || kind == Kind.PNG, "--scale: only a PNG has pixels");
    check(kind != Kind.PNG || theme != Themes.BOTH, "--theme both: a PNG has one theme");
    Themes themes = theme == null ? kind.defaultThemes : theme;
    boolean cuts = kind == Kind.HTML && !all;
    return new PictureFormat(kind, themes, scale, cuts ? HtmlPainter.LEAST_SHARE : 0);
  }

  /// @throws IllegalArgumentException where a picture is not drawn so wide
  static void checkWidth(int widthPx) {
    check(
        widthPx >= PictureStyle.MIN_WIDTH_PX && widthPx <= PictureStyle.MAX_WIDTH_PX,
        "--width: expected " + PictureStyle.MIN_WIDTH_PX + " to " + PictureStyle.MAX_WIDTH_PX);
  }

  /// @throws IllegalArgumentException with the message where the condition is not met
  static void check(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}

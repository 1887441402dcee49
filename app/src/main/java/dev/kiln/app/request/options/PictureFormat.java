package dev.kiln.app.request.options;

import dev.kiln.app.request.OutputTarget;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.nio.file.Path;
import java.util.Locale;

/// The kind of file that a picture is written to, and its theme and scale.
///
/// @param kind SVG, PNG or HTML
/// @param themes light, dark, or both, following the viewer; a PNG has one
/// @param scale device pixels per pixel of a PNG, 1 to 4
/// @param allBoxes whether HTML keeps boxes that are too small to see
public record PictureFormat(Kind kind, Themes themes, int scale, boolean allBoxes) {
  /// The kinds of files.
  public enum Kind {
    SVG(Themes.LIGHT),
    PNG(Themes.LIGHT),
    HTML(Themes.BOTH);

    /// What the command draws if it is not told.
    public final Themes defaultThemes;

    Kind(Themes defaultThemes) {
      this.defaultThemes = defaultThemes;
    }

    /// The ending of file names, such as `.svg`.
    public String ending() {
      return "." + name().toLowerCase(Locale.ROOT);
    }

    /// Whether a file's name ends as this kind's do.
    boolean isOf(Path file) {
      return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ending());
    }

    /// The kind that a file's name ends in; SVG for a FIFO or a device whose name says nothing.
    ///
    /// @throws IllegalArgumentException if it ends otherwise
    public static Kind of(Path file) {
      for (Kind kind : values()) {
        if (kind.isOf(file)) {
          return kind;
        }
      }
      if (OutputTarget.isStream(file)) {
        return SVG;
      }
      throw new IllegalArgumentException(
          "-o " + file + ": expected a name ending in .svg, .png or .html");
    }
  }

  public static final int MAX_SCALE = 4;

  public PictureFormat {
    if (kind == Kind.PNG && themes == Themes.BOTH) {
      throw new IllegalArgumentException("a PNG has one theme");
    }
    if (scale < 1 || scale > MAX_SCALE) {
      throw new IllegalArgumentException("scale " + scale + ", not 1 to " + MAX_SCALE);
    }
  }

  public static PictureFormat svg(Themes themes) {
    return new PictureFormat(Kind.SVG, themes, 1, false);
  }

  public static PictureFormat png(Themes theme, int scale) {
    return new PictureFormat(Kind.PNG, theme, scale, false);
  }

  public static PictureFormat html(Themes themes, boolean allBoxes) {
    return new PictureFormat(Kind.HTML, themes, 1, allBoxes);
  }
}

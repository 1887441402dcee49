package dev.kiln.app.request.options;

import dev.kiln.app.request.OutputTarget;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.nio.file.Path;
import java.util.Locale;

/// The kind of file that a picture is written to, and its theme and scale.
///
/// @param themes light, dark, or both, following the viewer; a PNG has one
/// @param scale device pixels per pixel of a PNG, 1 to 4
/// @param allBoxes whether boxes that are too small to see are kept where there is a choice
public record PictureFormat(Kind kind, Themes themes, int scale, boolean allBoxes) {
  /// What a user chooses of a kind of file when saving.
  public enum Choice {
    THEMES,
    /// One theme, and how many pixels.
    PIXELS,
    /// Whether boxes that are too small to see are kept: what reads the file can zoom in.
    BOXES
  }

  /// The kinds of files.
  public enum Kind {
    SVG("picture as SVG", Themes.LIGHT, Choice.THEMES),
    PNG("picture as PNG", Themes.LIGHT, Choice.PIXELS),
    HTML("as interactive page", Themes.BOTH, Choice.BOXES),
    JSON("boxes as JSON", Themes.BOTH, Choice.BOXES);

    /// What is saved, behind `Save`.
    public final String words;

    /// What the command draws if it is not told.
    public final Themes defaultThemes;

    public final Choice choice;

    Kind(String words, Themes defaultThemes, Choice choice) {
      this.words = words;
      this.defaultThemes = defaultThemes;
      this.choice = choice;
    }

    /// Whether it is looked at as it is, and so can hold any drawing.
    public boolean isStill() {
      return choice != Choice.BOXES;
    }

    /// The endings of some kinds in a sentence: `.svg or .png`.
    public static String endings(Kind... kinds) {
      StringBuilder text = new StringBuilder(kinds[0].ending());
      for (int i = 1; i < kinds.length; i++) {
        text.append(i == kinds.length - 1 ? " or " : ", ").append(kinds[i].ending());
      }
      return text.toString();
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
          "-o " + file + ": expected a name ending in " + endings(values()));
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

  /// The usual format of a kind for a window that shows a theme: a PNG is as it is seen, others are
  /// in both themes where they can be.
  public static PictureFormat seen(Kind kind, Themes shown) {
    return kind == Kind.PNG ? png(shown, 2) : new PictureFormat(kind, Themes.BOTH, 1, false);
  }

  public static PictureFormat svg(Themes themes) {
    return new PictureFormat(Kind.SVG, themes, 1, false);
  }

  public static PictureFormat png(Themes theme, int scale) {
    return new PictureFormat(Kind.PNG, theme, scale, false);
  }
}

package dev.kiln.app.ui.shell;

import dev.kiln.render.fx.Fonts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Kiln's one stylesheet, in the size that the user prefers: at another text size every length of
/// type, rows and paddings in it is multiplied, and the result goes to JavaFX as a `data:` address.
/// The font family for numbers and code is replaced too, because JavaFX takes the first family of a
/// list even if it is not installed.
///
/// Lines of one pixel, radii and shadows stay: they are no text.
final class StyleSheets {
  private static final String KILN = "/dev/kiln/app/ui/kiln.css";

  /// How the sheet names the family for numbers and code.
  private static final String MONO = "\"JetBrains Mono\", \"DejaVu Sans Mono\", monospace";

  /// A declaration of something that grows with the text.
  private static final Pattern LENGTHS =
      Pattern.compile(
          "(-fx-(?:font-size|padding|label-padding|spacing|hgap|vgap|graphic-text-gap|size"
              + "|fixed-cell-size|(?:min|pref|max)-(?:width|height)|cell-size))\\s*:\\s*([^;}]*)");

  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.#-])\\d+(\\.\\d+)?");

  private StyleSheets() {}

  /// The address of the sheet at a text size in percent.
  static String kiln(int percent) {
    String css = read().replace(MONO, '"' + Fonts.monoFamily() + '"');
    String scaled = percent == 100 ? css : scaled(css, percent / 100.0);
    byte[] bytes = scaled.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
  }

  private static String read() {
    try (InputStream in = Objects.requireNonNull(StyleSheets.class.getResourceAsStream(KILN))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The sheet with its lengths multiplied, to a tenth of a pixel.
  static String scaled(String css, double factor) {
    Matcher lengths = LENGTHS.matcher(css);
    return lengths.replaceAll(
        m -> Matcher.quoteReplacement(m.group(1) + ": " + numbers(m.group(2), factor)));
  }

  private static String numbers(String value, double factor) {
    return NUMBER
        .matcher(value)
        .replaceAll(
            m -> {
              double scaled = Double.parseDouble(m.group()) * factor;
              return String.format(Locale.ROOT, "%.1f", scaled).replaceFirst("\\.0$", "");
            });
  }
}

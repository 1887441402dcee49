package dev.kiln.render.fx;

import dev.kiln.render.layout.GlyphWidths;
import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// The fonts of the window: the system's, or on Linux the first of a list that is installed. None
/// is bundled.
public final class Fonts {
  private static final List<String> UI =
      List.of("Adwaita Sans", "Inter", "Cantarell", "Ubuntu Sans", "Noto Sans", "DejaVu Sans");
  private static final List<String> MONO =
      List.of(
          "JetBrains Mono",
          "SF Mono",
          "Cascadia Mono",
          "Consolas",
          "Menlo",
          "DejaVu Sans Mono",
          "Noto Sans Mono",
          "Liberation Mono");
  private static final String UI_FAMILY = firstInstalled(UI, "System");
  private static final String MONO_FAMILY = firstInstalled(MONO, "Monospaced");

  private static final boolean HAS_SEMIBOLD =
      UI_FAMILY.equals("System")
          || Font.getFontNames(UI_FAMILY).stream()
              .anyMatch(name -> name.replaceAll("[ -]", "").contains("SemiBold"));

  private Fonts() {}

  public static String uiFamily() {
    return UI_FAMILY;
  }

  public static String monoFamily() {
    return MONO_FAMILY;
  }

  public static Font ui(double size) {
    return Font.font(UI_FAMILY, size);
  }

  /// The heavier weight: semibold, or bold if the family has none.
  public static Font uiSemibold(double size) {
    return Font.font(UI_FAMILY, HAS_SEMIBOLD ? FontWeight.SEMI_BOLD : FontWeight.BOLD, size);
  }

  /// Whether the family has a semibold weight; JavaFX would fall back to regular.
  public static boolean hasSemibold() {
    return HAS_SEMIBOLD;
  }

  /// Measures the characters of a font; a painter keeps the result.
  public static GlyphWidths widths(Font font) {
    Text text = new Text();
    text.setFont(font);
    return GlyphWidths.measured(
        s -> {
          text.setText(s);
          return text.getLayoutBounds().getWidth();
        });
  }

  private static String firstInstalled(List<String> wanted, String otherwise) {
    String os = System.getProperty("os.name", "");
    if (otherwise.equals("System") && !os.startsWith("Linux")) {
      return otherwise;
    }
    Set<String> installed = Set.copyOf(Font.getFamilies());
    return wanted.stream().filter(installed::contains).findFirst().orElse(otherwise);
  }
}

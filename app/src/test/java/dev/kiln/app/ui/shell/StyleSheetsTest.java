package dev.kiln.app.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.render.start.PangoCondition;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

class StyleSheetsTest {
  @Test
  void lengthsOfTextGrowAndLinesAndColoursStay() {
    String css =
        ".a { -fx-font-size: 11.5px; -fx-padding: 4 8 0 8; -fx-border-width: 1; -k-x: #1c1e26; }\n"
            + ".b14 { -fx-min-height: 26; -fx-opacity: 0.4; -fx-background-radius: 6 }";
    assertEquals(
        ".a { -fx-font-size: 17.3px; -fx-padding: 6 12 0 12; -fx-border-width: 1; -k-x: #1c1e26;"
            + " }\n"
            + ".b14 { -fx-min-height: 39; -fx-opacity: 0.4; -fx-background-radius: 6 }",
        StyleSheets.scaled(css, 1.5));
  }

  @Test
  @ExtendWith(PangoCondition.class)
  void theSheetNamesOneInstalledFamilyForNumbers() {
    String address = StyleSheets.kiln(100);
    String base64 = address.substring(address.indexOf(',') + 1);
    String css = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    assertTrue(css.contains("-fx-font-family: \"" + dev.kiln.render.fx.Fonts.monoFamily() + "\""));
    assertTrue(!css.contains("monospace"), "JavaFX takes the first of a list only");
  }
}

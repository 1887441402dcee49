package dev.kiln.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.render.color.Theme;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The tokens of kiln.css, which controls use, are those of Theme, which pictures use.
class StyleSheetTest {
  private static final Pattern TOKEN = Pattern.compile("-k-([a-z0-9-]+): *#([0-9a-fA-F]{6});");

  @Test
  void tokensOfTheStyleSheetEqualTheTheme() throws Exception {
    String css = css();
    assertEquals(theme(Theme.LIGHT), tokens(block(css, "\n.root {")));
    assertEquals(theme(Theme.DARK), tokens(block(css, "\n.root.dark {")));
  }

  private static String css() throws Exception {
    try (InputStream in = StyleSheetTest.class.getResourceAsStream("ui/kiln.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String block(String css, String start) {
    int from = css.indexOf(start);
    return css.substring(from, css.indexOf('}', from));
  }

  private static Map<String, String> tokens(String block) {
    Map<String, String> tokens = new TreeMap<>();
    Matcher matcher = TOKEN.matcher(block);
    while (matcher.find()) {
      tokens.put(matcher.group(1), matcher.group(2).toLowerCase(Locale.ROOT));
    }
    return tokens;
  }

  /// Every colour of a theme but the ink of boxes, which no control has: `accentSoft` is
  /// `accent-soft`.
  private static Map<String, String> theme(Theme theme) throws Exception {
    Map<String, String> tokens = new TreeMap<>();
    for (Field field : Theme.class.getFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.getName().equals("ink")) {
        String name = field.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        tokens.put(name, String.format(Locale.ROOT, "%06x", field.getInt(theme)));
      }
    }
    return tokens;
  }
}

package dev.kiln.app.report;

/// Makes characters visible that a reader would not see, or that would change how the rest is
/// shown: control characters, line ends, marks that change the direction of text.
final class Unseen {
  private Unseen() {}

  /// The text on one line, with `\n`, `\t`, `\u202E` in place of such characters.
  static String shown(String text) {
    return shown(text, false);
  }

  /// The same, but for line ends, which stay.
  static String shownInLines(String text) {
    return shown(text, true);
  }

  private static String shown(String text, boolean lines) {
    for (int i = 0; i < text.length(); i++) {
      if (isUnseen(text.charAt(i))) {
        return replaced(text, lines);
      }
    }
    return text;
  }

  private static String replaced(String text, boolean lines) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isUnseen(c) || (lines && c == '\n')) {
        out.append(c);
      } else {
        switch (c) {
          case '\n' -> out.append("\\n");
          case '\r' -> out.append("\\r");
          case '\t' -> out.append("\\t");
          default -> out.append("\\u").append(hex(c));
        }
      }
    }
    return out.toString();
  }

  private static String hex(char c) {
    String digits = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
    return "0".repeat(4 - digits.length()) + digits;
  }

  private static boolean isUnseen(char c) {
    if (c < 0x7f) {
      return c < ' ';
    }
    // U+200D joins emoji, and does nothing else.
    if (c < 0xad || c == 0x200d) {
      return c < 0xa0;
    }
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}

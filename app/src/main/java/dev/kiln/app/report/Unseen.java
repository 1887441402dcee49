package dev.kiln.app.report;

import java.util.Locale;

/// Makes characters visible that a reader would not see, or that would change how the rest is
/// shown: control characters, line ends, marks that change the direction of text.
public final class Unseen {
  /// The most characters of a name that a line for people has.
  static final int NAME_CHARS = 200;

  /// The most characters of any other cell of a table.
  static final int CELL_CHARS = 400;

  /// The most characters of a path of names.
  static final int PATH_CHARS = 20_000;

  /// The most characters of any other text.
  static final int TEXT_CHARS = 2000;

  private Unseen() {}

  /// The text on one line, with `\n`, `\t`, `\u202E` in place of such characters.
  public static String shown(String text) {
    return shown(text, false);
  }

  /// The same of a line that is told beside an answer, which has an end.
  public static String told(String text) {
    return capped(shown(text), TEXT_CHARS);
  }

  /// The same, but for line ends, which stay.
  static String shownInLines(String text) {
    return shown(text, true);
  }

  /// The text with its middle left out if it is longer than so many characters.
  static String capped(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int head = most * 2 / 3;
    int tail = text.length() - (most - head - 1);
    head -= Character.isHighSurrogate(text.charAt(head - 1)) ? 1 : 0;
    tail += Character.isLowSurrogate(text.charAt(tail)) ? 1 : 0;
    return text.substring(0, head) + "…" + text.substring(tail);
  }

  /// As a text for programs has it: line ends and tabs stay, which such a text can quote; so does
  /// what is merely hard to see.
  static String disarmed(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isCommand(c) && out == null) {
        out = new StringBuilder(text.substring(0, i));
      }
      if (out != null) {
        if (isCommand(c)) {
          escape(out, c);
        } else {
          out.append(c);
        }
      }
    }
    return out == null ? text : out.toString();
  }

  /// Whether a terminal obeys the character, or it turns the direction of text.
  private static boolean isCommand(char c) {
    boolean control = c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7f && c < 0xa0;
    return control || isTurn(c);
  }

  private static boolean isTurn(char c) {
    return (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200e
        || c == 0x200f
        || c == 0x061c;
  }

  private static String shown(String text, boolean lines) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c) || isUnseen(c)) {
        return replaced(text, lines);
      }
    }
    return text;
  }

  private static String replaced(String text, boolean lines) {
    StringBuilder out = new StringBuilder();
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (!isUnseen(c) || (lines && c == '\n')) {
        out.appendCodePoint(c);
      } else {
        escape(out, c);
      }
    }
    return out.toString();
  }

  private static void escape(StringBuilder out, int c) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        if (c > 0xffff) {
          out.append("\\u{").append(digits).append('}');
        } else {
          out.append("\\u").repeat('0', 4 - digits.length()).append(digits);
        }
      }
    }
  }

  private static boolean isUnseen(int c) {
    if (c < 0x7f) {
      return c < ' ';
    }
    // U+200D joins emoji, and does nothing else.
    if (c < 0xad || c == 0x200d) {
      return c < 0xa0;
    }
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || isBlankLetter(c);
  }

  /// Letters and marks without ink.
  private static boolean isBlankLetter(int c) {
    return c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0;
  }
}

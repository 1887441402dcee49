package dev.kiln.render.svg;

/// Text made safe for XML and for a script inside XML.
public final class XmlText {
  private XmlText() {}

  /// Escapes markup; characters that XML 1.0 cannot hold become U+FFFD.
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(isAllowed(text, i) ? c : '\uFFFD');
      }
    }
    return out.toString();
  }

  /// A double-quoted script string that cannot end its CDATA section, its string, or its line.
  public static String scriptString(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c >= ' ' && c < 0x7f && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&';
      if (plain || c > 0xa0 && Character.isLetter(c)) {
        out.append(c);
      } else {
        out.append("\\u").append(Character.forDigit(c >> 12, 16));
        out.append(Character.forDigit(c >> 8 & 15, 16)).append(Character.forDigit(c >> 4 & 15, 16));
        out.append(Character.forDigit(c & 15, 16));
      }
    }
    return out.append('"').toString();
  }

  private static boolean isAllowed(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c == '\t' || c == '\n' || c >= 0x20 && c < 0xFFFE;
  }
}

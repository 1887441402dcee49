package dev.kiln.importers.collapsed;

import java.util.regex.Pattern;

/// How a name that the format has no room for is written, so that reading gives the same name.
///
/// A backslash, `x` and two hexadecimal digits stand for a character of ASCII that is no letter; a
/// backslash, `u` and four digits for any other that is none. Written so are control characters and
/// `;` in any name, half of a surrogate pair that stands alone, and characters that would be taken
/// for something else where they stand. Any other backslash is a letter like the others, so that
/// names of other programs stay as they are.
final class NameEscape {
  /// Behind a blank this would be taken for a count, or for the first of two.
  private static final Pattern COUNT = Pattern.compile("[-+0-9.eE]+");

  private final String name;

  /// Whether the name begins a line, and whether the line would be taken for one of a table.
  private final boolean first;

  private final boolean table;
  private final int bracket;
  private final int countBlank;

  private NameEscape(String name, boolean first, boolean table) {
    this.name = name;
    this.first = first;
    this.table = table;
    int kindAt = name.length() - KindSuffix.kindOf(name).suffix().length();
    this.bracket = kindAt < name.length() ? name.indexOf('[', kindAt) : -1;
    int blank = Math.max(name.lastIndexOf(' '), name.lastIndexOf('\t'));
    boolean count = blank >= 0 && COUNT.matcher(name.substring(blank + 1)).matches();
    this.countBlank = count ? blank : -1;
  }

  /// The name of a frame that others come before.
  static String escape(String name) {
    return new NameEscape(name, false, false).written();
  }

  /// The name of a stack's first frame.
  ///
  /// @param alone whether no other frame follows
  static String escapeFirst(String name, boolean alone) {
    String written = new NameEscape(name, true, false).written();
    boolean table = alone && CollapsedSignature.isTableLike(written);
    return table ? new NameEscape(name, true, true).written() : written;
  }

  private String written() {
    StringBuilder out = null;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean escaped = isControl(c) || c == ';' || isSurrogateAlone(i) || isMeant(i, c);
      if (escaped && out == null) {
        out = new StringBuilder(name.length() + 16).append(name, 0, i);
      }
      if (out != null) {
        out.append(escaped ? hex(c) : String.valueOf(c));
      }
    }
    return out == null ? name : out.toString();
  }

  /// Whether a character would be taken for something else where it stands.
  private boolean isMeant(int at, char c) {
    boolean end = at == 0 || at == name.length() - 1;
    boolean meant =
        switch (c) {
          case ' ' -> end || at == countBlank || first && isLikeHeader();
          case '\\' -> escapeEnd(name, at) > 0;
          case '[' -> at == bracket;
          case '#', '<', '{', '\ufeff' -> at == 0 && first;
          default -> at == 0 && first && Character.isWhitespace(c);
        };
    return meant || table && isLikeTable(at, c);
  }

  /// The first lines of pprof's older text forms.
  private boolean isLikeHeader() {
    return name.startsWith("---") || name.contains("profile:");
  }

  private boolean isLikeTable(int at, char c) {
    boolean begins = at == 0 || at == 1 && Character.isLowSurrogate(c);
    return begins && !Character.isLetter(c) || c == ':' || c == '=';
  }

  /// The name that was written.
  static String unescape(String written) {
    int at = written.indexOf('\\');
    if (at < 0) {
      return written;
    }
    StringBuilder out = new StringBuilder(written.length());
    int done = 0;
    for (; at >= 0; at = written.indexOf('\\', at)) {
      int end = escapeEnd(written, at);
      if (end < 0) {
        at++;
        continue;
      }
      out.append(written, done, at).append((char) number(written, at + 2, end));
      done = end;
      at = end;
    }
    return out.append(written, done, written.length()).toString();
  }

  /// Where the escape ends that begins with this backslash; -1 if it is a backslash.
  private static int escapeEnd(String text, int at) {
    char kind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    int end = kind == 'x' ? at + 4 : kind == 'u' ? at + 6 : -1;
    int number = end < 0 ? -1 : number(text, at + 2, end);
    boolean ascii = number < 0x80;
    return number >= 0 && !Character.isLetter(number) && ascii == (kind == 'x') ? end : -1;
  }

  /// A hexadecimal number of lower case; -1 if it is none.
  private static int number(String text, int from, int to) {
    int number = to <= text.length() ? 0 : -1;
    for (int i = from; number >= 0 && i < to; i++) {
      char c = text.charAt(i);
      int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
      number = digit < 0 ? -1 : number * 16 + digit;
    }
    return number;
  }

  private static boolean isControl(char c) {
    return c < ' ' || c == 0x7f;
  }

  private boolean isSurrogateAlone(int at) {
    char c = name.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == name.length() || !Character.isLowSurrogate(name.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(name.charAt(at - 1)));
  }

  private static String hex(char c) {
    return String.format(c < 0x80 ? "\\x%02x" : "\\u%04x", (int) c);
  }
}

package dev.kiln.app.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts in Markdown, as code hosts show it: names as code, all other text as it is, so that no
/// name is taken for Markdown, HTML, a link, or a mention of somebody.
///
/// Code hosts look for links and mentions in the text that they show, where no backslash and no
/// entity hides them; only code is left alone (GitHub Flavored Markdown, "Autolinks";
/// docs.github.com, "Autolinked references and URLs"). So words that look like one are code.
final class MarkdownText {
  /// Addresses, `@user`, `#12`, `GH-12`, `!12`, hashes of commits, and `$` of formulas.
  private static final Pattern LIVE =
      Pattern.compile(
          "@|:/|\\bwww\\.|mailto:|xmpp:|[#!%&^~]\\w|\\bGH-[0-9]|\\$"
              + "|\\b(?=[0-9]*[a-f])[0-9a-f]{7,40}\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("\\S+|\\s+");

  /// What may begin a list, a heading, a quotation or a table row.
  private static final Pattern BLOCK = Pattern.compile("([#>+=-]|[0-9]{1,9}[.)]\\s)");

  private MarkdownText() {}

  /// Text that Markdown shows as it is, on one line.
  static String escaped(String text) {
    return escaped(text, Unseen.TEXT_CHARS);
  }

  /// @param most how many characters of it are shown
  static String escaped(String text, int most) {
    String line = oneLine(text, most);
    StringBuilder out = new StringBuilder();
    Matcher words = WORD.matcher(line);
    while (words.find()) {
      String word = words.group();
      out.append(LIVE.matcher(word).find() ? code(word).replace("|", "\\u007C") : plain(word));
    }
    return out.toString();
  }

  private static String plain(String text) {
    return text.replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("*", "\\*")
        .replace("_", "\\_")
        .replace("`", "\\`")
        .replace("[", "\\[")
        .replace("~", "\\~");
  }

  /// A name in backquotes: one more than it holds in a row.
  static String name(String name) {
    return name(name, Unseen.NAME_CHARS);
  }

  /// @param most how many characters of it are shown
  static String name(String name, int most) {
    return name.isEmpty() ? "" : code(oneLine(name, most));
  }

  /// What a user asked, whole.
  static String question(String text) {
    return name(text, Unseen.TEXT_CHARS);
  }

  private static String code(String line) {
    StringBuilder fence = new StringBuilder("`");
    while (line.contains(fence)) {
      fence.append('`');
    }
    boolean wide = line.startsWith("`") || line.endsWith("`");
    String gap = wide || (line.startsWith(" ") && line.endsWith(" ")) ? " " : "";
    return fence + gap + line + gap + fence;
  }

  /// Code within a table. A `|` ends its cell even there, and a backslash before it only stops that
  /// if it is the only one.
  static String inTable(String code) {
    return code.replace("\\|", "\\u007C").replace("|", "\\|");
  }

  /// A line that begins no list, quotation or heading.
  static String inline(String line) {
    Matcher block = BLOCK.matcher(line);
    if (!block.lookingAt()) {
      return line;
    }
    int sign = Character.isDigit(line.charAt(0)) ? block.end() - 2 : 0;
    return line.substring(0, sign) + "\\" + line.substring(sign);
  }

  private static String oneLine(String text, int most) {
    return Unseen.capped(Unseen.shown(text.replaceAll("[\\t\\n\\r]+", " ")), most);
  }
}

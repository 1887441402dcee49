package dev.kiln.importers.jfr.jmc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes plain text of what rules say: they mix Markdown links, HTML tags, quotes doubled for
/// MessageFormat, and placeholders of values that the recording did not have.
///
/// Only tags of HTML are taken out: `<init>` is a method.
final class FindingText {
  private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|p|/p|li|ul|/ul|ol|/ol)\\s*/?>");
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:a|b|i|u|em|strong|code|pre|tt|li|span|div|html|body)(?:\\s[^<>]*)?>");
  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)]\\((https?://[^()\\s]+)\\)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
  private static final Pattern MESSAGE_KEY = Pattern.compile("\\w+_TEXT_\\w+");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

  private FindingText() {}

  /// Cleans a text.
  ///
  /// @param template with the placeholders, `{name}`
  /// @param filled the same with values in their place, if there are any
  static String clean(String template, String filled) {
    if (MESSAGE_KEY.matcher(filled).matches()) {
      return ""; // the rule's text is missing from its own message file
    }
    return plain(filled)
        .lines()
        .map(line -> withoutUnfilled(template, line).strip().replaceAll("[\\h]+", " "))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String plain(String text) {
    String lines = BREAK.matcher(text).replaceAll("\n");
    String links = LINK.matcher(TAG.matcher(lines).replaceAll("")).replaceAll("$1 ($2)");
    return links
        .replace("''", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }

  /// Leaves out the sentences that wait for a value; braces that came with a value may stay.
  private static String withoutUnfilled(String template, String line) {
    Matcher names = PLACEHOLDER.matcher(template);
    boolean unfilled = names.results().anyMatch(name -> line.contains(name.group()));
    return unfilled
        ? SENTENCE_END
            .splitAsStream(line)
            .filter(sentence -> !PLACEHOLDER.matcher(sentence).find())
            .collect(Collectors.joining(" "))
        : line;
  }
}

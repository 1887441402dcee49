package dev.kiln.importers.collapsed;

import dev.kiln.importers.format.Head;
import dev.kiln.importers.text.LineReader;
import dev.kiln.importers.text.TextEncoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Recognizes collapsed stacks by the shape of the first lines.
///
/// Most lines must be a stack and a count. Since lines of other formats end in numbers too
/// (callgrind costs, pprof's raw dump), either most stacks hold a `;`, or every line fits and none
/// looks like a table.
final class CollapsedSignature {
  private static final int MAX_LINES = 400;

  /// Characters for each control character that a text may have.
  private static final int MIN_PER_CONTROL = 8;

  private int lines;
  private int fitting;
  private int withTwoCounts;
  private int withSemicolon;
  private int tableLike;
  private int controls;

  private CollapsedSignature() {}

  static CollapsedSignature of(Head head) {
    CollapsedSignature signature = new CollapsedSignature();
    byte[] bytes = head.toBytes();
    TextEncoding encoding = TextEncoding.of(bytes);
    String text =
        new String(
            bytes, encoding.bomLength(), bytes.length - encoding.bomLength(), encoding.charset());
    signature.controls = controls(text);
    if (!isMarkup(text) && signature.controls <= text.length() / MIN_PER_CONTROL) {
      signature.count(text.getBytes(StandardCharsets.UTF_8), head.isWhole());
    }
    return signature;
  }

  boolean matches() {
    if (lines == 0 || fitting * 2 < lines) {
      return false;
    }
    boolean stacks = withSemicolon * 2 >= fitting && tableLike * 2 < fitting;
    if (controls > 0) {
      // A name may hold a control character; of what is no text, not every line is a stack.
      return stacks && fitting == lines;
    }
    return stacks || fitting == lines && tableLike == 0;
  }

  /// Whether the lines look like those of a diff file: two counts in 95 of 100.
  boolean looksLikeDiff() {
    return withTwoCounts > 0 && withTwoCounts * 100L >= lines * 95L;
  }

  /// Whether 95 of 100 lines of a whole text have two counts.
  static boolean isDiff(InputStream utf8) throws IOException {
    LineReader reader = new LineReader(utf8);
    Line line = new Line();
    long all = 0;
    long two = 0;
    while (reader.next()) {
      byte[] bytes = reader.bytes();
      Line.Content content = line.split(bytes, reader.start, reader.end, true);
      all += content == Line.Content.EMPTY ? 0 : 1;
      two += content == Line.Content.STACK ? 1 : 0;
    }
    return two > 0 && two * 100 >= all * 95;
  }

  /// Whether a text is JSON, XML or HTML; frames may begin with `<`, too: `<module>`, `<unknown>`.
  private static boolean isMarkup(String text) {
    String start = text.stripLeading();
    String word = start.substring(0, Math.min(start.length(), 9)).toLowerCase(Locale.ROOT);
    return word.startsWith("{")
        || word.startsWith("<?")
        || word.startsWith("<!")
        || word.startsWith("<svg")
        || word.startsWith("<html");
  }

  private static int controls(String text) {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      controls += c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != 0x1b ? 1 : 0;
    }
    return controls;
  }

  private void count(byte[] bytes, boolean whole) {
    LineReader reader = new LineReader(new ByteArrayInputStream(bytes));
    Line line = new Line();
    try {
      while (lines < MAX_LINES && reader.next()) {
        boolean cut = !whole && reader.isLast();
        if (!cut) {
          judge(line, reader.bytes(), reader.start, reader.end);
        } else if (lines == 0) {
          judgeGiantLine(reader.bytes(), reader.start, reader.end);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A first line longer than the head shows no count: many semicolons must do.
  private void judgeGiantLine(byte[] bytes, int start, int end) {
    int semicolons = 0;
    for (int i = start; i < end; i++) {
      semicolons += bytes[i] == ';' ? 1 : 0;
    }
    if (semicolons > 20 && bytes[start] != '[') {
      lines++;
      fitting++;
      withSemicolon++;
    }
  }

  private void judge(Line line, byte[] bytes, int start, int end) {
    if (line.split(bytes, start, end, true) == Line.Content.STACK) {
      withTwoCounts++;
    }
    Line.Content content = line.split(bytes, start, end, false);
    if (content == Line.Content.EMPTY) {
      return;
    }
    lines++;
    if (content == Line.Content.STACK) {
      String stack =
          new String(
              bytes, line.stackStart, line.stackEnd - line.stackStart, StandardCharsets.UTF_8);
      fitting++;
      withSemicolon += stack.indexOf(';') >= 0 ? 1 : 0;
      tableLike += isTableLike(stack) ? 1 : 0;
    }
  }

  /// A row of numbers, or a `key: value` or `key=value` line of another format.
  static boolean isTableLike(String stack) {
    if (stack.indexOf(';') >= 0) {
      return false;
    }
    int space = stack.indexOf(' ');
    String word = space < 0 ? stack : stack.substring(0, space);
    boolean numeric = word.chars().noneMatch(c -> Character.isLetter(c) || c == '[' || c == '_');
    return numeric || word.endsWith(":") || word.endsWith("=") || word.startsWith("calls=");
  }
}

package dev.kiln.importers.collapsed;

/// One line, split into stack and counts; reused for every line.
final class Line {
  enum Content {
    /// Blank, or a comment.
    EMPTY,
    NO_COUNT,
    NO_STACK,
    STACK
  }

  /// The last number, and in a diff file the one before it.
  final Count count = new Count();

  final Count base = new Count();
  int stackStart;
  int stackEnd;

  /// Splits the bytes from `start` to `end`.
  ///
  /// @param two whether the line must end in two numbers
  Content split(byte[] bytes, int start, int end, boolean two) {
    int from = start;
    int to = trimEnd(bytes, start, end);
    while (from < to && isSpace(bytes[from])) {
      from++;
    }
    if (from == to || isComment(bytes, from, to)) {
      return Content.EMPTY;
    }
    stackStart = from;
    stackEnd = takeNumber(bytes, from, to, count);
    if (stackEnd >= 0 && two) {
      stackEnd = takeNumber(bytes, from, stackEnd, base);
    }
    if (stackEnd < 0) {
      return Content.NO_COUNT;
    }
    return stackEnd == from ? Content.NO_STACK : Content.STACK;
  }

  /// Takes the last word as a number; the end of what stands before it, or -1 if it is none.
  private static int takeNumber(byte[] bytes, int from, int to, Count into) {
    int word = to;
    while (word > from && !isSpace(bytes[word - 1])) {
      word--;
    }
    return into.parse(bytes, word, to) ? trimEnd(bytes, from, word) : -1;
  }

  /// A comment starts with `#`; a Ruby class such as `#<Class:0x1>` is a frame.
  private static boolean isComment(byte[] bytes, int from, int to) {
    return bytes[from] == '#' && (from + 1 == to || bytes[from + 1] != '<');
  }

  private static int trimEnd(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && isSpace(bytes[end - 1])) {
      end--;
    }
    return end;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }
}

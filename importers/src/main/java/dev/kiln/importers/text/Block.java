package dev.kiln.importers.text;

/// A piece of a text file that holds whole lines; reused for one piece after the other.
///
/// ```
///   bytes | a;b 1 LF c;d 2 LF ........      `length` bytes of text, then room that may be overwritten
/// ```
///
/// Invariants: behind `length` stand at least [#SLACK] more bytes; the text ends with a line feed
/// unless the file ends without one.
public final class Block {
  /// Bytes behind the text, so that a reader may take eight at a time and may mark its end.
  static final int SLACK = 8;

  public byte[] bytes;
  public int length;

  /// 0 for the first block of the file, 1 for the second.
  public int index;

  /// Where the block starts in the decoded file.
  public long offset;

  /// Whether the block stands for one line that was too long to keep; it then has no text.
  public boolean tooLong;

  public Block(int capacity) {
    bytes = new byte[capacity + SLACK];
  }

  int capacity() {
    return bytes.length - SLACK;
  }
}

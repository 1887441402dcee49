package dev.kiln.importers.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Lines of a stream as ranges of one reused buffer; no object per line.
public final class LineReader {
  /// No sane line is longer; one that is gets skipped, so that memory stays bounded.
  private static final int MAX_LINE = Blocks.MAX_LINE;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 18];
  private int filled;
  private int nextLine;
  private boolean ended;
  private boolean terminated;

  /// The current line, without its line feed: `bytes()[start] ... bytes()[end - 1]`.
  public int start;

  public int end;
  long number;

  /// Whether the current line was too long to keep; it then is empty.
  boolean tooLong;

  public LineReader(InputStream in) {
    this.in = in;
  }

  public byte[] bytes() {
    return buffer;
  }

  /// Whether the current line ends with the stream and not with a line feed.
  public boolean isLast() {
    return ended && nextLine == filled && !terminated;
  }

  /// Moves to the next line; false at the end of the stream.
  public boolean next() throws IOException {
    start = nextLine;
    tooLong = false;
    int scanned = start;
    while (true) {
      int feed = indexOf((byte) '\n', scanned, filled);
      if (feed >= 0) {
        return line(feed, feed + 1);
      }
      scanned = filled;
      if (ended) {
        return start < filled && line(filled, filled);
      }
      scanned -= makeRoom();
      fill();
    }
  }

  private boolean line(int lineEnd, int next) {
    end = tooLong ? start : lineEnd;
    terminated = next > lineEnd;
    nextLine = next;
    number++;
    return true;
  }

  /// Moves the unfinished line to the front of the buffer, and grows the buffer if it is full.
  ///
  /// @return by how much bytes moved to the front
  private int makeRoom() {
    if (filled - start > MAX_LINE) {
      tooLong = true;
      filled = start;
    }
    int moved = start;
    System.arraycopy(buffer, start, buffer, 0, filled - start);
    filled -= moved;
    start = 0;
    if (filled > buffer.length / 2) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    return moved;
  }

  private void fill() throws IOException {
    int n = in.read(buffer, filled, buffer.length - filled);
    if (n < 0) {
      ended = true;
    } else {
      filled += n;
    }
  }

  private int indexOf(byte wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (buffer[i] == wanted) {
        return i;
      }
    }
    return -1;
  }
}

package dev.kiln.importers.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Brings a protobuf stream into a window, so that each field of the outermost message lies in one
/// array while it is read.
///
/// The window grows to the longest field, and only as far as bytes arrive: a field that claims more
/// than there is costs nothing.
public final class WireStream {
  private static final int WINDOW = 1 << 17;

  /// A tag and a length, or a tag and a number.
  private static final int LONGEST_HEAD = 20;

  private static final int MAX_FIELD = Integer.MAX_VALUE - 64;

  private final InputStream in;
  private final WireReader reader;
  private final Runnable beforeMove;
  private byte[] window = new byte[WINDOW];
  private int end;
  private boolean ended;

  /// Stream offset of the window's first byte.
  private long windowOffset;

  /// @param beforeMove is run before bytes that were read move or are overwritten
  public WireStream(InputStream in, WireReader reader, Runnable beforeMove) {
    this.in = in;
    this.reader = reader;
    this.beforeMove = beforeMove;
    reader.reset(window, 0, 0);
  }

  /// Where in the stream reading stands: behind the last byte where the stream has ended too soon.
  public long offset() {
    return windowOffset + reader.at;
  }

  /// Makes the head of the next field readable.
  ///
  /// @return false at the end of the stream
  public boolean next() throws IOException {
    if (end - reader.at < LONGEST_HEAD) {
      fill(LONGEST_HEAD);
    }
    reader.limit = end;
    return reader.at < end;
  }

  /// Makes the field readable whose length comes next, and only that field.
  ///
  /// @throws WireException if the stream ends inside it
  public void openField() throws IOException {
    long length = reader.varint();
    if (length < 0 || length > MAX_FIELD) {
      throw new WireException("a field of an impossible length");
    }
    if (length > end - reader.at) {
      fill((int) length);
      if (length > end - reader.at) {
        reader.at = end;
        throw new WireException("the stream ends inside a field");
      }
    }
    reader.limit = reader.at + (int) length;
  }

  /// Leaves the field that [#openField] opened.
  public void closeField() {
    reader.at = reader.limit;
    reader.limit = end;
  }

  /// Reads until the window holds so many bytes from the place of reading on, or all there are.
  private void fill(int wanted) throws IOException {
    beforeMove.run();
    int kept = end - reader.at;
    System.arraycopy(window, reader.at, window, 0, kept);
    windowOffset += reader.at;
    end = kept;
    while (end < wanted && !ended) {
      if (end == window.length) {
        window = Arrays.copyOf(window, (int) Math.min(end * 2L, MAX_FIELD));
      }
      int n = in.read(window, end, window.length - end);
      ended = n < 0;
      end += Math.max(n, 0);
    }
    reader.reset(window, 0, end);
  }
}

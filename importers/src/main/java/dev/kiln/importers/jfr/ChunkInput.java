package dev.kiln.importers.jfr;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// A stream that counts and takes bytes back, so that a chunk whose size was a lie can be cut where
/// the next one starts.
final class ChunkInput {
  private final InputStream in;
  private byte[] pending = new byte[0];
  private int pendingFrom;
  private long position;

  ChunkInput(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /// Decoded bytes handed out so far, without those taken back.
  long position() {
    return position;
  }

  /// The next byte, or -1 at the end.
  int read() throws IOException {
    int value = pendingFrom < pending.length ? pending[pendingFrom++] & 0xff : in.read();
    position += value < 0 ? 0 : 1;
    return value;
  }

  /// `prefix` and up to `length` bytes in all: fewer only at the end of the file.
  ///
  /// @param likely how much to allocate before the bytes have proved to be there
  byte[] readUpTo(byte[] prefix, int length, long likely) throws IOException {
    long first = Math.max(Math.min(length, Math.max(likely, 1 << 16)), prefix.length);
    byte[] buffer = Arrays.copyOf(prefix, (int) first);
    int filled = prefix.length;
    while (filled < length) {
      if (filled == buffer.length) {
        buffer = Arrays.copyOf(buffer, (int) Math.min(length, buffer.length * 2L));
      }
      int n = readSome(buffer, filled);
      if (n < 0) {
        break;
      }
      filled += n;
    }
    return filled == buffer.length ? buffer : Arrays.copyOf(buffer, filled);
  }

  private int readSome(byte[] buffer, int from) throws IOException {
    int n;
    if (pendingFrom < pending.length) {
      n = Math.min(pending.length - pendingFrom, buffer.length - from);
      System.arraycopy(pending, pendingFrom, buffer, from, n);
      pendingFrom += n;
    } else {
      n = in.read(buffer, from, buffer.length - from);
    }
    position += Math.max(n, 0);
    return n;
  }

  /// Takes back the bytes from `from` on, the last ones handed out.
  void takeBack(byte[] bytes, int from) {
    int left = pending.length - pendingFrom;
    byte[] joined = Arrays.copyOfRange(bytes, from, bytes.length + left);
    System.arraycopy(pending, pendingFrom, joined, bytes.length - from, left);
    pending = joined;
    pendingFrom = 0;
    position -= bytes.length - from;
  }
}

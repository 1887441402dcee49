package dev.kiln.importers.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Text of another encoding as UTF-8 bytes.
public final class Utf8Stream extends InputStream {
  private static final int CHUNK = 1 << 15;

  private final Reader reader;
  private final char[] chars = new char[CHUNK + 1];
  private byte[] bytes = new byte[0];
  private int at;

  /// The first half of a surrogate pair whose second half is not read yet; 0 for none.
  private char halfPair;

  public Utf8Stream(InputStream in, Charset charset) {
    this.reader = new InputStreamReader(in, charset);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (at == bytes.length) {
      if (!fill()) {
        return -1;
      }
    }
    int n = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, buffer, offset, n);
    at += n;
    return n;
  }

  private boolean fill() throws IOException {
    int held = 0;
    if (halfPair != 0) {
      chars[held++] = halfPair;
      halfPair = 0;
    }
    int n = reader.read(chars, held, CHUNK);
    if (n < 0 && held == 0) {
      return false;
    }
    int count = held + Math.max(n, 0);
    if (n > 0 && Character.isHighSurrogate(chars[count - 1])) {
      halfPair = chars[--count];
    }
    bytes = new String(chars, 0, count).getBytes(StandardCharsets.UTF_8);
    at = 0;
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}

package dev.kiln.importers.format;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/// The decoded side of a container: ends early, logged, where the container is damaged, and refuses
/// what grows beyond all reason (a decompression bomb).
final class BoundedDecoder extends FilterInputStream {
  /// Profiles compress 5 to 100 times; deflate cannot pass 1,032. Small files may do as they like.
  private static final long MAX_RATIO = 500;

  private static final long ALWAYS_ALLOWED = 256L << 20;

  private final String container;
  private final long limit;
  private final ImportLog log;
  private long done;
  private boolean ended;

  BoundedDecoder(InputStream in, String container, long encodedSize, ImportLog log) {
    super(in);
    this.container = container;
    this.limit = Math.max(ALWAYS_ALLOWED, encodedSize * MAX_RATIO);
    this.log = log;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (ended) {
      return -1;
    }
    try {
      int n = super.read(buffer, offset, length);
      done += Math.max(n, 0);
      if (done > limit) {
        throw new IOException(
            container + " data decode to more than " + limit + " bytes: refused as a bomb");
      }
      return n;
    } catch (EOFException | ZipException damage) {
      ended = true;
      log.add(container + " data are damaged or end early", "decoded byte " + done);
      return -1;
    }
  }

  @Override
  public long skip(long n) throws IOException {
    long left = n;
    byte[] buffer = new byte[8192];
    while (left > 0) {
      int read = read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        break;
      }
      left -= read;
    }
    return n - left;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}

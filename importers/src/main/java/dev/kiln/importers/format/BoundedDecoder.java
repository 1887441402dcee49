package dev.kiln.importers.format;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.CompressException;

/// The decoded side of a container: ends early, logged, if the container is damaged, and draws on
/// the budget of the file.
final class BoundedDecoder extends FilterInputStream {
  private final String container;
  private final ImportBudget.Pass budget;
  private final ImportLog log;
  private long done;
  private boolean ended;

  BoundedDecoder(InputStream in, String container, ImportBudget.Pass budget, ImportLog log) {
    super(in);
    this.container = container;
    this.budget = budget;
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
      budget.decoded(Math.max(n, 0), container);
      return n;
    } catch (EOFException | ZipException | CompressException damage) {
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

package dev.kiln.importers.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Tells progress by bytes of the file, and stops when cancelled.
final class CountingStream extends FilterInputStream {
  private final long total;
  private final ImportControl control;
  private long done;

  CountingStream(InputStream in, long total, ImportControl control) {
    super(in);
    this.total = total;
    this.control = control;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    count(Math.max(n, 0));
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int bytes) throws IOException {
    done += bytes;
    control.progress(done, total);
    if (control.cancelled()) {
      throw new ImportCancelledException();
    }
  }
}

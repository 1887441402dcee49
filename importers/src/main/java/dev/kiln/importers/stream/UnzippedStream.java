package dev.kiln.importers.stream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/// The bytes of an entry of a zip archive, whose library tells damage by exceptions of any kind:
/// here all of them are a ZipException.
public final class UnzippedStream extends FilterInputStream {
  public UnzippedStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return super.read(buffer, offset, length);
    } catch (IOException | RuntimeException damage) {
      ZipException told = new ZipException(damage.getMessage());
      told.initCause(damage);
      throw told;
    }
  }
}

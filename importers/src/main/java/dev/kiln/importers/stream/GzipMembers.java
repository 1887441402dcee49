package dev.kiln.importers.stream;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// The bytes of all members of a gzip file (RFC 1952), one behind another.
///
/// The JDK's stream steps to the next member by a call of itself, so that many empty members take
/// the whole stack. What follows the last member and is none is padding or garbage, and is passed
/// over as gzip does; commons-compress takes it for damage.
public final class GzipMembers extends InputStream {
  private static final int HAS_CHECKSUM = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int DEFLATE = 8;

  private final BufferedInputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] packed = new byte[1 << 13];
  private int held;
  private boolean ended;

  public GzipMembers(BufferedInputStream in) throws IOException {
    this.in = in;
    if (!readHeader()) {
      throw new ZipException("no gzip header");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      int n = inflate(buffer, offset, length);
      if (n > 0) {
        checksum.update(buffer, offset, n);
        return n;
      }
      if (inflater.finished()) {
        readTrailer();
        ended = !readHeader();
      } else if (inflater.needsDictionary()) {
        throw new ZipException("a dictionary is asked for");
      } else {
        fill();
      }
    }
    return -1;
  }

  private int inflate(byte[] buffer, int offset, int length) throws ZipException {
    try {
      return inflater.inflate(buffer, offset, length);
    } catch (DataFormatException damage) {
      ZipException told = new ZipException(damage.getMessage());
      told.initCause(damage);
      throw told;
    }
  }

  /// Gives the inflater the next bytes; the mark lets those that it leaves be read again.
  private void fill() throws IOException {
    in.mark(packed.length);
    held = in.read(packed, 0, packed.length);
    if (held < 0) {
      throw new EOFException();
    }
    inflater.setInput(packed, 0, held);
  }

  private void readTrailer() throws IOException {
    long size = inflater.getBytesWritten();
    in.reset();
    in.skipNBytes(held - inflater.getRemaining());
    if (word() != checksum.getValue() || word() != (size & 0xffffffffL)) {
      throw new ZipException("the checksum differs");
    }
  }

  /// Begins the next member.
  ///
  /// @return whether there is one
  private boolean readHeader() throws IOException {
    if (in.read() != 0x1f || in.read() != 0x8b || in.read() != DEFLATE) {
      return false;
    }
    int flags = octet();
    in.skipNBytes(6);
    if ((flags & HAS_EXTRA) != 0) {
      in.skipNBytes(octet() | octet() << 8);
    }
    skipText((flags & HAS_NAME) != 0);
    skipText((flags & HAS_COMMENT) != 0);
    if ((flags & HAS_CHECKSUM) != 0) {
      in.skipNBytes(2);
    }
    inflater.reset();
    checksum.reset();
    return true;
  }

  private void skipText(boolean present) throws IOException {
    while (present && octet() != 0) {
      // The text says nothing about the bytes.
    }
  }

  private long word() throws IOException {
    return (octet() | octet() << 8 | octet() << 16) + ((long) octet() << 24);
  }

  private int octet() throws IOException {
    int value = in.read();
    if (value < 0) {
      throw new EOFException();
    }
    return value;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}

package dev.kiln.importers.jfr.chunk;

/// Reads the integers of a chunk: LEB128 of at most nine bytes, the ninth with all its eight bits,
/// or big-endian if the chunk is not compressed.
///
/// Reading past the end gives 0 and sets [#overrun()].
final class Cursor {
  private final byte[] bytes;
  private final boolean compressed;
  private int at;
  private boolean overrun;

  Cursor(byte[] bytes, int at, boolean compressed) {
    this.bytes = bytes;
    this.at = at;
    this.compressed = compressed;
  }

  boolean overrun() {
    return overrun;
  }

  /// The size that an event starts with, an int.
  long size() {
    return count();
  }

  /// An int.
  long count() {
    return compressed ? leb128() : (int) bigEndian(4);
  }

  /// A long.
  long number() {
    return compressed ? leb128() : bigEndian(8);
  }

  private long leb128() {
    long value = 0;
    for (int i = 0; i < 9; i++) {
      int b = next();
      if (i == 8) {
        return value | (long) b << 56;
      }
      value |= (long) (b & 0x7f) << (7 * i);
      if (b < 0x80) {
        return value;
      }
    }
    return value;
  }

  private long bigEndian(int length) {
    long value = 0;
    for (int i = 0; i < length; i++) {
      value = value << 8 | next();
    }
    return value;
  }

  private int next() {
    if (at >= bytes.length) {
      overrun = true;
      return 0;
    }
    return bytes[at++] & 0xff;
  }
}

package dev.kiln.importers.format;

import java.nio.charset.StandardCharsets;

/// The first decoded bytes of a file, for telling its format by content.
public final class Head {
  /// The most bytes that a head holds.
  public static final int LIMIT = 64 * 1024;

  private final byte[] bytes;
  private final boolean whole;

  /// @param whole whether these bytes are the whole file
  public Head(byte[] bytes, boolean whole) {
    this.bytes = bytes.clone();
    this.whole = whole;
  }

  public int length() {
    return bytes.length;
  }

  public boolean isWhole() {
    return whole;
  }

  public byte at(int index) {
    return bytes[index];
  }

  public boolean startsWith(int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /// A copy of the bytes.
  public byte[] toBytes() {
    return bytes.clone();
  }

  /// The bytes as Latin-1, one char each.
  public String latin1() {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}

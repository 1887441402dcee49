package dev.kiln.render.svg;

/// Writes numbers as text for a page: digits of five bits, lowest first. Each digit is one
/// character that needs no escape, and its sixth bit says that more follow.
///
/// ```
///   0 .. 31    0 .. V          one character
///   32         W 1             0 + more, 1
/// ```
public final class Digits {
  private static final String CHARACTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

  private final StringBuilder text = new StringBuilder();

  /// Appends a number from 0 on; read as unsigned.
  public void add(long value) {
    long rest = value;
    for (; rest >>> 5 != 0; rest >>>= 5) {
      text.append(CHARACTERS.charAt((int) (rest & 31) | 32));
    }
    text.append(CHARACTERS.charAt((int) rest));
  }

  /// Appends a number of any sign: 0, -1, 1, -2 as 0, 1, 2, 3.
  public void addSigned(long value) {
    add(value << 1 ^ value >> 63);
  }

  public StringBuilder text() {
    return text;
  }
}

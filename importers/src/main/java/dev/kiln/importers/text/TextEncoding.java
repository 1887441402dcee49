package dev.kiln.importers.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How a text file is encoded, by its first bytes.
///
/// @param charset UTF-8 also for every single-byte encoding: names are decoded leniently
/// @param bomLength bytes of the byte order mark to skip
public record TextEncoding(Charset charset, int bomLength) {
  public static TextEncoding of(byte[] head) {
    if (startsWith(head, 0xef, 0xbb, 0xbf)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(head, 0xff, 0xfe)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(head, 0xfe, 0xff)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    if (zeroesAt(head, 1)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 0);
    }
    if (zeroesAt(head, 0)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0);
    }
    return new TextEncoding(StandardCharsets.UTF_8, 0);
  }

  public boolean isUtf8() {
    return charset.equals(StandardCharsets.UTF_8);
  }

  /// Whether the first four pairs each hold one zero byte, the one at `zero`: ASCII in UTF-16.
  private static boolean zeroesAt(byte[] head, int zero) {
    if (head.length < 8) {
      return false;
    }
    for (int i = 0; i < 8; i += 2) {
      if (head[i + zero] != 0 || head[i + 1 - zero] == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] head, int... prefix) {
    if (head.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((head[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}

package dev.kiln.model.trace;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Ids as base64 of 8 or 16 bytes, in the standard alphabet or in that of addresses, with padding
/// or without (RFC 4648, 4 and 5).
final class Base64Id {
  private Base64Id() {}

  /// The id; null where the text is no such base64.
  static @Nullable TraceId read(String text) {
    int length =
        text.endsWith("==") ? text.length() - 2 : text.length() - (text.endsWith("=") ? 1 : 0);
    boolean padded = length < text.length();
    boolean half = length == 11 && (!padded || text.length() == 12);
    boolean whole = length == 22 && (!padded || text.length() == 24);
    if (!half && !whole) {
      return null;
    }
    String plain = text.substring(0, length).replace('+', '-').replace('/', '_');
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(plain);
    } catch (IllegalArgumentException e) {
      return null;
    }
    // The bits behind the last byte have to be 0, or many texts would be one id.
    if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(plain)) {
      return null;
    }
    return half
        ? new TraceId(0, number(bytes, 0))
        : new TraceId(number(bytes, 0), number(bytes, 8));
  }

  private static long number(byte[] bytes, int from) {
    long number = 0;
    for (int i = from; i < from + 8; i++) {
      number = number << 8 | bytes[i] & 0xff;
    }
    return number;
  }
}

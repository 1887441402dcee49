package dev.kiln.model.trace;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Ids as decimal numbers: unsigned ones of up to 128 bits, and negative ones of 64 bits, which are
/// unsigned numbers that a tool took for signed ones.
final class DecimalId {
  /// Numbers of so many digits fit into 63 bits.
  private static final int SAFE_DIGITS = 18;

  /// 2^128 has 39 digits.
  private static final int MOST_DIGITS = 39;

  private DecimalId() {}

  /// The id; null where the text is no such number.
  static @Nullable TraceId read(String text) {
    boolean negative = text.startsWith("-");
    String digits = negative ? text.substring(1) : text;
    if (digits.isEmpty() || digits.length() > MOST_DIGITS || !isNumber(digits)) {
      return null;
    }
    if (digits.length() <= SAFE_DIGITS) {
      return new TraceId(0, Long.parseLong(text));
    }
    BigInteger number = new BigInteger(text);
    boolean fits = negative ? number.bitLength() <= 63 : number.bitLength() <= 128;
    long high = negative ? 0 : number.shiftRight(64).longValue();
    return fits ? new TraceId(high, number.longValue()) : null;
  }

  private static boolean isNumber(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}

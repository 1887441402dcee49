package dev.kiln.importers.collapsed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/// A count as a line gives it: a whole number, or a decimal or exponent number of up to six places.
///
/// Reused for every line; the fields hold the number parsed last: `value / 10^decimals`.
final class Count {
  static final int MAX_DECIMALS = 6;

  private static final int MAX_LENGTH = 60;

  long value;
  int decimals;

  /// Whether the number did not fit: beyond a long, or with more than six places.
  boolean inexact;

  /// Parses bytes `from` to `to`; false if they are no number.
  boolean parse(byte[] bytes, int from, int to) {
    int at = from;
    boolean negative = at < to && bytes[at] == '-';
    if (negative || at < to && bytes[at] == '+') {
      at++;
    }
    if (at == to || to - at > 18) {
      return to - from <= MAX_LENGTH && at < to && parseDecimal(bytes, from, to);
    }
    long whole = 0;
    for (; at < to; at++) {
      int digit = bytes[at] - '0';
      if (digit < 0 || digit > 9) {
        return parseDecimal(bytes, from, to);
      }
      whole = whole * 10 + digit;
    }
    value = negative ? -whole : whole;
    decimals = 0;
    inexact = false;
    return true;
  }

  private boolean parseDecimal(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if ((b < '0' || b > '9') && b != '.' && b != '-' && b != '+' && b != 'e' && b != 'E') {
        return false;
      }
    }
    try {
      String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
      set(new BigDecimal(text));
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private void set(BigDecimal exact) {
    inexact = false;
    decimals = 0;
    // Judged by magnitude before anything is written out: 1e999999999 is a short text.
    long magnitude = (long) exact.precision() - exact.scale();
    if (exact.signum() == 0 || magnitude < -MAX_DECIMALS) {
      value = 0;
      inexact = exact.signum() != 0;
      return;
    }
    if (magnitude > 19) {
      value = exact.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
      inexact = true;
      return;
    }
    BigDecimal short6 = exact.setScale(MAX_DECIMALS, RoundingMode.HALF_EVEN);
    inexact = short6.compareTo(exact) != 0;
    BigDecimal shortest = short6.signum() == 0 ? BigDecimal.ZERO : short6.stripTrailingZeros();
    decimals = Math.max(shortest.scale(), 0);
    BigDecimal scaled = shortest.movePointRight(decimals);
    try {
      value = scaled.longValueExact();
    } catch (ArithmeticException e) {
      value = scaled.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
      inexact = true;
    }
  }
}

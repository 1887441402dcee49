package dev.kiln.model.query;

import java.math.BigInteger;
import java.util.Locale;

/// Trace and span ids as unsigned numbers, however tools write them.
///
/// With `0x`, with a letter a-f, or with exactly 16 or 32 digits it is hex; any other run of digits
/// is decimal.
public final class TraceIds {
  /// An id of up to 128 bits.
  public record Id(long high, long low) {}

  private TraceIds() {}

  /// Reads an id.
  ///
  /// @throws QueryException where it is neither hex nor decimal, or too long
  public static Id parse(String text) {
    String id = text.strip().toLowerCase(Locale.ROOT);
    boolean prefixed = id.startsWith("0x");
    String digits = prefixed ? id.substring(2) : id;
    boolean decimal =
        !prefixed && digits.matches("[0-9]+") && digits.length() != 16 && digits.length() != 32;
    if (digits.isEmpty() || !digits.matches("[0-9a-f]+")) {
      throw new QueryException("not a trace or span id: " + text);
    }
    BigInteger number = new BigInteger(digits, decimal ? 10 : 16);
    if (number.bitLength() > 128) {
      throw new QueryException("a trace id has 128 bits at most: " + text);
    }
    return new Id(number.shiftRight(64).longValue(), number.longValue());
  }
}

package dev.kiln.importers.jfr.event;

import java.util.Locale;

/// Trace and span ids as agents write them: longs, or texts of 16 or 32 hex digits.
public final class TraceIds {
  private TraceIds() {}

  /// The 64 low bits of a hex or a decimal text; 0 where it is neither, and for no span at all.
  public static long low(String text) {
    String digits = text.strip().toLowerCase(Locale.ROOT);
    if (digits.matches("[0-9a-f]{16}|[0-9a-f]{32}")) {
      return Long.parseUnsignedLong(digits.substring(digits.length() - 16), 16);
    }
    return digits.matches("[0-9]{1,19}") ? Long.parseUnsignedLong(digits) : 0;
  }

  /// The 64 high bits of a text of 32 hex digits; 0 for any other.
  public static long high(String text) {
    String digits = text.strip().toLowerCase(Locale.ROOT);
    return digits.matches("[0-9a-f]{32}") ? Long.parseUnsignedLong(digits.substring(0, 16), 16) : 0;
  }
}

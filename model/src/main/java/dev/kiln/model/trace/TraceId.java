package dev.kiln.model.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The id of a trace, an unsigned number of 128 bits, or of a span, one of 64 bits; 0 is none.
///
/// Tools write one id in many ways: OpenTelemetry in hex, its JSON in base64 too, Datadog as the
/// decimal number of the low half, UUIDs with dashes, HTTP headers as a traceparent. Formats:
/// opentelemetry-proto trace.proto; W3C Trace Context, 3.2.
///
/// @param high the upper 64 bits; 0 for a span, and where a tool keeps the low half alone
/// @param low the lower 64 bits
public record TraceId(long high, long low) {
  public static final TraceId NONE = new TraceId(0, 0);

  /// How an id is written.
  public enum Spelling {
    HEX,
    DECIMAL,
    BASE64,
    TRACEPARENT;

    /// The word for messages.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// One thing that a text can mean.
  public record Reading(TraceId id, Spelling spelling) {}

  /// All that a text can mean as a trace id, likeliest first; nothing where it is no id.
  ///
  /// Hex has 1 to 32 digits of either case, with `0x` or dashes or without. A text of decimal
  /// digits alone is read both ways: as hex first if it has 16 or 32 digits, as all ids in hex
  /// have, else as decimal first. No two readings have one id.
  public static List<Reading> readings(String text) {
    return read(text.strip(), true);
  }

  /// All that a text can mean as a span id, likeliest first, as [#readings]; of a traceparent, the
  /// span in it.
  public static List<Reading> spanReadings(String text) {
    List<Reading> readings = new ArrayList<>(read(text.strip(), false));
    readings.removeIf(reading -> reading.id().high() != 0);
    return readings;
  }

  private static List<Reading> read(String text, boolean trace) {
    List<Reading> found = new ArrayList<>(2);
    if (isTraceparent(text)) {
      String digits = trace ? text.substring(3, 35) : text.substring(36, 52);
      add(found, hex(digits), Spelling.TRACEPARENT);
      return found;
    }
    boolean prefixed = text.startsWith("0x") || text.startsWith("0X");
    String digits = prefixed ? text.substring(2) : withoutDashes(text);
    TraceId decimal = prefixed ? null : DecimalId.read(text);
    boolean decimalFirst = digits.length() != 16 && digits.length() != 32;
    if (decimalFirst) {
      add(found, decimal, Spelling.DECIMAL);
    }
    add(found, hex(digits), Spelling.HEX);
    if (!decimalFirst) {
      add(found, decimal, Spelling.DECIMAL);
    }
    add(found, Base64Id.read(text), Spelling.BASE64);
    return found;
  }

  private static void add(List<Reading> found, @Nullable TraceId id, Spelling spelling) {
    if (id == null) {
      return;
    }
    for (Reading reading : found) {
      if (reading.id.equals(id)) {
        return;
      }
    }
    found.add(new Reading(id, spelling));
  }

  /// `VERSION-TRACE-SPAN-FLAGS`; a later version may have more behind the flags.
  private static boolean isTraceparent(String text) {
    boolean parted =
        text.length() >= 55
            && text.charAt(2) == '-'
            && text.charAt(35) == '-'
            && text.charAt(52) == '-'
            && (text.length() == 55 || text.charAt(55) == '-');
    return parted
        && hex(text.substring(0, 2)) != null
        && hex(text.substring(3, 35)) != null
        && hex(text.substring(36, 52)) != null
        && hex(text.substring(53, 55)) != null;
  }

  private static String withoutDashes(String text) {
    return text.indexOf('-') > 0 ? text.replace("-", "") : text;
  }

  /// An id of 1 to 32 hex digits; null for any other text.
  private static @Nullable TraceId hex(String digits) {
    if (digits.isEmpty() || digits.length() > 32) {
      return null;
    }
    long high = 0;
    long low = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return null;
      }
      high = high << 4 | low >>> 60;
      low = low << 4 | digit;
    }
    return new TraceId(high, low);
  }

  /// What a text likeliest means; [#NONE] where it is no id.
  ///
  /// @param readings of [#readings] or [#spanReadings]
  public static TraceId likeliest(List<Reading> readings) {
    return readings.isEmpty() ? NONE : readings.getFirst().id();
  }

  /// What a text means in this spelling, if it can, or else what it likeliest means; [#NONE] where
  /// it is no id.
  ///
  /// @param readings of [#readings] or [#spanReadings]
  public static TraceId preferring(Spelling spelling, List<Reading> readings) {
    for (Reading reading : readings) {
      if (reading.spelling() == spelling) {
        return reading.id();
      }
    }
    return likeliest(readings);
  }

  /// Whether an id that a sample is stamped with is this one. If one of both has 64 bits, the low
  /// halves decide. An id of 0 is none, and matches nothing.
  public boolean matches(long otherHigh, long otherLow) {
    boolean none = (high | low) == 0 || (otherHigh | otherLow) == 0;
    return !none && low == otherLow && (high == otherHigh || high == 0 || otherHigh == 0);
  }

  /// The 32 hex digits, or 16 where the upper half is 0.
  public String hex() {
    return high == 0 ? digits(low) : digits(high) + digits(low);
  }

  private static String digits(long half) {
    String digits = Long.toHexString(half);
    return "0".repeat(16 - digits.length()) + digits;
  }
}

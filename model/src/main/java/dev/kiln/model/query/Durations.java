package dev.kiln.model.query;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times of the text form: `12s`, `1.5ms`, ranges `10s..20s`, `..20s`, `10s..`.
final class Durations {
  private static final Pattern TIME = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(ns|us|ms|s|m|h)?");
  private static final long[] FACTORS = {
    3_600_000_000_000L, 60_000_000_000L, 1_000_000_000, 1_000_000, 1_000, 1
  };
  private static final String[] UNITS = {"h", "m", "s", "ms", "us", "ns"};

  private Durations() {}

  static String range(long fromNanos, long toNanos) {
    String from = fromNanos == 0 ? "" : text(fromNanos);
    String to = toNanos == Long.MAX_VALUE ? "" : text(toNanos);
    return from + ".." + to;
  }

  static Filter.TimeRange parseRange(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      throw new QueryException("time=" + text + ": expected a range such as 10s..20s");
    }
    String from = text.substring(0, dots);
    String to = text.substring(dots + 2);
    return new Filter.TimeRange(
        from.isEmpty() ? 0 : nanos(from), to.isEmpty() ? Long.MAX_VALUE : nanos(to));
  }

  /// The shortest exact form, in the largest unit of s, ms, us, ns that leaves a whole number.
  private static String text(long nanos) {
    for (int u = 2; u < FACTORS.length; u++) {
      if (nanos % FACTORS[u] == 0) {
        return nanos / FACTORS[u] + UNITS[u];
      }
    }
    throw new AssertionError(nanos);
  }

  private static long nanos(String text) {
    Matcher m = TIME.matcher(text.strip());
    if (!m.matches()) {
      throw new QueryException("not a time: " + text + " (try 1.5s or 200ms)");
    }
    String unit = m.group(2) == null ? "s" : m.group(2);
    for (int u = 0; u < UNITS.length; u++) {
      if (UNITS[u].equals(unit)) {
        try {
          return new BigDecimal(m.group(1))
              .multiply(BigDecimal.valueOf(FACTORS[u]))
              .toBigInteger()
              .longValueExact();
        } catch (ArithmeticException e) {
          throw new QueryException("a time beyond all recordings: " + text);
        }
      }
    }
    throw new AssertionError(unit);
  }
}

package dev.kiln.importers.jfr.event;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sampling period over time, as the settings of a recording name it.
final class Periods {
  private static final Pattern TEXT =
      Pattern.compile("([0-9]{1,15})\\s*(ns|us|µs|ms|s|m|h|d)", Pattern.CASE_INSENSITIVE);

  private final TreeMap<Long, Long> nanosByTime = new TreeMap<>();

  /// Notes a setting; not positive means that the sampler was off, and is ignored.
  void add(long epochNanos, long periodNanos) {
    if (periodNanos > 0) {
      nanosByTime.put(epochNanos, periodNanos);
    }
  }

  boolean isKnown() {
    return !nanosByTime.isEmpty();
  }

  /// The period in force: the last one set before, or the first one at all, because the settings of
  /// a chunk are written at about the time of its first samples. 0 where none is known.
  long at(long epochNanos) {
    if (nanosByTime.isEmpty()) {
      return 0;
    }
    Map.Entry<Long, Long> entry = nanosByTime.floorEntry(epochNanos);
    return entry == null ? nanosByTime.firstEntry().getValue() : entry.getValue();
  }

  /// The one period of the whole recording, or 0 where it changed or is unknown.
  long constant() {
    return nanosByTime.values().stream().distinct().count() == 1 ? at(0) : 0;
  }

  /// Reads a period as the JDK writes it, `20 ms`; anything else, such as `everyChunk`, is 0.
  static long parseNanos(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      return 0;
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
      case "ns" -> amount;
      case "us", "µs" -> times(amount, 1_000L);
      case "ms" -> times(amount, 1_000_000L);
      case "s" -> times(amount, 1_000_000_000L);
      case "m" -> times(amount, 60_000_000_000L);
      case "h" -> times(amount, 3_600_000_000_000L);
      default -> times(amount, 86_400_000_000_000L);
    };
  }

  private static long times(long amount, long nanos) {
    return amount > Long.MAX_VALUE / nanos ? 0 : amount * nanos;
  }
}

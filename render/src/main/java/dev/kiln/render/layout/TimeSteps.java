package dev.kiln.render.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Round steps of time for axes and for cutting a recording into parts: 1, 2 or 5 times a power of
/// ten up to ten seconds, then the steps of a clock.
public final class TimeSteps {
  private static final long SECOND = 1_000_000_000L;
  private static final long[] ABOVE = {
    15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600, 43_200
  };
  private static final long LONGEST = 86_400 * SECOND;

  private TimeSteps() {}

  /// The smallest round step that is no shorter; multiples of a day if none is.
  public static long atLeast(long nanos) {
    for (long power = 1; power <= SECOND; power *= 10) {
      for (long factor : new long[] {1, 2, 5, 10}) {
        if (power * factor >= nanos) {
          return power * factor;
        }
      }
    }
    for (long seconds : ABOVE) {
      if (seconds * SECOND >= nanos) {
        return seconds * SECOND;
      }
    }
    long days = nanos / LONGEST + (nanos % LONGEST == 0 ? 0 : 1);
    return days > Long.MAX_VALUE / LONGEST ? Long.MAX_VALUE : days * LONGEST;
  }

  /// A time that is a multiple of a step, as precise as the step: `12 s`, `12.35 s`, `2:30`,
  /// `1:02:30`.
  public static String label(long nanos, long stepNanos) {
    if (stepNanos >= 15 * SECOND) {
      long seconds = nanos / SECOND;
      String tail = String.format(Locale.ROOT, "%02d:%02d", seconds / 60 % 60, seconds % 60);
      return seconds >= 3600
          ? seconds / 3600 + ":" + tail
          : tail.startsWith("0") ? tail.substring(1) : tail;
    }
    int decimals = 0;
    for (long unit = SECOND; unit > 1 && stepNanos % unit != 0; unit /= 10) {
      decimals++;
    }
    return BigDecimal.valueOf(nanos, 9).setScale(decimals, RoundingMode.HALF_UP) + " s";
  }
}

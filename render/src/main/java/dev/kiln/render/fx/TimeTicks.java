package dev.kiln.render.fx;

import java.util.Locale;

/// The positions and labels of the lines on a time axis, in steps of 1, 2 or 5 times a power of
/// ten.
///
/// @param stepNanos between two lines
public record TimeTicks(double stepNanos) {
  /// The smallest step whose lines stand so far apart at least.
  public static TimeTicks of(double nanosPerPx, double leastPx) {
    double least = Math.max(1, nanosPerPx * leastPx);
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (int factor : new int[] {1, 2, 5}) {
      if (power * factor >= least * (1 - 1e-9)) {
        return new TimeTicks(power * factor);
      }
    }
    return new TimeTicks(power * 10);
  }

  /// The first line at or after a time.
  public double first(double nanos) {
    return Math.ceil(nanos / stepNanos) * stepNanos;
  }

  /// The name of a line, in the largest unit in which steps are whole: `20 ms`, `1,500 µs`, `3 s`.
  public String label(double nanos) {
    String[] units = {"ns", "µs", "ms", "s"};
    int unit = 0;
    double size = 1;
    while (unit + 1 < units.length && stepNanos >= size * 1000 * (1 - 1e-9)) {
      size *= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, "%,d %s", Math.round(nanos / size), units[unit]);
  }
}

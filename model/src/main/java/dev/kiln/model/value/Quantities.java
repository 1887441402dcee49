package dev.kiln.model.value;

import java.util.Locale;

/// Writes quantities for people. The only place that converts native values.
///
/// Numbers have three significant digits, a dot as decimal sign and a space before the unit, in
/// every locale, so that a picture reads the same wherever it is made.
public final class Quantities {
  private static final String[] TIME_UNITS = {"ns", "µs", "ms", "s"};
  private static final String[] MEMORY_UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

  private Quantities() {}

  /// A value of a value type: `48.1 s`, `2.20 MiB`, `1,234`.
  public static String format(long value, ValueType type) {
    return format((double) value, Unit.of(type.unit()));
  }

  /// A value in native units; fractions appear if values were averaged or scaled.
  public static String format(double value, Unit unit) {
    return switch (unit.dimension()) {
      case TIME -> time(value * unit.factor());
      case MEMORY -> memory(value * unit.factor());
      case COUNT, OTHER -> {
        String suffix = unit.suffix().isEmpty() ? "" : " " + unit.suffix();
        yield count(value * unit.factor()) + suffix;
      }
    };
  }

  /// A duration in seconds: `375 ms`, `48.1 s`, `2 min 5 s`, `3 h 20 min`.
  public static String time(double seconds) {
    double size = Math.abs(seconds);
    if (size >= 3600) {
      long minutes = Math.round(seconds / 60);
      return grouped(minutes / 60) + " h " + Math.abs(minutes % 60) + " min";
    }
    if (size >= 600) {
      long whole = Math.round(seconds);
      return whole / 60 + " min " + Math.abs(whole % 60) + " s";
    }
    int unit = 3;
    double scaled = seconds;
    while (unit > 0 && Math.abs(scaled) < 0.9995) {
      scaled *= 1000;
      unit--;
    }
    return seconds == 0 ? "0 s" : threeDigits(scaled) + " " + TIME_UNITS[unit];
  }

  /// A number of bytes with binary prefixes: `512 B`, `2.20 MiB`.
  public static String memory(double bytes) {
    int unit = 0;
    double scaled = bytes;
    while (unit < MEMORY_UNITS.length - 1 && Math.abs(scaled) >= 999.5) {
      scaled /= 1024;
      unit++;
    }
    String number = unit == 0 ? grouped(Math.round(scaled)) : threeDigits(scaled);
    return number + " " + MEMORY_UNITS[unit];
  }

  /// A count: whole numbers grouped by thousands, `1,234,567`; from ten billion on `12.3 G`.
  public static String count(double value) {
    double size = Math.abs(value);
    if (size >= 1e10) {
      return size >= 1e13
          ? String.format(Locale.ROOT, "%.2e", value)
          : threeDigits(value / 1e9) + " G";
    }
    return value == Math.rint(value) ? grouped((long) value) : threeDigits(value);
  }

  /// A share of a total, `12.6 %`; one decimal, two below 0.1 %; `unknown` if the total is 0.
  public static String share(double share) {
    if (Double.isNaN(share) || Double.isInfinite(share)) {
      return "unknown";
    }
    double percent = share * 100;
    boolean tiny = percent != 0 && Math.abs(percent) < 0.1;
    return Decimals.fixed(percent, tiny ? 2 : 1) + " %";
  }

  /// A whole number, grouped by thousands: `1,234,567`.
  public static String grouped(long value) {
    return Decimals.grouped(value);
  }

  private static String threeDigits(double value) {
    double size = Math.abs(value);
    return Decimals.fixed(value, size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);
  }
}

package dev.kiln.model.value;

import java.util.Locale;

/// The dimension of a value type's unit and its factor to the base unit of that dimension.
///
/// @param dimension what is measured
/// @param factor base units in one native unit: seconds for time, bytes for memory, 1 otherwise
/// @param suffix what is written behind the number for units that Kiln does not scale
public record Unit(Dimension dimension, double factor, String suffix) {
  /// What a quantity measures; quantities of different dimensions are never added or compared.
  public enum Dimension {
    TIME,
    MEMORY,
    COUNT,
    OTHER
  }

  /// Reads a unit as formats spell it, in any case, singular or plural; an unknown one keeps its
  /// spelling as a suffix.
  ///
  /// A fraction such as `count/1000` is that part of the unit: formats with decimal counts are
  /// scaled to whole numbers and say so in their unit.
  public static Unit of(String spelling) {
    int slash = spelling.indexOf('/');
    if (slash > 0 && spelling.substring(slash + 1).matches("10{1,9}")) {
      Unit whole = of(spelling.substring(0, slash));
      double part = whole.factor() / Double.parseDouble(spelling.substring(slash + 1));
      return new Unit(whole.dimension(), part, whole.suffix());
    }
    return switch (spelling.toLowerCase(Locale.ROOT)) {
      case "ns", "nanosecond", "nanoseconds" -> new Unit(Dimension.TIME, 1e-9, "ns");
      case "us", "µs", "microsecond", "microseconds" -> new Unit(Dimension.TIME, 1e-6, "µs");
      case "ms", "millisecond", "milliseconds" -> new Unit(Dimension.TIME, 1e-3, "ms");
      case "s", "sec", "second", "seconds" -> new Unit(Dimension.TIME, 1, "s");
      case "b", "byte", "bytes" -> new Unit(Dimension.MEMORY, 1, "B");
      case "kb", "kib", "kilobyte", "kilobytes" -> new Unit(Dimension.MEMORY, 1024, "KiB");
      case "mb", "mib", "megabyte", "megabytes" -> new Unit(Dimension.MEMORY, 1048576, "MiB");
      case "", "count", "1", "{count}" -> new Unit(Dimension.COUNT, 1, "");
      case "samples", "objects", "contentions", "events", "cycles", "instructions" ->
          new Unit(Dimension.COUNT, 1, spelling.toLowerCase(Locale.ROOT));
      default -> new Unit(Dimension.OTHER, 1, spelling);
    };
  }
}

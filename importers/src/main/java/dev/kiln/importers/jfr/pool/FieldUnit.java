package dev.kiln.importers.jfr.pool;

/// What a number of an event counts, by the annotations of its field. Source: JDK, jdk.jfr.Timespan
/// and jdk.jfr.Timestamp.
enum FieldUnit {
  PLAIN,
  TICKS_SINCE_START,
  TICKS,
  NANOS,
  MICROS,
  MILLIS,
  SECONDS;

  static FieldUnit ofTimestamp(String text) {
    return text.equals("TICKS") ? TICKS_SINCE_START : ofTimespan(text.replace("_SINCE_EPOCH", ""));
  }

  static FieldUnit ofTimespan(String text) {
    return switch (text) {
      case "TICKS" -> TICKS;
      case "NANOSECONDS" -> NANOS;
      case "MICROSECONDS" -> MICROS;
      case "MILLISECONDS" -> MILLIS;
      case "SECONDS" -> SECONDS;
      default -> PLAIN;
    };
  }
}

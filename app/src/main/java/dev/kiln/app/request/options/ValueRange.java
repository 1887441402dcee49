package dev.kiln.app.request.options;

import dev.kiln.app.request.Kind;
import dev.kiln.app.request.Kinds;
import java.math.BigDecimal;

/// A part of a picture's width, in the value's own unit from its left edge.
///
/// @param from at least 0
/// @param to greater than `from`
public record ValueRange(double from, double to) {
  /// Read from `from..to`, each written as the shortest text that reads as the same number.
  public static final Kind<ValueRange> KIND = new Text();

  private record Text() implements Kind<ValueRange> {
    @Override
    public ValueRange parse(String text) {
      int dots = text.indexOf("..");
      try {
        double low = new BigDecimal(text.substring(0, Math.max(0, dots))).doubleValue();
        double high = new BigDecimal(text.substring(dots + 2)).doubleValue();
        if (low >= 0 && high > low && high < Long.MAX_VALUE) {
          return new ValueRange(low, high);
        }
      } catch (NumberFormatException | StringIndexOutOfBoundsException _) {
        // Reported below.
      }
      throw new IllegalArgumentException("expected a range of values, such as 1000..2500");
    }

    @Override
    public String write(ValueRange value) {
      return Kinds.number(value.from) + ".." + Kinds.number(value.to);
    }
  }
}

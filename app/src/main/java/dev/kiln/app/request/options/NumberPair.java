package dev.kiln.app.request.options;

import dev.kiln.app.request.Kind;
import dev.kiln.app.request.Kinds;

/// Two positive numbers, one for each side.
///
/// @param base finite and above 0
/// @param current finite and above 0
public record NumberPair(double base, double current) {
  /// Read from `base,current`.
  ///
  /// @param expected what is said of any other text
  public static Kind<NumberPair> kind(String expected) {
    return new Text(expected);
  }

  private record Text(String expected) implements Kind<NumberPair> {
    @Override
    public NumberPair parse(String text) {
      String[] parts = text.split(",", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException("expected " + expected);
      }
      Kind<Double> number = Kinds.positive(expected);
      return new NumberPair(number.parse(parts[0]), number.parse(parts[1]));
    }

    @Override
    public String write(NumberPair value) {
      return Kinds.number(value.base) + "," + Kinds.number(value.current);
    }
  }
}

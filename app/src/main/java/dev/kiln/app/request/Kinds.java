package dev.kiln.app.request;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/// The kinds of values that several options have.
public final class Kinds {
  /// Any text.
  public static final Kind<String> TEXT = new Text();

  /// A file's name.
  public static final Kind<Path> PATH = new PathKind();

  private Kinds() {}

  /// One of a few words: the names of constants in lower case, with `-` for `_`.
  ///
  /// @param values at least two
  public static <E extends Enum<E>> Kind<E> words(E[] values) {
    return new Words<>(values.clone());
  }

  /// A whole number from `least` to `most`.
  ///
  /// @param expected what is said of any other text, such as `1 to 4`
  public static Kind<Integer> whole(int least, int most, String expected) {
    return new Whole(least, most, expected);
  }

  /// A finite number that is at least `least`.
  ///
  /// @param expected what is said of any other text, such as `1 or more`
  public static Kind<Double> real(double least, String expected) {
    return new Real(least, expected);
  }

  /// A finite number above 0.
  ///
  /// @param expected what is said of any other text, such as `more than 0`
  public static Kind<Double> positive(String expected) {
    return new Real(Double.MIN_VALUE, expected);
  }

  /// Per cent, with or without the sign: `60%` is read as 60.
  ///
  /// @param expected what is said of any other text
  public static Kind<Double> percent(String expected) {
    return new Percent(new Real(-Double.MAX_VALUE, expected));
  }

  /// The word of a constant.
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The shortest text that is read as the same number, without an exponent.
  public static String number(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  /// Words as a list in a sentence: `self or total`; `light, dark or both`.
  public static String anyOf(Enum<?>[] values) {
    StringBuilder text = new StringBuilder(word(values[0]));
    for (int i = 1; i < values.length; i++) {
      text.append(i == values.length - 1 ? " or " : ", ").append(word(values[i]));
    }
    return text.toString();
  }

  private record Text() implements Kind<String> {
    @Override
    public String parse(String text) {
      return text;
    }

    @Override
    public String write(String value) {
      return value;
    }
  }

  private record PathKind() implements Kind<Path> {
    @Override
    public Path parse(String text) {
      try {
        return Path.of(text);
      } catch (InvalidPathException e) {
        throw new IllegalArgumentException("is not a file name: " + e.getReason(), e);
      }
    }

    @Override
    public String write(Path value) {
      return value.toString();
    }
  }

  private static final class Words<E extends Enum<E>> implements Kind<E> {
    private final E[] values;

    Words(E[] values) {
      this.values = values;
    }

    @Override
    public E parse(String text) {
      String name = text.strip().replace('-', '_');
      for (E value : values) {
        if (value.name().equalsIgnoreCase(name)) {
          return value;
        }
      }
      throw new IllegalArgumentException("expected " + anyOf(values));
    }

    @Override
    public String write(E value) {
      return word(value);
    }
  }

  private record Whole(int least, int most, String expected) implements Kind<Integer> {
    @Override
    public Integer parse(String text) {
      try {
        int value = Integer.parseInt(text.strip());
        if (value >= least && value <= most) {
          return value;
        }
      } catch (NumberFormatException _) {
        // Reported below, like a number that is out of range.
      }
      throw new IllegalArgumentException("expected " + expected);
    }

    @Override
    public String write(Integer value) {
      return value.toString();
    }
  }

  private record Real(double least, String expected) implements Kind<Double> {
    @Override
    public Double parse(String text) {
      try {
        double value = Double.parseDouble(text.strip());
        if (value >= least && value < Double.POSITIVE_INFINITY) {
          return value;
        }
      } catch (NumberFormatException _) {
        // Reported below, like a number that is out of range.
      }
      throw new IllegalArgumentException("expected " + expected);
    }

    @Override
    public String write(Double value) {
      return number(value);
    }
  }

  private record Percent(Kind<Double> number) implements Kind<Double> {
    @Override
    public Double parse(String text) {
      return number.parse(text.replace("%", ""));
    }

    @Override
    public String write(Double value) {
      return number.write(value) + "%";
    }
  }
}

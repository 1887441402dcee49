package dev.kiln.render.layout.hot;

import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.Unit;
import dev.kiln.model.value.Unit.Dimension;
import dev.kiln.model.value.ValueType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// The words of the picture of hot paths: what is counted, the cost per call, the cost per second.
///
/// Axes have a line at each power of ten; of memory at each power of 16, which is as round in the
/// binary units that memory is written in: `4 KiB`, `64 KiB`, `1 MiB`.
///
/// @param unit of the value; costs here are in its base unit
/// @param isCpu whether it is CPU time, a second of which in a second is one core
/// @param noun what is counted: `calls`, `contentions`
public record HotUnits(Unit unit, boolean isCpu, String noun) {
  private static final String[] THOUSANDS = {"", " k", " M", " G", " T"};
  private static final String[] TIME = {"ns", "µs", "ms", "s"};
  private static final MathContext DIGITS = new MathContext(3);

  /// @param noun of what is counted
  public static HotUnits of(ValueType type, String noun) {
    Unit unit = Unit.of(type.unit());
    boolean cpu =
        unit.dimension() == Dimension.TIME
            && type.name().toLowerCase(Locale.ROOT).startsWith("cpu");
    return new HotUnits(unit, cpu, noun);
  }

  /// One of what is counted: `call`.
  public String one() {
    return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
  }

  /// What stands below the axis of calls.
  public String acrossTitle() {
    return noun + " per second";
  }

  /// What stands beside the axis of costs.
  public String upTitle() {
    return "cost of one " + one();
  }

  /// Between two lines of the cost axis, as a logarithm to base 10.
  double step() {
    return unit.dimension() == Dimension.MEMORY ? Math.log10(16) : 1;
  }

  /// A frequency that is a power of ten: `1 in 100 s`, `10`, `1 k`.
  static String frequency(int exponent) {
    return exponent >= 0
        ? power(exponent)
        : exponent >= -6
            ? "1 in " + Quantities.count(Math.rint(Math.pow(10, -exponent))) + " s"
            : "1e" + exponent;
  }

  /// The cost at a line of its axis: `100 µs`, `64 KiB`, `10 k`.
  String costTick(int line) {
    return switch (unit.dimension()) {
      case TIME -> time(line);
      case MEMORY -> binary(line);
      case COUNT, OTHER -> power(line) + suffix();
    };
  }

  /// What a diagonal stands for: `1 core`, `0.1 threads`, `16 MiB/s`, `1 k events a second`.
  String rateLine(int line) {
    return switch (unit.dimension()) {
      case TIME -> power(line) + " " + lanes(line == 0);
      case MEMORY -> binary(line) + "/s";
      case COUNT, OTHER -> power(line) + suffix() + " a second";
    };
  }

  /// Whether a diagonal is that of one core or more.
  boolean isHot(int line) {
    return isCpu && line >= 0;
  }

  /// A cost of one call in words.
  ///
  /// @param cost in the base unit
  public String cost(double cost) {
    return switch (unit.dimension()) {
      case TIME -> cost < 1e-9 ? digits(cost * 1e9) + " ns" : Quantities.time(cost);
      case MEMORY -> cost < 1 ? digits(cost) + " B" : Quantities.memory(cost);
      case COUNT, OTHER -> digits(cost) + suffix();
    };
  }

  /// A cost a second in words: `1.48 cores`, `12.0 MiB a second`.
  ///
  /// @param rate in the base unit
  public String rate(double rate) {
    return rateNumber(rate)
        + switch (unit.dimension()) {
          case TIME -> " " + lanes(rate == 1);
          case MEMORY -> " a second";
          case COUNT, OTHER -> suffix() + " a second";
        };
  }

  /// The same without its unit, if that follows; of memory with it.
  public String rateNumber(double rate) {
    return unit.dimension() == Dimension.MEMORY ? cost(rate) : digits(rate);
  }

  /// What a point costs: `310 calls a second, 4.79 ms a call: 1.48 cores`.
  public String perSecond(HotPoint point) {
    return "%s %s a second, %s a %s: %s"
        .formatted(
            digits(point.callsPerSecond()),
            noun,
            cost(point.costPerCall()),
            one(),
            rate(point.rate()));
  }

  private String lanes(boolean one) {
    return (isCpu ? "core" : "thread") + (one ? "" : "s");
  }

  private String suffix() {
    return unit.suffix().isEmpty() ? "" : " " + unit.suffix();
  }

  private static String power(int exponent) {
    if (exponent < -6 || exponent >= 15) {
      return "1e" + exponent;
    }
    if (exponent < 0) {
      return "0." + "0".repeat(-exponent - 1) + "1";
    }
    return "1" + "0".repeat(exponent % 3) + THOUSANDS[exponent / 3];
  }

  private static String time(int exponent) {
    if (exponent < -9) {
      return exponent < -12 ? "1e" + exponent + " s" : power(exponent + 9) + " ns";
    }
    if (exponent >= 0) {
      return power(exponent) + " s";
    }
    int above = exponent + 9;
    return "1" + "0".repeat(above % 3) + " " + TIME[above / 3];
  }

  private static String binary(int line) {
    if (line < 0 || line > 17) {
      return digits(Math.pow(16, line)) + " B";
    }
    String[] units = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB"};
    int bits = line * 4;
    return (1 << bits % 10) + " " + units[bits / 10];
  }

  /// Three significant digits, however small: `310`, `0.00842`, `3.00e-12`.
  public static String digits(double value) {
    double size = Math.abs(value);
    if (size >= 1 || value == 0) {
      return Quantities.count(value);
    }
    return size < 1e-4
        ? String.format(Locale.ROOT, "%.2e", value)
        : new BigDecimal(value).round(DIGITS).toPlainString();
  }
}

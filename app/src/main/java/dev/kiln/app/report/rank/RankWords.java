package dev.kiln.app.report.rank;

import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.stats.Interval;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.Unit;
import dev.kiln.model.value.Unit.Dimension;
import dev.kiln.model.value.ValueType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Writes the numbers of a ranking for people: rates, gains, intervals. Unknown numbers are empty.
///
/// @param type of the values
/// @param unit of the values
public record RankWords(ValueType type, Unit unit) {
  private static final MathContext DIGITS = new MathContext(3);

  public static RankWords of(Ranking paths) {
    int type = paths.tree().valueType();
    return new RankWords(paths.tree().profile().valueTypes().get(type), paths.unit());
  }

  /// Whether values are CPU time.
  public boolean isCpu() {
    return unit.dimension() == Dimension.TIME
        && type.name().toLowerCase(Locale.ROOT).startsWith("cpu");
  }

  /// The title of a rate: seconds of CPU time a second are cores busy, of other time the threads
  /// that are in it on average.
  public String rateTitle() {
    return unit.dimension() != Dimension.TIME ? "a second" : isCpu() ? "cores" : "threads";
  }

  /// The rate of the whole in words: `1.85 cores busy`.
  public String wholeRate(double rate) {
    return rate(rate) + " " + wholeUnit();
  }

  /// What the rate of the whole is in.
  public String wholeUnit() {
    return unit.dimension() != Dimension.TIME
        ? "a second"
        : isCpu() ? "cores busy" : "threads in it, on average";
  }

  /// @param rate in the base unit a second
  public String rate(double rate) {
    if (Double.isNaN(rate)) {
      return "";
    }
    return switch (unit.dimension()) {
      case TIME -> digits(rate);
      case MEMORY -> Quantities.memory(rate);
      case COUNT, OTHER -> digits(rate);
    };
  }

  /// @param value native
  public String cost(double value) {
    boolean part = unit.dimension() == Dimension.COUNT && value != 0 && Math.abs(value) < 1;
    return Double.isNaN(value)
        ? ""
        : part ? digits(value * unit.factor()) : Quantities.format(value, unit);
  }

  /// Three significant digits, however small: `0.00842`.
  public static String digits(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (value == 0 || Math.abs(value) >= 1) {
      return Quantities.count(value);
    }
    return Math.abs(value) < 1e-4
        ? String.format(Locale.ROOT, "%.2e", value)
        : new BigDecimal(value).round(DIGITS).toPlainString();
  }

  /// A gain: `1.58`; three decimals if it is small, `1.003`; `∞` if nothing is left.
  public static String gain(double gain) {
    if (Double.isNaN(gain)) {
      return "";
    }
    return gain(gain, decimals(gain));
  }

  private static int decimals(double gain) {
    return gain < 1.1 ? 3 : gain < 9.995 ? 2 : gain < 99.95 ? 1 : 0;
  }

  private static String gain(double gain, int decimals) {
    return gain >= 1e6 ? "∞" : String.format(Locale.ROOT, "%,." + decimals + "f", gain);
  }

  /// Empty if they are unknown.
  public static String gains(Interval gains) {
    if (Double.isNaN(gains.low())) {
      return "";
    }
    int decimals = decimals(gains.low());
    return gain(gains.low(), decimals) + " … " + gain(gains.high(), decimals);
  }

  /// Empty if they are unknown.
  public static String shares(Interval shares) {
    if (Double.isNaN(shares.low())) {
      return "";
    }
    String low = Quantities.share(shares.low());
    return low.substring(0, low.length() - " %".length()) + " … " + Quantities.share(shares.high());
  }

  /// A speedup: `2`, `1.5`.
  public static String times(double speedup) {
    return speedup == Math.rint(speedup) && speedup < 1e9
        ? String.valueOf((long) speedup)
        : String.valueOf(speedup);
  }
}

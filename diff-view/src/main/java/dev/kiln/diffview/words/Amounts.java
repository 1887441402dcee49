package dev.kiln.diffview.words;

import dev.kiln.model.diff.Basis;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.Unit;
import java.math.BigDecimal;
import java.math.MathContext;

/// Writes values on a basis: `839 µs`, `18.3 %`, `310 ms/s`.
///
/// @param basis what they were divided by
/// @param unit native, of the value type
public record Amounts(Basis basis, Unit unit) {
  /// The unit of a change of shares: points of per cent.
  private static final String POINTS = " pp";

  /// A value on the basis. Time per second is seconds per second: of CPU time, how many cores were
  /// busy.
  public String amount(double value) {
    return switch (basis) {
      case SHARE -> Quantities.share(value);
      case PER_SECOND -> quantity(value) + "/s";
      case ABSOLUTE, PER_UNIT -> quantity(value);
    };
  }

  /// A change on the basis, with its sign: `+441 µs`, `-1.4 pp`; `±0` stands without one.
  public String delta(double change) {
    return (change > 0 ? "+" : "") + size(change);
  }

  /// A change with no other sign than its own minus: `441 µs`, `1.4 pp`.
  public String size(double change) {
    if (basis != Basis.SHARE) {
      return amount(change);
    }
    String share = Quantities.share(change);
    return share.endsWith(" %") ? share.substring(0, share.length() - 2) + POINTS : share;
  }

  /// A native value, whatever the basis; fractions keep three digits, however small.
  public String quantity(double value) {
    double scaled = value * unit.factor();
    boolean whole = scaled == Math.rint(scaled);
    boolean small = Math.abs(scaled) < 10 && !whole;
    return switch (unit.dimension()) {
      case TIME -> Quantities.format(value, unit);
      case MEMORY -> small ? digits(scaled) + " B" : Quantities.format(value, unit);
      case COUNT, OTHER -> {
        String suffix = unit.suffix().isEmpty() ? "" : " " + unit.suffix();
        yield small ? digits(scaled) + suffix : Quantities.format(value, unit);
      }
    };
  }

  private static String digits(double value) {
    if (!Double.isFinite(value)) {
      return "unknown";
    }
    return new BigDecimal(value).round(new MathContext(3)).toPlainString();
  }

  /// Both ends of an interval: `+405 … +477 µs`; the unit once if it is the same.
  public String range(double low, double high) {
    String from = delta(low);
    String to = delta(high);
    int gap = from.indexOf(' ');
    boolean same = gap > 0 && from.chars().filter(c -> c == ' ').count() == 1;
    same &= to.endsWith(gap < 0 ? " " : from.substring(gap));
    return (same ? from.substring(0, gap) : from) + " … " + to;
  }

  /// A change as a part of the base: `+52.6 %`; `new` if the base is 0, `gone` if the current value
  /// is, empty if both are.
  public static String relative(double base, double current) {
    if (base == 0) {
      return current == 0 ? "" : "new";
    }
    return current == 0 ? "gone" : percent((current - base) / Math.abs(base));
  }

  /// The same for a self value, which code that is not new may have from 0 on: `from 0`.
  public static String selfRelative(double base, double current) {
    if (base == 0) {
      return current == 0 ? "" : "from 0";
    }
    return percent((current - base) / Math.abs(base));
  }

  /// A part with its sign: `+52.6 %`.
  static String percent(double part) {
    if (Math.abs(part) > 1e4) {
      return (part > 0 ? "over +" : "over -") + "1,000,000 %";
    }
    String text = Quantities.share(part);
    boolean none = part == 0 || text.matches("-?0\\.0+ %");
    return none ? "0.0 %" : (part > 0 ? "+" : "") + text;
  }
}

package dev.kiln.app.report.diff;

import dev.kiln.app.report.Unseen;
import dev.kiln.app.request.question.DiffQuestion;
import dev.kiln.model.Profile;
import dev.kiln.model.diff.FoldedDiff;
import dev.kiln.model.diff.PprofDiff;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.query.Selection;
import dev.kiln.model.value.Unit;
import dev.kiln.model.value.ValueType;
import java.util.Locale;

/// Prints a difference in the columns of other tools, so that numbers can be checked against them.
///
/// Their numbers, their names and their way to count: no identity rule, no basis, no noise.
final class OtherTools {
  private OtherTools() {}

  /// The lines of `difffolded.pl`: a stack, its base count, its current count.
  ///
  /// @param valueType its name; empty for each profile's own
  /// @param normalise as its `-n`
  /// @param stripHex as its `-s`
  /// @throws QueryException if the sides count something else
  public static String folded(
      Profile base, Profile current, String valueType, boolean normalise, boolean stripHex) {
    StringBuilder out = new StringBuilder();
    int from = Selection.valueType(base, valueType);
    int to = Selection.valueType(current, valueType);
    check(base.valueTypes().get(from), current.valueTypes().get(to));
    for (FoldedDiff.Line line : FoldedDiff.of(base, from, current, to, normalise, stripHex)) {
      out.append(Unseen.shown(line.stack())).append(' ').append(line.base()).append(' ');
      out.append(line.current()).append('\n');
    }
    return out.toString();
  }

  /// The table of `go tool pprof -top -diff_base` in native units, all rows: as with `-nodecount=0
  /// -nodefraction=0` and `-unit` of the values' own.
  ///
  /// @param normalise as its `-normalize`
  /// @throws QueryException if the sides count something else
  public static String pprof(Profile base, Profile current, String valueType, boolean normalise) {
    int from = Selection.valueType(base, valueType);
    int to = Selection.valueType(current, valueType);
    check(base.valueTypes().get(from), current.valueTypes().get(to));
    String unit = current.valueTypes().get(to).unit();
    PprofDiff diff = PprofDiff.of(base, from, current, to, normalise);
    String suffix = suffix(unit);
    StringBuilder out = new StringBuilder();
    out.append("Type: ").append(Unseen.shown(current.valueTypes().get(to).name())).append('\n');
    out.append("      flat  flat%   sum%        cum   cum%\n");
    long sum = 0;
    for (PprofDiff.Row row : diff.rows()) {
      sum += row.flat();
      right(out, value(row.flat(), suffix));
      out.append(' ').append(percent(row.flat(), diff.total()));
      out.append(' ').append(percent(sum, diff.total())).append(' ');
      right(out, value(row.cum(), suffix));
      out.append(' ').append(percent(row.cum(), diff.total()));
      out.append("  ").append(Unseen.shown(row.name())).append('\n');
    }
    return out.toString();
  }

  private static void check(ValueType base, ValueType current) {
    if (!base.name().equals(current.name())
        || !Unit.of(base.unit()).equals(Unit.of(current.unit()))) {
      throw new QueryException(
          DiffQuestion.COMPAT.name() + ": value types differ: " + base + " against " + current);
    }
  }

  private static String suffix(String unit) {
    Unit known = Unit.of(unit);
    return switch (known.dimension()) {
      case TIME, MEMORY -> known.suffix();
      case COUNT, OTHER -> "";
    };
  }

  private static void right(StringBuilder out, String text) {
    out.repeat(' ', Math.max(0, 10 - text.length())).append(text);
  }

  private static String value(long value, String suffix) {
    return value == 0 ? "0" : value + suffix;
  }

  /// Without its sign, as that tool prints it.
  private static String percent(long value, long total) {
    double percent = total == 0 ? 0 : Math.abs((double) value / total) * 100;
    if (percent >= 99.95 && percent <= 100.05) {
      return "  100%";
    }
    return percent >= 1
        ? String.format(Locale.ROOT, "%5.2f%%", percent)
        : String.format(Locale.ROOT, "%5s%%", twoDigits(percent));
  }

  /// As C's `%.2g`: two digits that count, without closing zeros, with an exponent below 0.0001.
  private static String twoDigits(double value) {
    if (value == 0) {
      return "0";
    }
    String scientific = String.format(Locale.ROOT, "%.1e", value);
    int exponent = Integer.parseInt(scientific.substring(scientific.indexOf('e') + 1));
    if (exponent < -4) {
      return scientific.replaceFirst("\\.0e", "e");
    }
    String fixed = String.format(Locale.ROOT, "%." + Math.max(0, 1 - exponent) + "f", value);
    return fixed.contains(".") ? fixed.replaceFirst("\\.?0+$", "") : fixed;
  }
}

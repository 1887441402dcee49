package dev.kiln.app.request.question;

import dev.kiln.app.request.Kind;
import dev.kiln.app.request.Kinds;
import dev.kiln.model.hotpath.cost.ProfilingCost.Tier;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The kinds of values that only the cost of profiling has.
final class CostKinds {
  /// A number of bytes, such as `200kB`.
  static final Kind<Double> BYTES =
      new Amount(
          Map.of(
              "", 1.0, "b", 1.0, "kb", 1e3, "mb", 1e6, "gb", 1e9, "kib", 1024.0, "mib", 1048576.0),
          "b");

  /// A time in seconds, such as `30s` or `5m`.
  static final Kind<Double> SECONDS =
      new Amount(Map.of("", 1.0, "s", 1.0, "m", 60.0, "h", 3600.0), "s");

  /// A stretch of retention, such as `7d` or `23d:10%`.
  static final Kind<Tier> TIER = new Retention();

  private CostKinds() {}

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a number", e);
    }
  }

  /// A number and its unit.
  ///
  /// @param units what each stands for, in lower case
  /// @param written the unit that values are written in, of which one is 1
  private record Amount(Map<String, Double> units, String written) implements Kind<Double> {
    private static final Pattern SIZE = Pattern.compile("([0-9.]+)\\s*([a-z]*)");

    @Override
    public Double parse(String text) {
      Matcher matcher = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
      Double factor = matcher.matches() ? units.get(matcher.group(2)) : null;
      if (factor == null) {
        throw new IllegalArgumentException("expected a number and its unit");
      }
      return number(matcher.group(1)) * factor;
    }

    @Override
    public String write(Double value) {
      return Kinds.number(value) + written;
    }
  }

  private record Retention() implements Kind<Tier> {
    private static final Pattern KEEP = Pattern.compile("([0-9.]+)d?(?::([0-9.]+)%)?");

    @Override
    public Tier parse(String text) {
      Matcher matcher = KEEP.matcher(text.strip().toLowerCase(Locale.ROOT));
      if (!matcher.matches()) {
        throw new IllegalArgumentException("expected days, such as 7d or 23d:10%");
      }
      double part = matcher.group(2) == null ? 1 : number(matcher.group(2)) / 100;
      return new Tier(number(matcher.group(1)), part);
    }

    @Override
    public String write(Tier value) {
      String part = value.kept() == 1 ? "" : ":" + Kinds.number(value.kept() * 100) + "%";
      return Kinds.number(value.days()) + "d" + part;
    }
  }
}

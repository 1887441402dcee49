package dev.kiln.app.request.options;

import dev.kiln.app.request.Kinds;
import dev.kiln.app.request.Option;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.Values;
import dev.kiln.app.request.WrongUse;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.identity.IdentityRules;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The options of how two sides are compared.
public final class DiffOptions {
  public static final Option<Optional<Basis>> BASIS =
      Option.optional(
          "--basis",
          "BASIS",
          Kinds.words(Basis.values()),
          "share, absolute, per-second or per-unit (default: per-unit with --units, absolute if"
              + " lengths and sampling agree, else share)");

  public static final Option<Optional<NumberPair>> UNITS =
      Option.optional(
          "--units",
          "B,C",
          NumberPair.kind("two positive numbers, such as 62410,61870"),
          "units of work done in base and current, such as 62410,61870");

  public static final Option<String> UNIT_NAME =
      Option.of(
          "--unit-name", "NAME", Kinds.TEXT, "request", "name of one unit (default: request)");

  public static final Option<List<String>> WITH_RULE =
      Option.list(
          "--with-rule",
          "NAME",
          Kinds.TEXT,
          "switch on an identity rule that is off by default; --rules lists them");

  public static final Option<List<String>> WITHOUT_RULE =
      Option.list("--without-rule", "NAME", Kinds.TEXT, "switch off an identity rule");

  /// All of them, in the order of the help.
  public static final List<Option<?>> ALL =
      List.of(BASIS, UNITS, UNIT_NAME, WITH_RULE, WITHOUT_RULE);

  private DiffOptions() {}

  /// The basis that was asked for; null if it is to be chosen.
  public static @Nullable Basis basis(Values values) {
    return values.get(BASIS).orElse(null);
  }

  /// The units of work that were given; null for none.
  public static Basis.@Nullable Units units(Values values) {
    NumberPair units = values.get(UNITS).orElse(null);
    return units == null
        ? null
        : new Basis.Units(units.base(), units.current(), values.get(UNIT_NAME));
  }

  /// The same values with other units of work; with none if they are null.
  public static Values withUnits(Values values, Basis.@Nullable Units units) {
    return units == null
        ? values.with(UNITS, UNITS.usual()).with(UNIT_NAME, UNIT_NAME.usual())
        : values
            .with(UNITS, Optional.of(new NumberPair(units.base(), units.current())))
            .with(UNIT_NAME, units.word());
  }

  /// The rules of names, as they are switched.
  ///
  /// @throws WrongUse if there is no such rule
  public static IdentityRules rules(Request request) {
    try {
      return IdentityRules.standard()
          .with(request.get(WITH_RULE).toArray(String[]::new))
          .without(request.get(WITHOUT_RULE).toArray(String[]::new));
    } catch (IllegalArgumentException e) {
      throw new WrongUse(String.valueOf(e.getMessage()), e);
    }
  }
}

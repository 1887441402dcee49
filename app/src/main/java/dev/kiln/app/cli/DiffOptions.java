package dev.kiln.app.cli;

import dev.kiln.app.export.DiffCommandText;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.identity.IdentityRules;
import java.util.List;
import picocli.CommandLine.Option;

/// How two sides are compared.
final class DiffOptions {
  @Option(
      names = "--basis",
      paramLabel = "BASIS",
      description =
          "share, absolute, per-second or per-unit (default: per-unit with --units, absolute where"
              + " lengths and sampling agree, else share)")
  private String basis = "";

  @Option(
      names = "--units",
      paramLabel = "B,C",
      description = "units of work done in base and current, such as 62410,61870")
  private String units = "";

  @Option(
      names = "--unit-name",
      paramLabel = "NAME",
      description = "what one of them is (default: request)")
  private String unitName = DiffCommandText.UNIT_NAME;

  @Option(
      names = "--with-rule",
      paramLabel = "NAME",
      description = "an identity rule that is off by default; --rules lists them")
  private List<String> with = List.of();

  @Option(
      names = "--without-rule",
      paramLabel = "NAME",
      description = "an identity rule to switch off")
  private List<String> without = List.of();

  boolean hasBasis() {
    return !basis.isEmpty();
  }

  /// @throws IllegalArgumentException for an unknown word
  Basis basis() {
    return Basis.of(basis);
  }

  boolean hasUnits() {
    return !units.isEmpty();
  }

  /// @throws IllegalArgumentException where these are not two positive numbers
  Basis.Units units() {
    String[] parts = units.split(",", -1);
    try {
      if (parts.length == 2) {
        double base = Double.parseDouble(parts[0]);
        return new Basis.Units(base, Double.parseDouble(parts[1]), unitName);
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "--units " + units + ": expected two numbers, such as 62410,61870");
  }

  /// @throws IllegalArgumentException for an unknown rule
  IdentityRules rules() {
    return IdentityRules.standard()
        .with(with.toArray(String[]::new))
        .without(without.toArray(String[]::new));
  }
}

package dev.kiln.model.diff;

import dev.kiln.model.ProfileInfo;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.Run;
import dev.kiln.model.run.Runs;
import dev.kiln.model.run.Side;
import dev.kiln.model.value.Quantities;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How two values are compared.
public enum Basis {
  /// Value by the total of the query: 0..1.
  SHARE("share"),
  /// The value itself.
  ABSOLUTE("absolute"),
  /// Value by the length of the recording in seconds.
  PER_SECOND("per-second"),
  /// Value by units of work: requests, spans, calls.
  PER_UNIT("per-unit");

  /// Recordings agree if their lengths differ by less.
  private static final double SAME_LENGTH = 0.05;

  private final String word;

  Basis(String word) {
    this.word = word;
  }

  /// The word of `--basis`.
  public String word() {
    return word;
  }

  /// Units of work done while each side was recorded.
  ///
  /// @param base positive
  /// @param current positive
  /// @param word what one is, in the singular: request, span
  public record Units(double base, double current, String word) {
    public Units {
      if (!(base > 0 && current > 0) || Double.isInfinite(base + current)) {
        throw new IllegalArgumentException("units of work are positive numbers, one for each side");
      }
    }

    /// What values per unit are divided by: what the user gave, else the spans; null if there is
    /// neither.
    public static @Nullable Units orSpans(@Nullable Units given, Comparison comparison) {
      return given == null ? ofSpans(comparison) : given;
    }

    /// The spans that the samples of each side are linked to; null if one side has none.
    public static @Nullable Units ofSpans(Comparison comparison) {
      long base = comparison.runs(Side.BASE).spans();
      long current = comparison.runs(Side.CURRENT).spans();
      return base > 0 && current > 0 ? new Units(base, current, "span") : null;
    }

    public Units turned() {
      return new Units(/* base= */ current, /* current= */ base, word);
    }
  }

  /// A basis and the reason for choosing it, in words for the user.
  ///
  /// @param byUser whether the user named it, or gave units of work; else Kiln chose it
  public record Choice(Basis basis, String reason, boolean byUser) {
    private Choice(Basis basis, String reason) {
      this(basis, reason, false);
    }

    /// What is to be said beside a result: why Kiln chose it; empty if the user did.
    public String caveat() {
      return byUser ? "" : reason;
    }
  }

  /// The basis that the user named, or if that is null the one that Kiln chooses.
  ///
  /// @param units those that the user gave
  public static Choice choose(Comparison comparison, @Nullable Basis named, @Nullable Units units) {
    return named == null
        ? choose(comparison, units)
        : new Choice(named, "chosen by you", /* byUser= */ true);
  }

  /// The basis if the user names none: per unit when there are units, absolute when the lengths and
  /// the sampling of both sides agree, else share.
  ///
  /// @param units those that the user gave
  public static Choice choose(Comparison comparison, @Nullable Units units) {
    if (units != null) {
      return new Choice(PER_UNIT, "per " + units.word() + ", because units were given", true);
    }
    Runs base = comparison.runs(Side.BASE);
    Runs current = comparison.runs(Side.CURRENT);
    OptionalLong from = base.durationNanos();
    OptionalLong to = current.durationNanos();
    if (from.isEmpty() || to.isEmpty()) {
      String which = from.isEmpty() ? "base" : "current";
      return new Choice(SHARE, "shares, because the length of " + which + " is unknown");
    }
    String lengths = seconds(from) + " and " + seconds(to);
    if (!sameLength(from.getAsLong(), to.getAsLong())) {
      return new Choice(SHARE, "shares, because lengths differ: " + lengths);
    }
    if (!sameSampling(base, current)) {
      return new Choice(SHARE, "shares, because sampling differs");
    }
    return new Choice(ABSOLUTE, "absolute, because lengths and sampling agree: " + lengths);
  }

  /// Whether two recordings are about as long.
  static boolean sameLength(long baseNanos, long currentNanos) {
    double longer = Math.max(baseNanos, currentNanos);
    return Math.abs((double) baseNanos - currentNanos) <= SAME_LENGTH * longer;
  }

  /// Whether all runs of both sides say the same of the sampler.
  static boolean sameSampling(Runs base, Runs current) {
    ProfileInfo first = base.runs().getFirst().info();
    return Stream.concat(base.runs().stream(), current.runs().stream())
        .map(Run::info)
        .allMatch(
            info ->
                Objects.equals(info.periodType(), first.periodType())
                    && info.period().equals(first.period()));
  }

  static String seconds(OptionalLong nanos) {
    return nanos.isEmpty() ? "unknown" : Quantities.time(nanos.getAsLong() * 1e-9);
  }

  /// Why a comparison cannot be put on this basis; empty if it can.
  public String unavailable(Comparison comparison, @Nullable Units units) {
    if (this == PER_UNIT && units == null) {
      return "no units of work were given and the samples have no spans";
    }
    if (this == PER_SECOND) {
      for (Side side : Side.values()) {
        if (comparison.runs(side).durationNanos().orElse(0) <= 0) {
          return "the length of " + side.word() + " is unknown";
        }
      }
    }
    return "";
  }
}

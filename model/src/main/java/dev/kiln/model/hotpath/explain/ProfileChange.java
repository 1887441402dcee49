package dev.kiln.model.hotpath.explain;

import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.run.Side;
import dev.kiln.model.stats.Interval;
import org.jspecify.annotations.Nullable;

/// How the CPU time of a profile changed between two recordings.
///
/// @param relative current / base - 1: -0.01 if it fell by 1 %
/// @param interval of it; both bounds the same if unknown
/// @param per what both are divided by
public record ProfileChange(double relative, Interval interval, Per per) {
  /// What CPU time is of.
  public enum Per {
    /// Requests, spans: the load does not count.
    REQUEST("a request"),
    /// Recordings of one length: with more load there is more.
    SECOND("a second");

    private final String words;

    Per(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /// @throws IllegalArgumentException if a number is missing or less than nothing is left
  public ProfileChange {
    if (!(relative >= -1 && interval.low() <= relative && relative <= interval.high())) {
      throw new IllegalArgumentException("no change of CPU time: " + relative);
    }
  }

  /// The change of the whole of a comparison, with its interval.
  ///
  /// @param diff on seconds or on units of work
  /// @param per which of both
  /// @return null if the base has no value
  public static @Nullable ProfileChange of(DiffTree diff, Per per) {
    double base = diff.total(Side.BASE, 0);
    if (!(base > 0)) {
      return null;
    }
    Interval delta = diff.interval(0);
    double relative = diff.relative(0);
    double low = Math.max(-1, Math.min(relative, delta.low() / base));
    return new ProfileChange(
        relative, new Interval(low, Math.max(relative, delta.high() / base)), per);
  }

  /// A change without an interval.
  public static ProfileChange of(double relative, Per per) {
    return new ProfileChange(relative, new Interval(relative, relative), per);
  }
}

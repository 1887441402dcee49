package dev.kiln.model.diff;

import java.util.List;

/// Whether two sides can be compared at all. Readers should look at this before any result.
///
/// @param items in a fixed order; what is unknown on both sides is left out
public record Comparability(List<Item> items) {
  /// How much an item matters.
  public enum Level {
    /// Both sides agree.
    OK,
    /// Worth knowing.
    INFO,
    /// The result may say something else than it seems to.
    WARN
  }

  /// One item.
  ///
  /// @param words short, as the strip shows it: `120 s | 120 s`
  /// @param reason one or two sentences, as the details show it
  public record Item(String topic, Level level, String words, String reason) {}

  public Comparability {
    items = List.copyOf(items);
  }

  /// Whether no item warns, but for what a single run cannot tell.
  public boolean isComparable() {
    return items.stream().allMatch(item -> item.level() != Level.WARN || item.topic().equals(RUNS));
  }

  static final String RUNS = "runs";

  /// Looks at both sides of a comparison. Samples are counted that its query found; all else is of
  /// the whole recordings.
  public static Comparability of(DiffTree diff) {
    return new ComparabilityCheck(diff).inspect();
  }
}

package dev.kiln.app.request.options;

import dev.kiln.app.request.Kind;
import dev.kiln.app.request.Kinds;
import dev.kiln.app.request.Option;
import java.util.Optional;

/// The options of reports: their format and their length.
public final class ReportOptions {
  public static final Option<ReportFormat> FORMAT =
      Option.of(
          "--format",
          "FORMAT",
          Kinds.words(ReportFormat.values()),
          ReportFormat.TEXT,
          "text, json, csv or md (default: text)");

  public static final Option<Boolean> JSON = Option.flag("--json", "as JSON");

  private static final Kind<Integer> ROWS = Kinds.whole(0, Integer.MAX_VALUE, "0 (all) or more");

  private ReportOptions() {}

  /// The most rows; 0 for all.
  static Option<Integer> limit(String meaning) {
    return Option.of("--limit", "N", ROWS, 0, meaning);
  }

  /// The most rows, 0 for all, where the format decides unless it is given.
  static Option<Optional<Integer>> limitOfFormat(String meaning) {
    return Option.optional("--limit", "N", ROWS, meaning);
  }
}

package dev.kiln.app.request.options;

import dev.kiln.app.request.Kind;
import dev.kiln.app.request.Kinds;
import dev.kiln.app.request.Option;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.Rule;
import java.util.Optional;

/// The options of reports: their format and their length.
public final class ReportOptions {
  public static final String FORMATS = Kinds.anyOf(ReportFormat.values()) + " (default: text)";

  public static final Option<ReportFormat> FORMAT =
      Option.of(
          "--format", "FORMAT", Kinds.words(ReportFormat.values()), ReportFormat.TEXT, FORMATS);

  public static final Option<Boolean> RAW =
      Option.flag(
          "--raw", "names as they are, with control characters and of any length (text only)");

  public static final Option<Boolean> JSON =
      Option.flag("--json", "as JSON, the same as --format json");

  private static final Kind<Integer> ROWS = Kinds.whole(0, Integer.MAX_VALUE, "0 (all) or more");

  private ReportOptions() {}

  /// Names are written as they are in text alone.
  public static final Rule ONLY_TEXT_IS_RAW =
      new Rule(
          r -> !r.has(RAW) || (!r.has(FORMAT) && !r.has(JSON)), "--raw: only with --format text");

  /// The format of a question that takes both options.
  public static ReportFormat format(Request request) {
    return request.get(JSON) ? ReportFormat.JSON : request.get(FORMAT);
  }

  /// The most rows; 0 for all.
  public static Option<Integer> limit(String meaning) {
    return Option.of("--limit", "N", ROWS, 0, meaning);
  }

  /// The most rows, 0 for all, if the format decides unless it is given.
  public static Option<Optional<Integer>> limitOfFormat(String meaning) {
    return Option.optional("--limit", "N", ROWS, meaning);
  }
}

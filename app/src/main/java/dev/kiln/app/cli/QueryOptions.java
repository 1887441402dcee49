package dev.kiln.app.cli;

import dev.kiln.model.query.Direction;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// The query options, the same for every command.
///
/// `--query TEXT` is the whole of it, as the window shows it; single options are added to it.
final class QueryOptions {
  @Option(
      names = "--value",
      paramLabel = "TYPE",
      description = "value type, such as cpu or alloc_space/bytes (default: the profile's own)")
  private String value = "";

  @Option(
      names = "--time",
      paramLabel = "RANGE",
      description = "samples from..to, such as 10s..20s")
  private List<String> time = List.of();

  @Option(names = "--thread", paramLabel = "RE", description = "threads whose name matches")
  private List<String> thread = List.of();

  @Option(names = "--label", paramLabel = "K=V", description = "samples with this label")
  private List<String> label = List.of();

  @Option(names = "--trace-id", paramLabel = "ID", description = "samples of this trace")
  private List<String> traceId = List.of();

  @Option(names = "--span-id", paramLabel = "ID", description = "samples of this span")
  private List<String> spanId = List.of();

  @Option(names = "--focus", paramLabel = "RE", description = "samples with a frame that matches")
  private List<String> focus = List.of();

  @Option(names = "--ignore", paramLabel = "RE", description = "samples without such a frame")
  private List<String> ignore = List.of();

  @Option(
      names = "--hide",
      paramLabel = "RE",
      description = "take matching frames out; their cost goes to the caller")
  private List<String> hide = List.of();

  @Option(names = "--invert", description = "from the innermost frame to its callers")
  private boolean invert;

  @Option(names = "--by", paramLabel = "KEY", description = "merge by function, line or module")
  private String by = "";

  @Option(names = "--query", paramLabel = "TEXT", description = "a whole query in its text form")
  private String query = "";

  /// The query of all options together.
  ///
  /// @throws dev.kiln.model.query.QueryException naming the option that is wrong
  Query toQuery() {
    List<String> terms = new ArrayList<>();
    terms.add(query);
    add(terms, "time", time);
    add(terms, "thread", thread);
    add(terms, "label", label);
    add(terms, "trace-id", traceId);
    add(terms, "span-id", spanId);
    add(terms, "focus", focus);
    add(terms, "ignore", ignore);
    add(terms, "hide", hide);
    Query result = QueryText.parse(String.join(" ", terms));
    result = value.isEmpty() ? result : result.withValueType(value);
    result = invert ? result.withDirection(Direction.CALLERS) : result;
    return by.isEmpty() ? result : result.withMergeKey(MergeKey.of(by));
  }

  private static void add(List<String> terms, String word, List<String> values) {
    for (String v : values) {
      terms.add(QueryText.term(word, v));
    }
  }
}

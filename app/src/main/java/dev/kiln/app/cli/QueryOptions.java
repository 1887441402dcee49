package dev.kiln.app.cli;

import dev.kiln.model.query.Direction;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.query.Transform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The query options, the same for every command.
///
/// `--query TEXT` is the whole of it, as the window shows it; single options are added to it, those
/// that act on stacks in the order in which they are given.
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

  @Option(
      names = "--focus",
      paramLabel = "RE",
      description = "samples with a frame that matches, by name, module:RE or file:RE")
  private List<String> focus = List.of();

  @Option(names = "--ignore", paramLabel = "RE", description = "samples without such a frame")
  private List<String> ignore = List.of();

  @Option(
      names = "--hide",
      paramLabel = "RE",
      description = "take matching frames out; their cost goes to the caller")
  private List<String> hide = List.of();

  @Option(
      names = "--show",
      paramLabel = "RE",
      description = "keep only matching frames, hide the others")
  private List<String> show = List.of();

  @Option(
      names = "--show-from",
      paramLabel = "RE",
      description = "start stacks at their outermost matching frame, drop those without")
  private List<String> showFrom = List.of();

  @Option(
      names = "--callees",
      paramLabel = "RE",
      description = "start stacks with what the matching frame calls")
  private List<String> callees = List.of();

  @Option(
      names = "--subtree",
      paramLabel = "A;B;C",
      description = "only stacks that begin with these functions; the last is the top")
  private List<String> subtree = List.of();

  @Option(
      names = "--merge",
      paramLabel = "RE",
      description = "take matching frames, and all below, into their caller's self")
  private List<String> merge = List.of();

  @Option(
      names = "--prune-from",
      paramLabel = "RE",
      description = "take all below matching frames into their self")
  private List<String> pruneFrom = List.of();

  @Option(
      names = "--recursion",
      paramLabel = "KIND",
      description = "fold direct or any recursion; direct:RE or any:RE of some functions")
  private List<String> recursion = List.of();

  @Option(
      names = "--collapse",
      paramLabel = "RE",
      description = "make neighbours that match one frame")
  private List<String> collapse = List.of();

  @Option(names = "--invert", description = "from the innermost frame to its callers")
  private boolean invert;

  @Option(
      names = "--by",
      paramLabel = "KEY",
      description = "merge by function, line, module or package")
  private String by = "";

  @Option(names = "--query", paramLabel = "TEXT", description = "a whole query in its text form")
  private String query = "";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  QueryOptions() {}

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
    Query result = QueryText.parse(String.join(" ", terms));
    for (Transform transform : transforms()) {
      result = result.plus(transform);
    }
    result = value.isEmpty() ? result : result.withValueType(value);
    result = invert ? result.withDirection(Direction.CALLERS) : result;
    return by.isEmpty() ? result : result.withMergeKey(MergeKey.of(by));
  }

  private static void add(List<String> terms, String word, List<String> values) {
    for (String v : values) {
      terms.add(QueryText.term(word, v));
    }
  }

  /// The transforms in the order of the command line: the parser names an option each time that it
  /// is given, and the option has its own values in order.
  private List<Transform> transforms() {
    Map<String, List<String>> values =
        Map.of(
            "hide", hide,
            "show", show,
            "show-from", showFrom,
            "callees", callees,
            "subtree", subtree,
            "merge", merge,
            "prune-from", pruneFrom,
            "recursion", recursion,
            "collapse", collapse);
    List<Transform> transforms = new ArrayList<>();
    Map<String, Integer> taken = new HashMap<>();
    for (OptionSpec option : command.commandLine().getParseResult().matchedOptions()) {
      String word = option.longestName().substring(2);
      List<String> given = values.get(word);
      if (given != null) {
        int nth = taken.merge(word, 1, Integer::sum) - 1;
        transforms.add(Transform.of(word, given.get(nth)));
      }
    }
    return transforms;
  }
}

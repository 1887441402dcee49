package dev.kiln.app.request;

import dev.kiln.app.request.Parse.Said;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.query.Transform;
import java.util.ArrayList;
import java.util.List;

/// The options that choose what of a profile is looked at, the same in every question.
///
/// `--query` is the whole of it, as the window shows it. The others are one term each and are added
/// to it, those that act on stacks in the order in which they are given. All of them together are
/// the value of [#QUERY].
public final class QueryOptions {
  /// The whole query.
  public static final Option<Query> QUERY =
      Option.of("--query", "TEXT", new Text(), Query.all(), "a whole query in its text form");

  /// All options of a query.
  public static final List<Option<?>> ALL = all();

  private static final List<String> FILTERS =
      List.of("time", "thread", "label", "trace-id", "span-id", "focus", "ignore");

  private QueryOptions() {}

  static boolean isPartOfQuery(Option<?> option) {
    return ALL.contains(option);
  }

  /// The query of all options together.
  ///
  /// @throws dev.kiln.model.query.QueryException if a term makes no sense
  static Query query(List<Said> said) {
    List<String> terms = new ArrayList<>();
    said.stream().filter(s -> s.name().equals("--query")).forEach(s -> terms.add(s.text()));
    for (String filter : FILTERS) {
      for (Said each : said) {
        if (word(each).equals(filter)) {
          terms.add(QueryText.term(filter, each.text()));
        }
      }
    }
    Query query = QueryText.parse(String.join(" ", terms));
    for (Said each : said) {
      query = with(query, word(each), each.text());
    }
    return query;
  }

  private static Query with(Query query, String word, String text) {
    return switch (word) {
      case "query" -> query;
      case "value" -> query.withValueType(text);
      case "invert" -> query.withDirection(Direction.CALLERS);
      case "by" -> query.withMergeKey(MergeKey.of(text));
      default -> FILTERS.contains(word) ? query : query.plus(Transform.of(word, text));
    };
  }

  private static String word(Said said) {
    return said.name().substring(2);
  }

  private static List<Option<?>> all() {
    List<Option<?>> all = new ArrayList<>();
    all.add(
        Option.of(
            "--value",
            "TYPE",
            Kinds.TEXT,
            "",
            "value type, such as cpu or alloc_space/bytes (default: the profile's own)"));
    all.add(Option.list("--time", "RANGE", Kinds.TEXT, "samples from..to, such as 10s..20s"));
    all.add(Option.list("--thread", "RE", Kinds.TEXT, "threads whose name matches"));
    all.add(Option.list("--label", "K=V", Kinds.TEXT, "samples with this label"));
    all.add(Option.list("--trace-id", "ID", Kinds.TEXT, "samples of this trace"));
    all.add(Option.list("--span-id", "ID", Kinds.TEXT, "samples of this span"));
    all.add(
        Option.list(
            "--focus",
            "RE",
            Kinds.TEXT,
            "samples with a frame that matches, by name, module:RE or file:RE"));
    all.add(Option.list("--ignore", "RE", Kinds.TEXT, "samples without such a frame"));
    all.add(
        Option.list(
            "--hide", "RE", Kinds.TEXT, "take matching frames out; their cost goes to the caller"));
    all.add(Option.list("--show", "RE", Kinds.TEXT, "keep only matching frames, hide the others"));
    all.add(
        Option.list(
            "--show-from",
            "RE",
            Kinds.TEXT,
            "start stacks at their outermost matching frame, drop those without"));
    all.add(
        Option.list(
            "--callees", "RE", Kinds.TEXT, "start stacks with what the matching frame calls"));
    all.add(
        Option.list(
            "--subtree",
            "A;B;C",
            Kinds.TEXT,
            "only stacks that begin with these functions; the last is the top"));
    all.add(
        Option.list(
            "--merge",
            "RE",
            Kinds.TEXT,
            "take matching frames, and all below, into their caller's self"));
    all.add(
        Option.list(
            "--prune-from", "RE", Kinds.TEXT, "take all below matching frames into their self"));
    all.add(
        Option.list(
            "--recursion",
            "KIND",
            Kinds.TEXT,
            "fold direct or any recursion; direct:RE or any:RE of some functions"));
    all.add(Option.list("--collapse", "RE", Kinds.TEXT, "make neighbours that match one frame"));
    all.add(Option.flag("--invert", "from the innermost frame to its callers"));
    all.add(Option.of("--by", "KEY", Kinds.TEXT, "", "merge by function, line, module or package"));
    all.add(QUERY);
    return List.copyOf(all);
  }

  /// A query in its text form.
  private record Text() implements Kind<Query> {
    @Override
    public Query parse(String text) {
      return QueryText.parse(text);
    }

    @Override
    public String write(Query value) {
      return QueryText.format(value);
    }
  }
}

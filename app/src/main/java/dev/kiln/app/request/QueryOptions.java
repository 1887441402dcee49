package dev.kiln.app.request;

import dev.kiln.app.request.Parse.Said;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.query.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The options for the query, the same in every question: one per [Term], and `--query` for a whole
/// query as the window shows it.
///
/// All of them together are the value of [#QUERY].
public final class QueryOptions {
  /// The whole query.
  public static final Option<Query> QUERY =
      Option.of("--query", "TEXT", new Text(), Query.all(), "a whole query in its text form");

  /// All options of a query.
  public static final List<Option<?>> ALL = all();

  private QueryOptions() {}

  static boolean isPartOfQuery(Option<?> option) {
    return ALL.contains(option);
  }

  /// The query of all options together: that of `--query`, then filters in the order of the terms
  /// and transforms in the order of the command line.
  ///
  /// @throws dev.kiln.model.query.QueryException if a term makes no sense
  static Query query(List<Said> said) {
    Query start = Query.all();
    for (Said each : said) {
      start = each.name().equals(QUERY.name()) ? QueryText.parse(each.text()) : start;
    }
    Query query = start;
    for (Said each : said) {
      Term term = term(each);
      query = term == null ? query : term.on(query, each.text());
    }
    int whole = start.filters().size();
    List<Filter> filters = new ArrayList<>(query.filters());
    filters.subList(whole, filters.size()).sort(Comparator.comparing(Filter::term));
    return query.withFilters(filters);
  }

  /// The term of an option; null for the whole query.
  private static @Nullable Term term(Said said) {
    return Term.of(said.name().substring(2));
  }

  /// The option of a term: `--value`.
  public static String name(Term term) {
    return "--" + term.word();
  }

  private static List<Option<?>> all() {
    List<Option<?>> all = new ArrayList<>();
    for (Term term : Term.values()) {
      String name = name(term);
      String label = term.argument().label();
      if (label.isEmpty()) {
        Option<Boolean> flag = Option.flag(name, term.meaning());
        all.add(term.repeats() ? flag.repeating() : flag);
      } else if (term.repeats()) {
        all.add(Option.list(name, label, Kinds.TEXT, term.meaning()));
      } else {
        all.add(Option.of(name, label, Kinds.TEXT, "", term.meaning()));
      }
    }
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

package dev.kiln.app.request;

import dev.kiln.app.request.Parse.Said;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.query.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The options that choose what of a profile is looked at, the same in every question: one for each
/// [Term], and `--query` for the whole of it, as the window shows it.
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

  /// The query of all options together: filters in the order of the terms, transforms in that of
  /// the command line.
  ///
  /// @throws dev.kiln.model.query.QueryException if a term makes no sense
  static Query query(List<Said> said) {
    Query start = Query.all();
    for (Said each : said) {
      start = each.name().equals(QUERY.name()) ? QueryText.parse(each.text()) : start;
    }
    Query asGiven = start;
    for (Said each : said) {
      Term term = term(each);
      asGiven = term == null ? asGiven : term.on(asGiven, each.text());
    }
    Query inTermOrder = start;
    for (Term term : Term.values()) {
      for (Said each : said) {
        inTermOrder = term(each) == term ? term.on(inTermOrder, each.text()) : inTermOrder;
      }
    }
    return inTermOrder.withTransforms(asGiven.transforms());
  }

  /// The term of an option; null for the whole query.
  private static @Nullable Term term(Said said) {
    return Term.of(said.name().substring(2));
  }

  private static List<Option<?>> all() {
    List<Option<?>> all = new ArrayList<>();
    for (Term term : Term.values()) {
      String name = "--" + term.word();
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

package dev.kiln.app.session;

import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Steps from one query to the next that several views use.
public final class QuerySteps {
  private QuerySteps() {}

  /// The query with its thread filters replaced by one that matches these names exactly; without
  /// any if no name is given.
  public static Query withThreads(Query query, Collection<String> names) {
    Query all = withAllThreads(query);
    return names.isEmpty() ? all : all.plus(new Filter.ThreadName("^(" + either(names) + ")$"));
  }

  /// The query with one more thread filter, which matches every name but these.
  public static Query withoutThreads(Query query, Collection<String> names) {
    return names.isEmpty()
        ? query
        : query.plus(new Filter.ThreadName("^(?!(" + either(names) + ")$)"));
  }

  /// The query without its thread filters.
  public static Query withAllThreads(Query query) {
    return without(query, f -> f instanceof Filter.ThreadName);
  }

  /// The query with its time filters replaced by one.
  public static Query withTime(Query query, TimeSpan span) {
    return withAllTime(query)
        .plus(new Filter.TimeRange(Math.max(0, span.fromNanos()), Math.max(0, span.toNanos())));
  }

  /// The query without its time filters.
  public static Query withAllTime(Query query) {
    return without(query, f -> f instanceof Filter.TimeRange);
  }

  /// Whether the query has a time filter.
  public static boolean hasTime(Query query) {
    return query.filters().stream().anyMatch(f -> f instanceof Filter.TimeRange);
  }

  private static String either(Collection<String> names) {
    return names.stream().map(Filter::literal).distinct().collect(Collectors.joining("|"));
  }

  private static Query without(Query query, Predicate<Filter> dropped) {
    List<Filter> filters = new ArrayList<>(query.filters());
    filters.removeIf(dropped);
    return query.withFilters(filters);
  }
}

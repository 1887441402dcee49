package dev.kiln.app.session;

import dev.kiln.model.query.Filter;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.query.Transform;
import java.util.ArrayList;
import java.util.List;

/// The parts of a query that can be edited one by one, in the order in which they apply: filters,
/// then transforms, then the merge key where it is not by function.
public final class QueryTerms {
  /// One part, as in the text form.
  ///
  /// @param word such as `focus`
  /// @param value what follows the equals sign
  public record Term(String word, String value) {}

  private QueryTerms() {}

  public static List<Term> of(Query query) {
    List<Term> terms = new ArrayList<>();
    query.filters().forEach(f -> terms.add(new Term(f.word(), f.valueText())));
    query.transforms().forEach(t -> terms.add(new Term(t.word(), t.valueText())));
    if (query.mergeKey() != MergeKey.FUNCTION) {
      terms.add(new Term("by", query.mergeKey().word()));
    }
    return terms;
  }

  /// The query with one more term behind the others of its kind.
  ///
  /// @throws QueryException where the value is missing or wrong
  public static Query plus(Query query, String word, String value) {
    Query term = parse(word, value);
    Query result = query;
    for (Filter filter : term.filters()) {
      result = result.plus(filter);
    }
    for (Transform transform : term.transforms()) {
      result = result.plus(transform);
    }
    return word.equals("by") ? result.withMergeKey(term.mergeKey()) : result;
  }

  /// The query with the term at `index` changed, in its place where it stays of its kind.
  ///
  /// @throws QueryException where the value is missing or wrong
  public static Query with(Query query, int index, String word, String value) {
    Query term = parse(word, value);
    int transform = index - query.filters().size();
    if (transform < 0 && !term.filters().isEmpty()) {
      List<Filter> filters = new ArrayList<>(query.filters());
      filters.set(index, term.filters().getFirst());
      return query.withFilters(filters);
    }
    if (transform >= 0 && transform < query.transforms().size() && !term.transforms().isEmpty()) {
      List<Transform> transforms = new ArrayList<>(query.transforms());
      transforms.set(transform, term.transforms().getFirst());
      return query.withTransforms(transforms);
    }
    return plus(without(query, index), word, value);
  }

  /// The query without the term at `index`.
  public static Query without(Query query, int index) {
    int transform = index - query.filters().size();
    if (transform < 0) {
      List<Filter> filters = new ArrayList<>(query.filters());
      filters.remove(index);
      return query.withFilters(filters);
    }
    if (transform < query.transforms().size()) {
      List<Transform> transforms = new ArrayList<>(query.transforms());
      transforms.remove(transform);
      return query.withTransforms(transforms);
    }
    return query.withMergeKey(MergeKey.FUNCTION);
  }

  private static Query parse(String word, String value) {
    if (value.isBlank()) {
      throw new QueryException(word + ": nothing is given");
    }
    return QueryText.parse(QueryText.term(word, value.strip()));
  }
}

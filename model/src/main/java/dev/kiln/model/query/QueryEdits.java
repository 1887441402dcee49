package dev.kiln.model.query;

import java.util.ArrayList;
import java.util.List;

/// The parts of a query that can be edited one by one, in the order in which they apply: filters,
/// then transforms, then the merge key if it is not by function.
public final class QueryEdits {
  /// One part.
  ///
  /// @param value as in the text form; empty if the term takes none
  /// @param chip the value as the window shows it
  public record Part(Term term, String value, String chip) {
    static Part of(Clause clause) {
      return new Part(clause.term(), clause.valueText(), clause.chip());
    }
  }

  private QueryEdits() {}

  public static List<Part> of(Query query) {
    List<Part> parts = new ArrayList<>();
    query.filters().forEach(f -> parts.add(Part.of(f)));
    query.transforms().forEach(t -> parts.add(Part.of(t)));
    if (query.mergeKey() != MergeKey.FUNCTION) {
      String word = query.mergeKey().word();
      parts.add(new Part(Term.BY, word, word));
    }
    return parts;
  }

  /// The terms that a query can be given as parts: all but those that have a place of their own in
  /// the window, the value type and the direction.
  public static List<Term> terms() {
    List<Term> terms = new ArrayList<>(List.of(Term.values()));
    terms.remove(Term.VALUE);
    terms.remove(Term.INVERT);
    return terms;
  }

  /// The query with one more part behind the others of its kind.
  ///
  /// @throws QueryException if the value is missing or wrong
  public static Query plus(Query query, Term term, String value) {
    return term.on(query, checked(term, value));
  }

  /// The query with the part at `index` changed, in its place if it stays of its kind.
  ///
  /// @throws QueryException if the value is missing or wrong
  public static Query with(Query query, int index, Term term, String value) {
    Query alone = plus(Query.all(), term, value);
    int transform = index - query.filters().size();
    if (transform < 0 && !alone.filters().isEmpty()) {
      List<Filter> filters = new ArrayList<>(query.filters());
      filters.set(index, alone.filters().getFirst());
      return query.withFilters(filters);
    }
    if (transform >= 0 && transform < query.transforms().size() && !alone.transforms().isEmpty()) {
      List<Transform> transforms = new ArrayList<>(query.transforms());
      transforms.set(transform, alone.transforms().getFirst());
      return query.withTransforms(transforms);
    }
    return plus(without(query, index), term, value);
  }

  /// The query without the part at `index`.
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

  private static String checked(Term term, String value) {
    if (value.isBlank() && term.argument() != Term.Argument.NONE) {
      throw new QueryException(term.word() + ": a value is missing");
    }
    return value.strip();
  }
}

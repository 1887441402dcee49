package dev.kiln.model.tree;

import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.query.Rows;
import dev.kiln.model.query.Selection;
import dev.kiln.model.query.StackTransforms;
import dev.kiln.model.query.StackTrie;
import dev.kiln.model.query.Transform;
import java.util.ArrayList;
import java.util.List;

/// Why a query finds no sample: the first of its terms that leaves none.
public final class NothingFound {
  private final Profile profile;
  private final Query query;
  private final int valueType;
  private final Rows all;

  private NothingFound(ProfileView view, Query query) {
    this.profile = view.profile();
    this.query = query;
    this.valueType = Selection.valueType(profile, query.valueType());
    this.all = view.rows(Query.all());
  }

  /// The reason of an empty tree, as a part of a sentence: `no sample matches focus=main`. Empty if
  /// the query finds a sample.
  ///
  /// @param view what the query was asked of
  /// @param tree its samples
  public static String reason(ProfileView view, Query query, CallTree tree) {
    boolean found = tree.whole() != 0 || tree.sampleCount() != 0;
    return found ? "" : new NothingFound(view, query).reason();
  }

  private String reason() {
    if (all.next(0) >= all.end()) {
      return "there is no sample";
    }
    if (!isAny(all, StackTransforms.apply(profile, List.of()))) {
      return "no sample counts " + profile.valueTypes().get(valueType);
    }
    String filters = filters();
    return filters.isEmpty() ? transforms() : filters;
  }

  private String filters() {
    StackTrie plain = StackTransforms.apply(profile, List.of());
    Rows rows = all;
    List<Filter> before = new ArrayList<>();
    for (Filter filter : query.filters()) {
      before.add(filter);
      rows = filter.rows(profile, rows);
      if (!isAny(rows, plain)) {
        boolean alone = !isAny(filter.rows(profile, all), plain);
        return alone
            ? "no sample matches " + text(List.of(filter))
            : "no sample matches all of " + text(before);
      }
    }
    return "";
  }

  private String transforms() {
    Rows rows = all.and(Selection.rows(profile, query.filters()));
    for (int count = 1; count <= query.transforms().size(); count++) {
      List<Transform> some = query.transforms().subList(0, count);
      if (!isAny(rows, StackTransforms.apply(profile, some))) {
        List<Transform> last = List.of(some.getLast());
        String of =
            query.filters().isEmpty() ? "" : " of those that match " + text(query.filters());
        return QueryText.format(Query.all().withTransforms(last)) + " leaves no sample" + of;
      }
    }
    return "";
  }

  private static String text(List<Filter> filters) {
    return QueryText.format(Query.all().withFilters(filters));
  }

  /// Whether a row counts the value type and has a place in the stacks.
  private boolean isAny(Rows rows, StackTrie trie) {
    SampleTable samples = profile.samples();
    for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
      if (samples.carries(row, valueType) && trie.node(samples.stack(row)) >= 0) {
        return true;
      }
    }
    return false;
  }
}

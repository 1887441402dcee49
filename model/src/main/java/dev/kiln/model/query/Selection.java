package dev.kiln.model.query;

import dev.kiln.model.Profile;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Turns the filters of a query into a set of rows, and its value type into a column.
///
/// A filter decides once per thread, label set, link or function, never per sample; one over frames
/// is pushed down the stack trie.
public final class Selection {
  private Selection() {}

  /// The index of the query's value type.
  ///
  /// @throws QueryException naming those that the profile has
  public static int valueType(Profile profile, String name) {
    if (name.isEmpty()) {
      return profile.info().defaultValueType();
    }
    List<ValueType> types = profile.valueTypes();
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i).toString().equals(name)) {
        return i;
      }
    }
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i).name().equals(name)) {
        return i;
      }
    }
    String known = types.stream().map(ValueType::toString).collect(Collectors.joining(", "));
    throw new QueryException("no value type " + name + " in this profile; it has " + known);
  }

  /// The rows that pass all filters.
  public static Rows rows(Profile profile, List<Filter> filters) {
    Rows rows = Rows.range(0, profile.samples().size());
    for (Filter filter : filters) {
      rows = filter.rows(profile, rows);
    }
    return rows;
  }

  /// How filters are taken whose value can mean several things, a line each.
  public static List<String> notes(Profile profile, List<Filter> filters) {
    List<String> notes = new ArrayList<>();
    for (Filter filter : filters) {
      String note = filter.note(profile);
      if (!note.isEmpty()) {
        notes.add(note);
      }
    }
    return notes;
  }
}

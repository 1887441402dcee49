package dev.kiln.model.hotpath.calls;

import dev.kiln.model.CallCountTable;
import dev.kiln.model.CallCountTable.Kind;
import dev.kiln.model.Profile;
import dev.kiln.model.query.Rows;
import dev.kiln.model.sampling.LinkedSpans;
import java.util.ArrayList;
import java.util.List;

/// Units of work that a recording has ids for, such as requests: how many there are, and so what
/// each costs.
///
/// @param name of their kind, `com.acme.Request`; empty for ids on samples alone
/// @param count how many there were
/// @param isAtLeast whether there may have been more: what was short was left out, or what no
///   sample hit
public record WorkUnits(String name, double count, boolean isAtLeast) {
  /// The kinds of work of a recording; if it counted none, the span ids on some of its samples.
  public static List<WorkUnits> of(Profile profile, Rows rows) {
    CallCountTable table = profile.callCounts();
    List<WorkUnits> units = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      if (table.kind(row) == Kind.SPANS && table.value(row, 0) > 0) {
        units.add(new WorkUnits(table.name(row), table.value(row, 0), table.isAtLeast(row)));
      }
    }
    int seen = units.isEmpty() ? LinkedSpans.count(profile, rows) : 0;
    if (seen > 0) {
      units.add(new WorkUnits("", seen, true));
    }
    return List.copyOf(units);
  }

  /// How many a second; NaN if the length is unknown.
  public double perSecond(double seconds) {
    return count / seconds;
  }

  /// What all of a profile is for one of them, background work included.
  public double each(double total) {
    return total / count;
  }
}

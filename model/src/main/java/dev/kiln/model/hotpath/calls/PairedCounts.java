package dev.kiln.model.hotpath.calls;

import dev.kiln.model.Profile;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.diff.FunctionDeltas;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Rows;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.Unit;
import dev.kiln.model.value.ValueType;
import java.util.List;
import java.util.function.Function;

/// Counts that a profile has beside a cost because one event carries both: contentions and their
/// delay, objects and their bytes.
public final class PairedCounts {
  /// Value types of one event in a profile: of a cost, and of how many there were.
  private record Pair(String cost, String count, String noun) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("delay", "contentions", "contentions"),
          new Pair("alloc_space", "alloc_objects", "allocated objects"),
          new Pair("inuse_space", "inuse_objects", "live objects"));

  private PairedCounts() {}

  /// The counts beside a value type; none if it has none.
  ///
  /// @param counted the tree of a counting value type
  public static CallCounts of(
      Profile profile, int valueType, Function<ValueType, CallTree> counted) {
    ValueType cost = profile.valueTypes().get(valueType);
    for (Pair pair : PAIRS) {
      for (ValueType count : profile.valueTypes()) {
        if (pair.cost().equals(cost.name()) && pair.count().equals(count.name())) {
          double factor = Unit.of(count.unit()).factor();
          String from = count.name() + " of the profile" + estimated(profile, pair);
          return CallCounts.ofProfile(counted.apply(count), factor, from, pair.noun());
        }
      }
    }
    return CallCounts.none();
  }

  /// The counts of one side of a comparison.
  ///
  /// @param functions of a tree toward callees
  /// @param query of the comparison
  public static CallCounts ofSide(FunctionDeltas functions, Side side, Query query) {
    DiffTree diff = functions.diff();
    Profile union = diff.profile();
    return of(
        union,
        diff.tree(side).valueType(),
        type -> {
          Rows rows = new ProfileView(union).rows(query).and(diff.comparison().pooled(side));
          return CallTree.of(diff.shape(), rows, union.valueTypes().indexOf(type));
        });
  }

  /// Heap profiles hold one allocation in so many bytes, scaled; runtimes may take one contention
  /// in so many.
  private static String estimated(Profile profile, Pair pair) {
    long period = profile.info().period().orElse(0);
    if (!pair.cost().endsWith("_space")) {
      return period > 1 ? ", estimated from samples" : ", estimated where the runtime samples them";
    }
    if (period == 1) {
      return "";
    }
    String each = period > 1 ? ", one in " + Quantities.memory(period) : "";
    return ", estimated from samples" + each;
  }
}

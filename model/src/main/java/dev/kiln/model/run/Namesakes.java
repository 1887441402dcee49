package dev.kiln.model.run;

import dev.kiln.model.FunctionTable;
import dev.kiln.model.run.FunctionMatch.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The functions that share a normalised name, if one side has several of them. Only file and
/// module distinguish them.
///
/// First those with equal file and module are matched, then those that are the only ones of their
/// side with one base name of file and module, then what is left if it is one on each side. The
/// others stay apart.
final class Namesakes {
  /// A function of one side, with the functions of its profiles that it stands for.
  private static final class Variant {
    final Place place;
    final String near;
    final List<long[]> members = new ArrayList<>(1);
    boolean matched;

    Variant(Place place) {
      this.place = place;
      this.near = PlaceNames.base(place.file()) + "\n" + PlaceNames.module(place.module());
    }
  }

  private final String name;
  private final Map<Object, Variant> base = new LinkedHashMap<>();
  private final Map<Object, Variant> current = new LinkedHashMap<>();

  Namesakes(String name) {
    this.name = name;
  }

  /// Adds a function of a profile.
  ///
  /// @param pooled whether the side has several runs, which may lie in different folders
  void add(Side side, FunctionTable table, int tableId, int function, boolean pooled) {
    Variant variant = new Variant(Place.of(name, table, function));
    Variant known =
        (side == Side.BASE ? base : current)
            .putIfAbsent(pooled ? variant.near : variant.place, variant);
    (known == null ? variant : known).members.add(new long[] {tableId, function});
  }

  /// Gives each function its id, a new one of `functions`.
  void match(List<Place> functions, List<int[]> idOf) {
    for (Function<Variant, Object> key :
        List.<Function<Variant, Object>>of(v -> v.place, v -> v.near, _ -> "")) {
      Map<Object, Variant> ofCurrent = onlyOnes(current, key);
      onlyOnes(base, key)
          .forEach(
              (shared, variant) -> {
                Variant other = ofCurrent.get(shared);
                if (other != null) {
                  number(variant, other, functions, idOf);
                }
              });
    }
    base.values().stream().filter(v -> !v.matched).forEach(v -> number(v, null, functions, idOf));
    current.values().stream()
        .filter(v -> !v.matched)
        .forEach(v -> number(v, null, functions, idOf));
  }

  /// Those that are the only ones of their side with their key, of those not matched yet.
  private static Map<Object, Variant> onlyOnes(
      Map<Object, Variant> side, Function<Variant, Object> key) {
    Map<Object, Integer> count = new HashMap<>();
    Map<Object, Variant> only = new LinkedHashMap<>();
    for (Variant variant : side.values()) {
      if (!variant.matched) {
        only.put(key.apply(variant), variant);
        count.merge(key.apply(variant), 1, Integer::sum);
      }
    }
    only.keySet().removeIf(shared -> count.getOrDefault(shared, 0) > 1);
    return only;
  }

  /// A function of the union: if the second knows its place, that, else the first's.
  private static void number(
      Variant first, @Nullable Variant second, List<Place> functions, List<int[]> idOf) {
    functions.add(second != null && second.place.isKnown() ? second.place : first.place);
    first.matched = true;
    assign(first, functions.size() - 1, idOf);
    if (second != null) {
      second.matched = true;
      assign(second, functions.size() - 1, idOf);
    }
  }

  private static void assign(Variant variant, int id, List<int[]> idOf) {
    variant.members.forEach(member -> idOf.get((int) member[0])[(int) member[1]] = id);
  }
}

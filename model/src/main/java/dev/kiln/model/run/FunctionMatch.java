package dev.kiln.model.run;

import dev.kiln.model.FunctionTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Decides which functions of two sides are the same.
///
/// ```
///   base                            current
///   load  Cart.java   cart-1.2.jar  load  Basket.java  cart-1.3.jar    one: the only `load` of each
///   run   A.java      app.jar       run   A.java       app.jar         one: equal
///   run   B.java      app.jar       run   C.java       app.jar         one: the only ones left
/// ```
///
/// A name with at most one function on each side is one function, wherever it lies; for the others
/// see [Namesakes]. Which side is base makes no difference.
///
/// Invariants: every function of every profile has an id; ids are dense from 0.
final class FunctionMatch {
  /// A function of the union.
  record Place(String name, String file, String module) {
    static Place of(String name, FunctionTable table, int function) {
      return new Place(name, table.file(function), table.module(function));
    }

    boolean isKnown() {
      return !file.isEmpty() || !module.isEmpty();
    }
  }

  private final List<FunctionTable> tables;
  private final List<Side> sideOf;
  private final List<String> names = new ArrayList<>();
  private final List<Place> functions = new ArrayList<>();
  private final List<int[]> idOf = new ArrayList<>();

  private FunctionMatch(List<FunctionTable> tables, List<Side> sideOf) {
    this.tables = tables;
    this.sideOf = sideOf;
  }

  /// @param sideOf the side of each table
  /// @param normalised makes the names to match by of all distinct names
  static FunctionMatch of(
      List<FunctionTable> tables, List<Side> sideOf, UnaryOperator<List<String>> normalised) {
    FunctionMatch match = new FunctionMatch(tables, sideOf);
    List<int[]> nameOf = match.nameIds(normalised);
    @Nullable Namesakes[] crowded = match.crowded(nameOf);
    match.addSingle(nameOf, crowded);
    match.addCrowded(nameOf, crowded);
    return match;
  }

  /// For each table, the number of the normalised name of each function.
  private List<int[]> nameIds(UnaryOperator<List<String>> normalised) {
    Map<String, Integer> places = new LinkedHashMap<>();
    List<int[]> nameOf = new ArrayList<>();
    for (FunctionTable table : tables) {
      int[] place = new int[table.size()];
      for (int f = 0; f < place.length; f++) {
        Integer known = places.putIfAbsent(table.name(f), places.size());
        place[f] = known == null ? places.size() - 1 : known;
      }
      nameOf.add(place);
    }
    List<String> distinct = normalised.apply(List.copyOf(places.keySet()));
    Map<String, Integer> byNormalised = new HashMap<>();
    int[] idOfPlace = new int[distinct.size()];
    for (int place = 0; place < idOfPlace.length; place++) {
      Integer known = byNormalised.putIfAbsent(distinct.get(place), names.size());
      idOfPlace[place] = known == null ? names.size() : known;
      if (known == null) {
        names.add(distinct.get(place));
      }
    }
    nameOf.forEach(place -> Arrays.setAll(place, f -> idOfPlace[place[f]]));
    return nameOf;
  }

  /// A place for those of each name that has several functions on one side; null for other names.
  private @Nullable Namesakes[] crowded(List<int[]> nameOf) {
    @Nullable Namesakes[] crowded = new Namesakes[names.size()];
    for (Side side : Side.values()) {
      boolean[] seen = new boolean[crowded.length];
      for (int t = 0; t < tables.size(); t++) {
        for (int name : sideOf.get(t) == side ? nameOf.get(t) : new int[0]) {
          if (seen[name] && crowded[name] == null) {
            crowded[name] = new Namesakes(names.get(name));
          }
          seen[name] = true;
        }
      }
    }
    return crowded;
  }

  /// Gives the functions whose name stands once a side their ids. The last table leads: if it knows
  /// a function's place, that is the place.
  private void addSingle(List<int[]> nameOf, @Nullable Namesakes[] crowded) {
    int[] idOfName = new int[names.size()];
    for (int t = 0; t < tables.size(); t++) {
      FunctionTable table = tables.get(t);
      int[] ids = new int[table.size()];
      for (int f = 0; f < ids.length; f++) {
        int name = nameOf.get(t)[f];
        if (crowded[name] != null) {
          continue;
        }
        Place place = Place.of(names.get(name), table, f);
        if (idOfName[name] == 0) {
          functions.add(place);
          idOfName[name] = functions.size();
        } else if (place.isKnown()) {
          functions.set(idOfName[name] - 1, place);
        }
        ids[f] = idOfName[name] - 1;
      }
      idOf.add(ids);
    }
  }

  private void addCrowded(List<int[]> nameOf, @Nullable Namesakes[] crowded) {
    for (int t = 0; t < tables.size(); t++) {
      Side side = sideOf.get(t);
      boolean pooled = sideOf.stream().filter(s -> s == side).count() > 1;
      for (int f = 0; f < idOf.get(t).length; f++) {
        Namesakes namesakes = crowded[nameOf.get(t)[f]];
        if (namesakes != null) {
          namesakes.add(side, tables.get(t), t, f, pooled);
        }
      }
    }
    for (Namesakes namesakes : crowded) {
      if (namesakes != null) {
        namesakes.match(functions, idOf);
      }
    }
  }

  /// The functions of the union.
  List<Place> functions() {
    return functions;
  }

  /// For a table, the union's id of each of its functions.
  int[] idOf(int table) {
    return idOf.get(table);
  }
}

package dev.kiln.render.color;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Assigns hues to names by a stable hash, so a name keeps its colour from file to file. If two of
/// the ten heaviest names collide, the lighter one takes the next free hue.
final class Hues {
  private static final int DISTINCT = 10;

  private final List<String> heaviestFirst;
  private final Map<String, Integer> hues = new HashMap<>();

  /// @param without names that have a colour of their own
  /// @param count how many hues the palette has
  Hues(List<String> heaviestFirst, Set<String> without, int count) {
    this.heaviestFirst = List.copyOf(heaviestFirst);
    boolean[] taken = new boolean[count];
    int placed = 0;
    for (String name : heaviestFirst) {
      if (without.contains(name)) {
        continue;
      }
      int hue = Math.floorMod(hash(name), count);
      for (int tries = 0; placed < DISTINCT && taken[hue] && tries < count; tries++) {
        hue = (hue + 1) % count;
      }
      taken[hue] = true;
      placed++;
      hues.put(name, hue);
    }
  }

  /// The names by weight; ties by name.
  static List<String> heaviestFirst(Map<String, Double> weights) {
    List<String> names = new ArrayList<>(weights.keySet());
    names.sort(
        Comparator.<String>comparingDouble(n -> -weights.getOrDefault(n, 0.0))
            .thenComparing(Comparator.naturalOrder()));
    return names;
  }

  /// All names, heaviest first.
  List<String> names() {
    return heaviestFirst;
  }

  /// The hue of a name; 0 for one that was not given.
  int of(String name) {
    return hues.getOrDefault(name, 0);
  }

  /// FNV-1a over chars: stable across runs, machines and versions.
  static int hash(String text) {
    int h = 0x811C9DC5;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x01000193;
    }
    return h ^ (h >>> 15);
  }
}

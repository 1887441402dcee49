package dev.kiln.render.color;

import dev.kiln.model.FrameTable;
import dev.kiln.model.FunctionTable;
import dev.kiln.model.Profile;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Colour by package in three tiers: my code warm, libraries in eight hues, platform near-grey.
///
/// My code is the heaviest family (by self value) that is neither platform nor a library that many
/// programs share. A library's hue is a stable hash of its family, so it keeps its colour from file
/// to file; when two of the ten heaviest collide, the lighter takes the next free hue.
public final class PackageColors implements ColorScheme {
  private static final int LEGEND_SIZE = 8;
  private static final int DISTINCT = 10;

  private final TreeShape shape;
  private final int[] functionFill;
  private final int rootFill;
  private final List<LegendEntry> legend;

  private PackageColors(
      TreeShape shape, int[] functionFill, int rootFill, List<LegendEntry> legend) {
    this.shape = shape;
    this.functionFill = functionFill;
    this.rootFill = rootFill;
    this.legend = List.copyOf(legend);
  }

  public static PackageColors of(CallTree tree, Theme theme) {
    Profile profile = tree.profile();
    Family[] families = families(profile);
    List<String> heaviest = heaviestFirst(tree, families);
    String mine = heaviest.stream().filter(f -> !KnownLibraries.contains(f)).findFirst().orElse("");
    Map<String, Integer> hues = hues(heaviest, mine);
    Palette palette = new Palette(theme);
    int[] fill = new int[families.length];
    for (int f = 0; f < fill.length; f++) {
      fill[f] = fill(palette, families[f], mine, hues);
    }
    return new PackageColors(
        tree.shape(), fill, palette.root(), legend(palette, heaviest, mine, hues));
  }

  /// The family of each function; its kind is that of the first frame met.
  private static Family[] families(Profile profile) {
    FrameTable frames = profile.frames();
    FunctionTable functions = profile.functions();
    Family[] families = new Family[functions.size()];
    for (int i = 0; i < frames.size(); i++) {
      int f = frames.function(i);
      if (families[f] == null) {
        families[f] = Family.of(functions.name(f), functions.module(f), frames.kind(i));
      }
    }
    for (int f = 0; f < families.length; f++) {
      if (families[f] == null) {
        families[f] = new Family(Family.PLATFORM, "", true);
      }
    }
    return families;
  }

  /// Families that are not platform, by self value; those with a total only come last, by name.
  private static List<String> heaviestFirst(CallTree tree, Family[] families) {
    double[] selfByFunction = new double[families.length];
    boolean[] present = new boolean[families.length];
    sumByFunction(tree, selfByFunction, present);
    Map<String, Double> weight = new HashMap<>();
    for (int f = 0; f < families.length; f++) {
      if (present[f] && !families[f].platform()) {
        weight.merge(families[f].name(), selfByFunction[f], Double::sum);
      }
    }
    List<String> names = new ArrayList<>(weight.keySet());
    names.sort(
        Comparator.<String>comparingDouble(n -> -weight.getOrDefault(n, 0.0))
            .thenComparing(Comparator.naturalOrder()));
    return names;
  }

  private static void sumByFunction(CallTree tree, double[] self, boolean[] present) {
    TreeShape shape = tree.shape();
    FrameTable frames = tree.profile().frames();
    for (int node = 1; node < tree.size(); node++) {
      if (tree.self(node) != 0 || tree.total(node) != 0) {
        int function = frames.function(shape.frame(node));
        self[function] += Math.abs(tree.self(node));
        present[function] = true;
      }
    }
  }

  private static Map<String, Integer> hues(List<String> heaviest, String mine) {
    Map<String, Integer> hues = new HashMap<>();
    boolean[] taken = new boolean[Palette.HUES];
    int placed = 0;
    for (String name : heaviest) {
      if (name.equals(mine)) {
        continue;
      }
      int hue = Math.floorMod(hash(name), Palette.HUES);
      for (int tries = 0; placed < DISTINCT && taken[hue] && tries < Palette.HUES; tries++) {
        hue = (hue + 1) % Palette.HUES;
      }
      taken[hue] = true;
      placed++;
      hues.put(name, hue);
    }
    return hues;
  }

  private static int fill(Palette palette, Family family, String mine, Map<String, Integer> hues) {
    int step = Math.floorMod(hash(family.subPackage()), Palette.STEPS);
    if (family.platform()) {
      return palette.platform(step);
    }
    if (family.name().equals(mine)) {
      return palette.mine(step);
    }
    return palette.library(hues.getOrDefault(family.name(), 0), step);
  }

  private static List<LegendEntry> legend(
      Palette palette, List<String> heaviest, String mine, Map<String, Integer> hues) {
    List<LegendEntry> entries = new ArrayList<>();
    for (String name : heaviest) {
      if (entries.size() == LEGEND_SIZE) {
        break;
      }
      boolean own = name.equals(mine);
      int rgb = own ? palette.mine(1) : palette.library(hues.getOrDefault(name, 0), 1);
      if (!name.isEmpty()) {
        entries.add(new LegendEntry(name, rgb));
      }
    }
    entries.add(new LegendEntry(Family.PLATFORM, palette.platform(1)));
    return entries;
  }

  /// FNV-1a over chars: stable across runs, machines and versions.
  private static int hash(String text) {
    int h = 0x811C9DC5;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x01000193;
    }
    return h ^ (h >>> 15);
  }

  @Override
  public int fill(int node) {
    return shape.isRoot(node)
        ? rootFill
        : functionFill[shape.profile().frames().function(shape.frame(node))];
  }

  @Override
  public List<LegendEntry> legend() {
    return legend;
  }
}

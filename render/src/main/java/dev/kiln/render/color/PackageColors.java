package dev.kiln.render.color;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Colour by package in three tiers: my code warm, libraries in the palette's hues, platform nearly
/// grey.
///
/// My code is the heaviest family (by self value) that is neither platform nor a library that many
/// programs share. A library's hue is a stable hash of its family, so it keeps its colour from file
/// to file; when two of the ten heaviest collide, the lighter takes the next free hue.
public final class PackageColors extends FunctionColors {
  private static final int LEGEND_SIZE = 8;

  private PackageColors(
      TreeShape shape, int[] functionFill, int rootFill, List<LegendEntry> legend) {
    super(shape, functionFill, rootFill, legend);
  }

  /// The colours of the normal palette.
  public static PackageColors of(CallTree tree, Theme theme) {
    return of(tree, new Palette(theme), List.of());
  }

  /// @param myCode prefixes of the user's own functions; empty if the heaviest family is taken
  public static PackageColors of(CallTree tree, Palette palette, List<String> myCode) {
    MyCode own = new MyCode(myCode);
    Family[] families =
        FunctionWeights.describe(
            tree,
            new Family[tree.profile().functions().size()],
            new Family(Family.PLATFORM, "", true),
            own::family);
    List<String> heaviest =
        Hues.heaviestFirst(
            FunctionWeights.of(tree).by(f -> families[f].platform() ? null : families[f].name()));
    Set<String> mine = own.isGiven() ? own.names() : heaviestUnknown(heaviest);
    Hues hues = new Hues(heaviest, mine, palette.hues());
    int[] fill = new int[families.length];
    for (int f = 0; f < fill.length; f++) {
      fill[f] = fill(palette, families[f], mine, hues);
    }
    return new PackageColors(tree.shape(), fill, palette.root(), legend(palette, mine, hues));
  }

  /// What the names of the user's own functions begin with, as far as the tree tells: the heaviest
  /// family that is no known library; empty if its name is no prefix of names.
  public static List<String> ownPrefixes(CallTree tree) {
    Family[] families =
        FunctionWeights.describe(
            tree,
            new Family[tree.profile().functions().size()],
            new Family(Family.PLATFORM, "", true),
            Family::of);
    Map<String, Double> weights =
        FunctionWeights.of(tree).by(f -> families[f].platform() ? null : families[f].name());
    for (String name : heaviestUnknown(Hues.heaviestFirst(weights))) {
      for (int f = 0; f < families.length; f++) {
        String function = tree.profile().functions().name(f);
        if (families[f].name().equals(name) && function.startsWith(name)) {
          int end = name.length();
          while (end < function.length() && "./:".indexOf(function.charAt(end)) >= 0) {
            end++;
          }
          return List.of(function.substring(0, end));
        }
      }
    }
    return List.of();
  }

  private static Set<String> heaviestUnknown(List<String> heaviest) {
    return heaviest.stream()
        .filter(f -> !KnownLibraries.contains(f))
        .limit(1)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static int fill(Palette palette, Family family, Set<String> mine, Hues hues) {
    int step = Math.floorMod(Hues.hash(family.subPackage()), Palette.STEPS);
    if (family.platform()) {
      return palette.platform(step);
    }
    if (mine.contains(family.name())) {
      return palette.mine(step);
    }
    return palette.library(hues.of(family.name()), step);
  }

  private static List<LegendEntry> legend(Palette palette, Set<String> mine, Hues hues) {
    List<LegendEntry> entries = new ArrayList<>();
    for (String name : hues.names()) {
      if (entries.size() == LEGEND_SIZE) {
        break;
      }
      boolean own = mine.contains(name);
      int rgb = own ? palette.mine(1) : palette.library(hues.of(name), 1);
      if (!name.isEmpty()) {
        entries.add(new LegendEntry(name, rgb));
      }
    }
    entries.add(new LegendEntry(Family.PLATFORM, palette.platform(1)));
    return entries;
  }
}

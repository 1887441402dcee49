package dev.kiln.render.color;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Colour by module: binary, jar, or Go module. The kernel and functions without a module are
/// nearly grey.
final class ModuleColors extends FunctionColors {
  private static final int LEGEND_SIZE = 8;

  private ModuleColors(
      TreeShape shape, int[] functionFill, int rootFill, List<LegendEntry> legend) {
    super(shape, functionFill, rootFill, legend);
  }

  static ModuleColors of(CallTree tree, Palette palette) {
    String[] modules =
        FunctionWeights.describe(
            tree,
            new String[tree.profile().functions().size()],
            ModuleNames.UNKNOWN,
            ModuleNames::of);
    List<String> heaviest = Hues.heaviestFirst(FunctionWeights.of(tree).by(f -> modules[f]));
    List<String> coloured = heaviest.stream().filter(m -> !isGrey(m)).toList();
    Hues hues = new Hues(coloured, Set.of(), palette.hues());
    int[] fill = new int[modules.length];
    for (int f = 0; f < fill.length; f++) {
      fill[f] = fill(palette, hues, modules[f]);
    }
    List<LegendEntry> legend = new ArrayList<>();
    for (String name : heaviest) {
      if (legend.size() < LEGEND_SIZE) {
        legend.add(new LegendEntry(name, fill(palette, hues, name)));
      }
    }
    return new ModuleColors(tree.shape(), fill, palette.root(), legend);
  }

  private static boolean isGrey(String module) {
    return module.equals(ModuleNames.UNKNOWN) || module.equals(ModuleNames.KERNEL);
  }

  private static int fill(Palette palette, Hues hues, String module) {
    if (isGrey(module)) {
      return palette.platform(module.equals(ModuleNames.KERNEL) ? 0 : 2);
    }
    return palette.library(hues.of(module), 1);
  }
}

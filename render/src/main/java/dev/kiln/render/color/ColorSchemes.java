package dev.kiln.render.color;

import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.CallTree;
import java.util.List;

/// Makes the colours of a tree.
public final class ColorSchemes {
  private ColorSchemes() {}

  /// @param rows the samples of the tree
  /// @param myCode prefixes of the user's own functions; empty where the heaviest family is taken
  public static ColorScheme of(
      Coloring coloring,
      CallTree tree,
      Rows rows,
      Theme theme,
      PaletteKind palette,
      List<String> myCode) {
    return coloring == Coloring.KIND ? new KindColors(tree, theme) : PackageColors.of(tree, theme);
  }
}

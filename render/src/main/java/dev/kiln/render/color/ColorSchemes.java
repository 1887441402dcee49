package dev.kiln.render.color;

import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.CallTree;
import java.util.List;

/// Makes the colours of a tree.
public final class ColorSchemes {
  private ColorSchemes() {}

  /// The fills of a tree's boxes: O(rows + functions + nodes) once; on any thread.
  ///
  /// @param rows the rows that the tree was summed from; only colours by thread read them
  /// @param myCode prefixes of the user's own functions; empty if the heaviest family is taken
  public static ColorScheme of(
      Coloring coloring,
      CallTree tree,
      Rows rows,
      Theme theme,
      PaletteKind kind,
      List<String> myCode) {
    Palette palette = new Palette(theme, kind);
    return switch (coloring) {
      case PACKAGE -> PackageColors.of(tree, palette, myCode);
      case MODULE -> ModuleColors.of(tree, palette);
      case KIND -> new KindColors(tree, palette);
      case THREAD -> ThreadColors.of(tree, rows, palette);
      case SELF -> SelfColors.of(tree, palette);
    };
  }
}

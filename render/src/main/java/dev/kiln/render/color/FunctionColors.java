package dev.kiln.render.color;

import dev.kiln.model.tree.TreeShape;
import java.util.List;

/// Colours that depend only on the function of a box, not on its callers.
abstract class FunctionColors implements ColorScheme {
  private final TreeShape shape;
  private final int[] functionFill;
  private final int rootFill;
  private final List<LegendEntry> legend;

  /// @param functionFill `0xRRGGBB` of each function of the profile
  /// @param legend heaviest first
  FunctionColors(TreeShape shape, int[] functionFill, int rootFill, List<LegendEntry> legend) {
    this.shape = shape;
    this.functionFill = functionFill;
    this.rootFill = rootFill;
    this.legend = List.copyOf(legend);
  }

  @Override
  public final int fill(int node) {
    return shape.isRoot(node)
        ? rootFill
        : functionFill[shape.profile().frames().function(shape.frame(node))];
  }

  @Override
  public final List<LegendEntry> legend() {
    return legend;
  }
}

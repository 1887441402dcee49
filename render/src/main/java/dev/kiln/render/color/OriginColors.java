package dev.kiln.render.color;

import java.util.List;
import java.util.function.IntUnaryOperator;

/// The colours of a tree that was cut out of another one: a box has the fill of its original.
///
/// @param base of the tree that was cut
/// @param origin for each node of the cut tree one of that tree; negative for none
public record OriginColors(ColorScheme base, IntUnaryOperator origin) implements ColorScheme {
  @Override
  public int fill(int node) {
    return base.fill(Math.max(0, origin.applyAsInt(node)));
  }

  @Override
  public List<LegendEntry> legend() {
    return base.legend();
  }
}

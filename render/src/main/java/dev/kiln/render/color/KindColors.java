package dev.kiln.render.color;

import dev.kiln.model.FrameKind;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Colour by how the code was run: interpreted, compiled, inlined, native, kernel.
final class KindColors implements ColorScheme {
  private final TreeShape shape;
  private final Palette palette;
  private final Set<FrameKind> present = EnumSet.noneOf(FrameKind.class);

  /// The colours of the normal palette.
  public KindColors(CallTree tree, Theme theme) {
    this(tree, new Palette(theme));
  }

  public KindColors(CallTree tree, Palette palette) {
    this.shape = tree.shape();
    this.palette = palette;
    for (int node = 1; node < tree.size(); node++) {
      present.add(kind(node));
    }
  }

  private FrameKind kind(int node) {
    return shape.profile().frames().kind(shape.frame(node));
  }

  @Override
  public int fill(int node) {
    return shape.isRoot(node) ? palette.root() : palette.kind(kind(node));
  }

  @Override
  public List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    for (FrameKind kind : present) {
      entries.add(new LegendEntry(kind.label(), palette.kind(kind)));
    }
    return entries;
  }
}

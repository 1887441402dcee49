package dev.kiln.diffview.words;

import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.diff.DiffTree.Widths;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.CallTree;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import java.util.ArrayList;
import java.util.List;

/// The layouts of a comparison for a picture that can be searched: one layout, or base and current
/// side by side.
///
/// All layouts have one order of siblings, that of the layout with room for both sides: boxes keep
/// their places whatever they are as wide as.
///
/// @param widths what the boxes of each are as wide as
/// @param order how siblings are sorted
/// @param layouts as many
public record DiffLayouts(List<Widths> widths, Order order, List<FlameLayout> layouts) {
  public DiffLayouts {
    widths = List.copyOf(widths);
    layouts = List.copyOf(layouts);
  }

  /// Lays out what a result shows, on trees whose values are what a search adds up: those of both
  /// sides if boxes have room for both, so that code that vanished counts.
  public static DiffLayouts of(ComparisonResult result, List<Widths> widths, Order order) {
    DiffTree diff = result.shown();
    long[] union = diff.widths(Widths.UNION);
    List<FlameLayout> layouts = new ArrayList<>();
    for (Widths each : widths) {
      CallTree tree =
          each == Widths.UNION
              ? CallTree.of(diff.shape(), result.rows(), diff.tree(Side.CURRENT).valueType())
              : ofSide(diff, each);
      long[] own = each == Widths.UNION ? union : diff.widths(each);
      layouts.add(FlameLayout.of(tree, order, own, union));
    }
    return new DiffLayouts(widths, order, layouts);
  }

  /// The layout of a picture that cannot be searched, and so needs no sum of both sides.
  public static FlameLayout unsearched(DiffTree diff, Widths widths, Order order) {
    long[] union = diff.widths(Widths.UNION);
    long[] own = widths == Widths.UNION ? union : diff.widths(widths);
    return FlameLayout.of(ofSide(diff, widths), order, own, union);
  }

  private static CallTree ofSide(DiffTree diff, Widths widths) {
    return diff.tree(widths == Widths.BASE ? Side.BASE : Side.CURRENT);
  }

  /// Whether base and current stand beside each other.
  public boolean isSplit() {
    return layouts.size() > 1;
  }

  /// What the boxes of one picture of this are as wide as: of two beside each other, both.
  public Widths inOne() {
    return isSplit() ? Widths.UNION : widths.getFirst();
  }

  /// Whether nothing has a box.
  public boolean isEmpty() {
    return layouts.stream().allMatch(layout -> layout.totalWeight() == 0);
  }
}

package dev.kiln.render.color;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// The fill of each merge key of a tree, taken from its heaviest node, so that a table row or a
/// point has the colour of its largest box.
public final class KeyColors implements IntUnaryOperator {
  private final int[] fills;
  private final int otherwise;

  private KeyColors(int[] fills, int otherwise) {
    this.fills = fills;
    this.otherwise = otherwise;
  }

  /// One sweep over the nodes.
  public static KeyColors of(CallTree tree, ColorScheme colors) {
    int[] fills = heaviest(tree);
    Arrays.setAll(fills, key -> colors.fill(fills[key]));
    return new KeyColors(fills, colors.fill(0));
  }

  /// The heaviest node of each merge key; 0 if it has none.
  public static int[] heaviest(CallTree tree) {
    TreeShape shape = tree.shape();
    int[] heaviest = new int[shape.keys().size()];
    for (int node = 1; node < tree.size(); node++) {
      int key = shape.key(node);
      boolean present = tree.total(node) != 0 || tree.self(node) != 0;
      if (present && (heaviest[key] == 0 || tree.total(node) > tree.total(heaviest[key]))) {
        heaviest[key] = node;
      }
    }
    return heaviest;
  }

  /// The fill of a merge key, `0xRRGGBB`; that of the root if it has no node.
  @Override
  public int applyAsInt(int key) {
    return key >= 0 && key < fills.length ? fills[key] : otherwise;
  }
}

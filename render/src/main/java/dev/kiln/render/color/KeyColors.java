package dev.kiln.render.color;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// The fill of each merge key of a tree: that of its heaviest node, so that a row of a table or a
/// point has the colour of the largest of its boxes.
public final class KeyColors implements IntUnaryOperator {
  private final int[] fills;
  private final int otherwise;

  private KeyColors(int[] fills, int otherwise) {
    this.fills = fills;
    this.otherwise = otherwise;
  }

  /// One sweep over the nodes.
  public static KeyColors of(CallTree tree, ColorScheme colors) {
    TreeShape shape = tree.shape();
    int[] heaviest = new int[shape.keys().size()];
    Arrays.fill(heaviest, -1);
    for (int node = 1; node < tree.size(); node++) {
      int key = shape.key(node);
      boolean present = tree.total(node) != 0 || tree.self(node) != 0;
      if (present && (heaviest[key] < 0 || tree.total(node) > tree.total(heaviest[key]))) {
        heaviest[key] = node;
      }
    }
    int[] fills = new int[heaviest.length];
    for (int key = 0; key < fills.length; key++) {
      fills[key] = colors.fill(Math.max(0, heaviest[key]));
    }
    return new KeyColors(fills, colors.fill(0));
  }

  /// The fill of a merge key, `0xRRGGBB`; that of the root where it has no node.
  @Override
  public int applyAsInt(int key) {
    return key >= 0 && key < fills.length ? fills[key] : otherwise;
  }
}

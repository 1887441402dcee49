package dev.kiln.render.layout;

import dev.kiln.model.tree.TreeShape;
import java.util.Locale;

/// Folds the deep rows of a picture that has a fixed size: a tower of thousands of frames over a
/// hundredth of the width would make it a hundred thousand pixels high.
///
/// ```
///   row 149 |  a  |b|            row 149 |  a  |b|
///   row 150 | c |                row 150 |… 2 deeper|
///   row 151 | d |
/// ```
public final class FoldedRows {
  /// Rows that are never folded unless someone asks for it.
  static final int ALWAYS = 150;

  /// The part of the width below which further rows are folded.
  static final double LEAST_SHARE = 0.02;

  private FoldedRows() {}

  /// The layout with its deep rows folded.
  ///
  /// @param maxDepth how many rows are drawn, the fold included; 0 for as many as hold at least two
  ///   hundredths of the visible width, and at least 150
  /// @param from the left edge of what is visible, in weight units
  /// @param to its right edge
  public static FlameLayout of(FlameLayout layout, int maxDepth, double from, double to) {
    int rows = maxDepth > 0 ? maxDepth : wideRows(layout, from, to) + 1;
    return rows < layout.rows() ? layout.firstRows(rows) : layout;
  }

  private static int wideRows(FlameLayout layout, double from, double to) {
    int place = 0;
    int row = 0;
    while (place < layout.boxCount()) {
      double seen = 0;
      int end = layout.rowEnd(row);
      for (; place < end; place++) {
        int node = layout.node(place);
        double left = layout.start(node);
        seen += Math.max(0, Math.min(to, left + layout.weight(node)) - Math.max(from, left));
      }
      if (row >= ALWAYS && seen < LEAST_SHARE * (to - from)) {
        return row;
      }
      row++;
    }
    return layout.rows();
  }

  /// Whether a box stands for more rows than its own.
  public static boolean isFold(FlameLayout layout, int node, int row) {
    boolean last = layout.whole() != layout && row == layout.rows() - 1;
    return last && layout.shape().subtreeEnd(node) > node + 1;
  }

  /// What a box is called: its function, or how many rows are folded into it.
  public static String name(FlameLayout layout, int node, int row) {
    TreeShape shape = layout.shape();
    return isFold(layout, node, row)
        ? String.format(Locale.ROOT, "… %,d deeper", rowsFrom(shape, node))
        : FrameNames.shown(shape.name(node));
  }

  /// How many rows a node and all that it calls take.
  private static int rowsFrom(TreeShape shape, int node) {
    int[] depth = new int[shape.subtreeEnd(node) - node];
    int most = 0;
    for (int i = 1; i < depth.length; i++) {
      depth[i] = depth[shape.parent(node + i) - node] + 1;
      most = Math.max(most, depth[i]);
    }
    return most + 1;
  }

  /// What a picture says of its fold; empty if it has none.
  public static String note(FlameLayout layout) {
    int rows = layout.rows();
    return layout.whole() == layout
        ? ""
        : String.format(Locale.ROOT, "rows %,d to %,d are folded", rows, layout.whole().rows());
  }
}

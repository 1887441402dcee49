package dev.kiln.model.diff;

import dev.kiln.model.run.Side;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;

/// The widths of a layout that has room for both sides: the self width of a node is the larger of
/// its two values on the basis.
///
/// Native if the basis leaves values as they are; else scaled to about 2^52 for the whole, so that
/// nothing that has a value has no width.
final class UnionWidths {
  private static final double WHOLE = 0x1p52;

  private UnionWidths() {}

  static long[] of(DiffTree diff) {
    CallTree base = diff.tree(Side.BASE);
    CallTree current = diff.tree(Side.CURRENT);
    TreeShape shape = diff.shape();
    long[] widths = new long[diff.size()];
    Scale scale = diff.scale();
    double baseFactor = 1;
    double currentFactor = 1;
    boolean isNative = scale.base() == scale.current();
    if (!isNative) {
      double sum = 0;
      for (int node = next(diff, 0); node >= 0; node = next(diff, node + 1)) {
        sum += larger(base.self(node) * scale.base(), current.self(node) * scale.current());
      }
      double zoom = sum > 0 ? WHOLE / sum : 0;
      baseFactor = scale.base() * zoom;
      currentFactor = scale.current() * zoom;
    }
    for (int node = next(diff, 0); node >= 0; node = next(diff, node + 1)) {
      if (isNative) {
        widths[node] = Math.max(0, Math.max(base.self(node), current.self(node)));
      } else {
        double width = larger(base.self(node) * baseFactor, current.self(node) * currentFactor);
        widths[node] = width > 0 ? Math.max(1, Math.round(width)) : 0;
      }
    }
    for (int node = widths.length - 1; node > 0; node--) {
      widths[shape.parent(node)] += widths[node];
    }
    return widths;
  }

  /// The next of the few nodes that have a value of their own on either side; -1 after the last.
  private static int next(DiffTree diff, int node) {
    int inBase = diff.tree(Side.BASE).nextWithSelf(node);
    int inCurrent = diff.tree(Side.CURRENT).nextWithSelf(node);
    return inBase < 0 || inCurrent < 0 ? Math.max(inBase, inCurrent) : Math.min(inBase, inCurrent);
  }

  /// Negative values have no width.
  private static double larger(double base, double current) {
    return Math.max(0, Math.max(base, current));
  }
}

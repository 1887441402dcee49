package dev.kiln.render.layout;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The positions of the nodes of one call tree: a row of boxes per depth, sorted from left to
/// right.
///
/// ```
///   depth 0 | 0                      starts and widths in weight units, 0 .. totalWeight
///   depth 1 | 1          4
///   depth 2 | 3     2        5       heavier siblings left
/// ```
///
/// A box is as wide as its node's weight: one that was given; or the total; or if values are
/// negative the sum of the absolute self values below, so that boxes still nest. Nodes of weight 0
/// have no box.
///
/// A place is a box's number in this order, row by row. Starts lie by place, not by node: a search
/// along a row then reads memory that lies together.
///
/// Invariants: `order[rowStart[d] .. rowStart[d + 1])` are the nodes of depth `d`, and `start` of
/// the same places ascends; `place[order[i]] = i`; boxes of a row do not overlap; a child lies
/// inside its parent.
public final class FlameLayout {
  private final CallTree tree;
  private final long[] weight;
  private final long[] start;
  private final int[] order;
  private final int[] rowStart;

  /// The layout that this one shows the first rows of; null if it shows all.
  private final @Nullable FlameLayout whole;

  /// Made at the first question: a picture of the whole asks none.
  private volatile int @Nullable [] place;

  private FlameLayout(
      CallTree tree,
      long[] weight,
      long[] start,
      int[] order,
      int[] rowStart,
      @Nullable FlameLayout whole) {
    this.whole = whole;
    this.tree = tree;
    this.weight = weight;
    this.start = start;
    this.order = order;
    this.rowStart = rowStart;
  }

  /// Lays a tree out by its own values.
  public static FlameLayout of(CallTree tree, Order siblings) {
    long[] weight = Weights.of(tree);
    int[] rowStart = RowStarts.of(tree.shape(), weight, false);
    return placed(tree, weight, rowStart, siblings, weight);
  }

  /// Lays a tree out with boxes as wide as given weights, see [#of(CallTree, Order, long[],
  /// long[])]; siblings by these weights.
  public static FlameLayout of(CallTree tree, Order siblings, long[] weights) {
    return of(tree, siblings, weights, weights);
  }

  /// Lays a tree out with boxes as wide as given weights and siblings sorted by others, so that
  /// several layouts of one shape have one order and nodes keep their places among their siblings.
  ///
  /// @param weights a width per node, none negative, a parent's at least the sum of its children's;
  ///   kept and not copied, so never write to it again
  /// @param sortWeights what [Order#WEIGHT] sorts by, a value per node; read here only
  /// @throws IllegalArgumentException if boxes of these widths would not nest
  public static FlameLayout of(CallTree tree, Order siblings, long[] weights, long[] sortWeights) {
    if (weights.length != tree.size() || sortWeights.length != tree.size()) {
      throw new IllegalArgumentException(
          weights.length
              + " weights, "
              + sortWeights.length
              + " to sort by, "
              + tree.size()
              + " nodes");
    }
    int[] rowStart = RowStarts.of(tree.shape(), weights, true);
    return placed(tree, weights, rowStart, siblings, sortWeights);
  }

  /// Walks depth first: a subtree lies together in memory, its boxes do not.
  private static FlameLayout placed(
      CallTree tree, long[] weight, int[] rowStart, Order siblings, long[] sortWeight) {
    SiblingSorter sorter = new SiblingSorter(tree.shape(), weight, sortWeight, siblings);
    int rows = rowStart.length - 1;
    long[] start = new long[rowStart[rows]];
    int[] order = new int[rowStart[rows]];
    int[] filled = Arrays.copyOf(rowStart, rows);
    // Where the next box of each row starts: right of the one before, or at its caller's left edge.
    long[] next = new long[rows + 1];
    for (boolean more = rows > 0; more; more = sorter.next()) {
      int node = sorter.node();
      int depth = sorter.depth();
      int at = filled[depth]++;
      order[at] = node;
      start[at] = next[depth];
      next[depth + 1] = next[depth];
      next[depth] += weight[node];
      sorter.pushChildren();
    }
    return new FlameLayout(tree, weight, start, order, rowStart, null);
  }

  /// The first rows of this layout: boxes of the last of them stand for all that they call.
  FlameLayout firstRows(int count) {
    int[] rowEnds = Arrays.copyOf(rowStart, count + 1);
    int[] places = Arrays.copyOf(order, rowEnds[count]);
    return new FlameLayout(tree, weight, start, places, rowEnds, whole());
  }

  /// All rows, if this shows only the first.
  public FlameLayout whole() {
    return whole == null ? this : whole;
  }

  public CallTree tree() {
    return tree;
  }

  public TreeShape shape() {
    return tree.shape();
  }

  /// Whether boxes are as wide as the tree's own values say: one sweep over the nodes.
  public boolean hasOwnWeights() {
    return Arrays.equals(weight, Weights.of(tree));
  }

  /// Rows of boxes, the root's included; 0 if everything weighs 0.
  public int rows() {
    return rowStart.length - 1;
  }

  /// The place after the last box of a row.
  int rowEnd(int row) {
    return rowStart[row + 1];
  }

  /// Boxes in all rows.
  public int boxCount() {
    return order.length;
  }

  public long totalWeight() {
    return weight.length == 0 ? 0 : weight[0];
  }

  public long weight(int node) {
    return weight[node];
  }

  /// The node at a place: boxes are numbered row by row, from left to right.
  ///
  /// @param place from 0 to [#boxCount()]
  public int node(int place) {
    return order[place];
  }

  /// The left edge of a node's box in weight units; only if its weight is not 0.
  public long start(int node) {
    return start[place(node)];
  }

  /// What two threads find at the same time is the same.
  int place(int node) {
    int[] known = place;
    if (known == null) {
      known = new int[weight.length];
      for (int i = 0; i < order.length; i++) {
        known[order[i]] = i;
      }
      place = known;
    }
    return known[node];
  }

  /// Collects the boxes of the visible rows; narrower ones than `minPx` are merged into slabs.
  ///
  /// Costs at most about `width / minPx` binary searches per visible row, however large the tree
  /// is: a step of `minPx` pixels either holds narrow boxes only, or its last box is a wide one.
  public void visible(Viewport view, double minPx, Boxes out) {
    out.clear();
    int lastRow = Math.min(view.toRow(), rows());
    for (int row = Math.max(0, view.fromRow()); row < lastRow; row++) {
      visibleRow(view, row, minPx, out);
    }
  }

  private void visibleRow(Viewport view, int row, double minPx, Boxes out) {
    int end = rowStart[row + 1];
    double step = minPx / view.pxPerUnit();
    int i = firstEndingAfter(row, view.from());
    while (i < end && start[i] < view.to()) {
      int node = order[i];
      if (weight[node] >= step) {
        out.add(node, row, view.x(start[i]), view.x(start[i] + weight[node]), 1, i);
        i++;
      } else {
        i = addSlab(view, row, i, step, out);
      }
    }
  }

  /// Merges the run of narrow boxes from `first` on, until a gap or a wide box.
  private int addSlab(Viewport view, int row, int first, double step, Boxes out) {
    int end = rowStart[row + 1];
    int widest = order[first];
    int next = first;
    long right = start[first];
    while (next < end && start[next] - right < step && start[next] < view.to()) {
      double reach = Math.min(start[next] + step, view.to());
      int after = firstStartingFrom(next + 1, end, reach);
      int last = order[after - 1];
      boolean wide = weight[last] >= step;
      if (wide && after - 1 == next) {
        break;
      }
      int stop = wide ? after - 1 : after;
      int heavier = weight[order[stop - 1]] > weight[order[next]] ? order[stop - 1] : order[next];
      widest = weight[heavier] > weight[widest] ? heavier : widest;
      right = start[stop - 1] + weight[order[stop - 1]];
      next = stop;
      if (wide) {
        break;
      }
    }
    out.add(widest, row, view.x(start[first]), view.x(right), next - first, first);
    return next;
  }

  /// The node whose box holds a point.
  ///
  /// @param position in weight units
  /// @return the node, or [Boxes#NONE]
  public int nodeAt(int row, double position) {
    if (row < 0 || row >= rows()) {
      return Boxes.NONE;
    }
    int i = firstEndingAfter(row, position);
    return i < rowStart[row + 1] && start[i] <= position ? order[i] : Boxes.NONE;
  }

  /// The box right (+1) or left (-1) of a node's box in its row, or [Boxes#NONE].
  public int neighbour(int node, int row, int step) {
    int i = place(node) + step;
    return i >= rowStart[row] && i < rowStart[row + 1] ? order[i] : Boxes.NONE;
  }

  /// The leftmost child with a box, or [Boxes#NONE].
  public int firstChild(int node, int row) {
    int child = nodeAt(row + 1, start(node));
    return child != Boxes.NONE && tree.shape().parent(child) == node ? child : Boxes.NONE;
  }

  /// The first place in a row whose box ends right of a position.
  private int firstEndingAfter(int row, double position) {
    int low = rowStart[row];
    int high = rowStart[row + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start[middle] > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    int before = low - 1;
    boolean holds =
        before >= rowStart[row] && start[before] + (double) weight[order[before]] > position;
    return holds ? before : low;
  }

  /// The first place in `[from, end)` whose box starts at a position or right of it. Looks near
  /// `from` first, in strides that double: a step of a pixel holds few of a row's boxes.
  private int firstStartingFrom(int from, int end, double position) {
    int low = from;
    int high = from;
    for (int stride = 1; high < end && start[high] < position; stride *= 2) {
      low = high + 1;
      high = Math.min(end, high + stride);
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start[middle] >= position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}

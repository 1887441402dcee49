package dev.kiln.model.tree;

import dev.kiln.model.query.Rows;
import java.util.Arrays;
import java.util.BitSet;

/// One function between its callers and its callees: two trees, both rooted in the function.
///
/// ```
///   samples             callers of b     callees of b
///   a > b > c     5     b    9           b          9
///   a > b         3       a  8             c        6
///   b > c > b     1                          b      1
/// ```
///
/// Invariants: a stack counts once, by its outermost occurrence of the function, so that both
/// totals equal the function's total in [FunctionTotals]; samples without the function are in
/// neither tree. In the tree of callers the self value of a node is that of stacks that begin with
/// it; in the tree of callees it is the frame's own.
public final class Sandwich {
  private final CallTree callers;
  private final CallTree callees;
  private final int[] callersOrigin;
  private final int[] calleesOrigin;

  private Sandwich(CallTree callers, int[] callersOrigin, CallTree callees, int[] calleesOrigin) {
    this.callers = callers;
    this.callersOrigin = callersOrigin;
    this.callees = callees;
    this.calleesOrigin = calleesOrigin;
  }

  /// Cuts both trees out of one that grows toward callees: O(nodes + stacks + rows), no hashing.
  ///
  /// @param rows the samples of the tree
  /// @param key the function, or what frames are merged by
  public static Sandwich of(CallTree tree, Rows rows, int key) {
    int[] outermost = outermost(tree.shape(), key);
    SandwichMerge callers = SandwichMerge.up(tree, outermost);
    SandwichMerge callees = SandwichMerge.down(tree, outermost);
    return new Sandwich(
        CallTree.of(callers.shape(), rows, tree.valueType()),
        callers.origin(),
        CallTree.of(callees.shape(), rows, tree.valueType()),
        callees.origin());
  }

  /// The nodes of a key with none of that key above them, in preorder.
  private static int[] outermost(TreeShape shape, int key) {
    int[] found = new int[16];
    int count = 0;
    int node = 1;
    while (node < shape.size()) {
      if (shape.key(node) == key) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.addExact(count, count));
        }
        found[count++] = node;
        node = shape.subtreeEnd(node);
      } else {
        node++;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /// The function at the root, what calls it above.
  public CallTree callers() {
    return callers;
  }

  /// The function at the root, what it calls below.
  public CallTree callees() {
    return callees;
  }

  /// The node of the tree that was cut which stands for a node of the callers: of those merged into
  /// it the one that hands on most; -1 if the function does not occur.
  public int callerOrigin(int node) {
    return callersOrigin[node];
  }

  /// The node of the tree that was cut which stands for a node of the callees: the heaviest of
  /// those merged into it; -1 if the function does not occur.
  public int calleeOrigin(int node) {
    return calleesOrigin[node];
  }

  /// The rows whose samples lie in one node of a side or below it, so that the other side can show
  /// those alone.
  public static Rows through(CallTree side, int node, Rows rows) {
    TreeShape shape = side.shape();
    int end = shape.subtreeEnd(node);
    BitSet in = new BitSet(rows.end());
    rows.forEach(
        row -> {
          int at = shape.nodeOfStack(shape.profile().samples().stack(row));
          if (at >= node && at < end) {
            in.set(row);
          }
        });
    return rows.and(in);
  }
}

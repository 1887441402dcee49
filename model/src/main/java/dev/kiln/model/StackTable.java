package dev.kiln.model;

import dev.kiln.model.column.Preorder;
import java.util.Arrays;

/// All stacks of a profile as one trie; a stack is a node, its frames are the path from the root.
///
/// ```
///   id | parent  frame
///    0 |   0       0     the empty stack; its frame has no meaning
///    1 |   0       7     main
///    2 |   1       3     main > work
/// ```
///
/// Invariants: node 0 is the empty stack; nodes are in depth-first preorder, so that `parent[i] <
/// i`, a subtree is a range, one forward sweep sees parents first and one backward sweep sees
/// children first; no (parent, frame) stands twice.
public final class StackTable {
  private final int[] parent;
  private final int[] frame;
  private final int size;

  StackTable(int[] parent, int[] frame) {
    this(parent, frame, parent.length);
  }

  private StackTable(int[] parent, int[] frame, int size) {
    this.parent = parent;
    this.frame = frame;
    this.size = size;
  }

  /// A table of these columns, which are not copied.
  ///
  /// @throws IllegalArgumentException if they are not in preorder
  public static StackTable of(int[] parent, int[] frame) {
    if (parent.length == 0 || parent.length != frame.length) {
      throw new IllegalArgumentException("a stack table has a root, and a frame for each parent");
    }
    return of(parent, frame, parent.length);
  }

  /// A table of the first `size` rows of these columns, which are copied if much of them is free,
  /// so that it is given back.
  ///
  /// @throws IllegalArgumentException if they are not in preorder
  public static StackTable of(int[] parent, int[] frame, int size) {
    if (!Preorder.holds(parent, size)) {
      throw new IllegalArgumentException("stacks are not in preorder");
    }
    boolean full = size >= parent.length - parent.length / 8;
    return full
        ? new StackTable(parent, frame, size)
        : new StackTable(Arrays.copyOf(parent, size), Arrays.copyOf(frame, size));
  }

  public int size() {
    return size;
  }

  public int parent(int stack) {
    return parent[stack];
  }

  /// The innermost frame of the stack; meaningless for stack 0.
  public int frame(int stack) {
    return frame[stack];
  }

  /// The parents of all stacks: the column itself and no copy, for trees that share it; never
  /// written to. It may be longer than the table.
  public int[] parents() {
    return parent;
  }

  /// The innermost frames of all stacks: the column itself, as [#parents].
  public int[] frames() {
    return frame;
  }

  /// For each stack the end of its subtree, exclusive: `[i, ends[i])` are the stack and all that
  /// begin with it. A new array; costs one sweep.
  public int[] subtreeEnds() {
    int[] ends = new int[size];
    subtreeEnds(ends, 0);
    return ends;
  }

  /// The same in a part of a column that is all 0, for a trie whose stack 0 stands at `start`.
  public void subtreeEnds(int[] ends, int start) {
    Preorder.subtreeEnds(parent, size, ends, start);
  }

  /// The number of frames on the stack; 0 for stack 0. Costs as many steps.
  public int depth(int stack) {
    int depth = 0;
    for (int s = stack; s != 0; s = parent[s]) {
      depth++;
    }
    return depth;
  }
}

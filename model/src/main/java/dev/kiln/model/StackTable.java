package dev.kiln.model;

/// All stacks of a profile as one trie; a stack is a node, its frames are the path from the root.
///
/// ```
///   id | parent  frame
///    0 |   0       0     the empty stack; its frame has no meaning
///    1 |   0       7     main
///    2 |   1       3     main > work
/// ```
///
/// Invariants: node 0 is the empty stack; for every other node `parent[i] < i`, so that one forward
/// sweep sees parents first and one backward sweep sees children first; no (parent, frame) stands
/// twice.
public final class StackTable {
  private final int[] parent;
  private final int[] frame;

  StackTable(int[] parent, int[] frame) {
    this.parent = parent;
    this.frame = frame;
  }

  public int size() {
    return parent.length;
  }

  public int parent(int stack) {
    return parent[stack];
  }

  /// The innermost frame of the stack; meaningless for stack 0.
  public int frame(int stack) {
    return frame[stack];
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

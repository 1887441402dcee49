package dev.kiln.model.tree;

/// Self and total per merge key over a call tree that grows toward callees.
///
/// A key that stands several times on one path counts there once in its total: only the outermost
/// node adds. So a total never exceeds the sum of all samples.
public final class FunctionTotals {
  private final MergeKeys keys;
  private final long[] self;
  private final long[] total;
  private final boolean[] present;

  private FunctionTotals(MergeKeys keys, long[] self, long[] total, boolean[] present) {
    this.keys = keys;
    this.self = self;
    this.total = total;
    this.present = present;
  }

  /// Adds up a tree in one preorder sweep; `open` counts the keys on the current path.
  public static FunctionTotals of(CallTree tree) {
    return of(tree, 0);
  }

  /// Adds up one node and what is below it: the view of a picture that is zoomed to it.
  public static FunctionTotals of(CallTree tree, int top) {
    TreeShape shape = tree.shape();
    MergeKeys keys = shape.keys();
    long[] self = new long[keys.size()];
    long[] total = new long[keys.size()];
    boolean[] present = new boolean[keys.size()];
    int[] open = new int[keys.size()];
    int current = top == 0 ? 0 : shape.parent(top);
    int end = shape.subtreeEnd(top);
    for (int node = Math.max(1, top); node < end; node++) {
      int parent = shape.parent(node);
      while (current != parent) {
        open[shape.key(current)]--;
        current = shape.parent(current);
      }
      int key = shape.key(node);
      self[key] += tree.self(node);
      if (open[key] == 0) {
        total[key] += tree.total(node);
      }
      present[key] |= tree.self(node) != 0 || tree.total(node) != 0;
      open[key]++;
      current = node;
    }
    return new FunctionTotals(keys, self, total, present);
  }

  public MergeKeys keys() {
    return keys;
  }

  public long self(int key) {
    return self[key];
  }

  public long total(int key) {
    return total[key];
  }

  /// Whether the key has a node with a value that is not 0.
  public boolean isPresent(int key) {
    return present[key];
  }
}

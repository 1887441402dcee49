package dev.kiln.model.tree;

import org.jspecify.annotations.Nullable;

/// The sums of a tree's nodes per id of their merge keys.
///
/// An id that stands several times on one path counts there once in its total: only the outermost
/// node adds. So a total never exceeds the sum of all samples.
///
/// Invariants: all columns have one length, the number of ids.
final class IdSums implements Totals {
  private final long[] self;
  private final long[] total;
  private final boolean[] present;

  private IdSums(int ids) {
    this.self = new long[ids];
    this.total = new long[ids];
    this.present = new boolean[ids];
  }

  /// Adds up a node and what is below it in one preorder sweep; `open` counts the ids on the
  /// current path.
  ///
  /// @param idOfKey null if a merge key is its own id
  static IdSums of(CallTree tree, int top, int ids, int @Nullable [] idOfKey) {
    IdSums sums = new IdSums(ids);
    TreeShape shape = tree.shape();
    int[] open = new int[ids];
    int current = top == 0 ? 0 : shape.parent(top);
    int end = shape.subtreeEnd(top);
    for (int node = Math.max(1, top); node < end; node++) {
      int parent = shape.parent(node);
      while (current != parent) {
        open[id(shape, current, idOfKey)]--;
        current = shape.parent(current);
      }
      int id = id(shape, node, idOfKey);
      sums.self[id] += tree.self(node);
      if (open[id] == 0) {
        sums.total[id] += tree.total(node);
      }
      sums.present[id] |= tree.self(node) != 0 || tree.total(node) != 0;
      open[id]++;
      current = node;
    }
    return sums;
  }

  private static int id(TreeShape shape, int node, int @Nullable [] idOfKey) {
    int key = shape.key(node);
    return idOfKey == null ? key : idOfKey[key];
  }

  @Override
  public long self(int id) {
    return self[id];
  }

  @Override
  public long total(int id) {
    return total[id];
  }

  @Override
  public boolean isPresent(int id) {
    return present[id];
  }
}

package dev.kiln.model.tree;

/// Self and total per merge key over a call tree that grows toward callees.
public final class FunctionTotals implements Totals {
  private final MergeKeys keys;
  private final IdSums sums;

  private FunctionTotals(MergeKeys keys, IdSums sums) {
    this.keys = keys;
    this.sums = sums;
  }

  /// Adds up a tree in one preorder sweep.
  public static FunctionTotals of(CallTree tree) {
    return of(tree, 0);
  }

  /// Adds up one node and what is below it: the view of a picture that is zoomed to it.
  public static FunctionTotals of(CallTree tree, int top) {
    MergeKeys keys = tree.shape().keys();
    return new FunctionTotals(keys, IdSums.of(tree, top, keys.size(), null));
  }

  public MergeKeys keys() {
    return keys;
  }

  @Override
  public long self(int key) {
    return sums.self(key);
  }

  @Override
  public long total(int key) {
    return sums.total(key);
  }

  @Override
  public boolean isPresent(int key) {
    return sums.isPresent(key);
  }
}

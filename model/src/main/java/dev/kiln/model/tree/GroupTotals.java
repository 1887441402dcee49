package dev.kiln.model.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Self and total per group of merge keys, such as a package or a module, over a call tree that
/// grows toward callees.
///
/// A group that stands several times on one path counts there once, as a function does in
/// [FunctionTotals]: the total is the value of all samples with any of its functions, never the sum
/// of their totals. The tree itself stays as it is.
public final class GroupTotals {
  private final List<String> names;
  private final int[] groupOfKey;
  private final long[] self;
  private final long[] total;
  private final boolean[] present;

  private GroupTotals(List<String> names, int[] groupOfKey) {
    this.names = names;
    this.groupOfKey = groupOfKey;
    this.self = new long[names.size()];
    this.total = new long[names.size()];
    this.present = new boolean[names.size()];
  }

  /// Adds up a tree in one preorder sweep.
  ///
  /// @param nameOfKey the group of a merge key
  public static GroupTotals of(CallTree tree, IntFunction<String> nameOfKey) {
    return of(tree, 0, nameOfKey);
  }

  /// Adds up one node and what is below it.
  public static GroupTotals of(CallTree tree, int top, IntFunction<String> nameOfKey) {
    Map<String, Integer> ids = new HashMap<>();
    List<String> names = new ArrayList<>();
    int[] groupOfKey = new int[tree.shape().keys().size()];
    for (int key = 0; key < groupOfKey.length; key++) {
      String name = nameOfKey.apply(key);
      Integer id = ids.putIfAbsent(name, names.size());
      groupOfKey[key] = id == null ? names.size() : id;
      if (id == null) {
        names.add(name);
      }
    }
    GroupTotals totals = new GroupTotals(List.copyOf(names), groupOfKey);
    totals.sweep(tree, top);
    return totals;
  }

  /// As in [FunctionTotals]: `open` counts the groups on the current path.
  private void sweep(CallTree tree, int top) {
    TreeShape shape = tree.shape();
    int[] open = new int[self.length];
    int current = top == 0 ? 0 : shape.parent(top);
    int end = shape.subtreeEnd(top);
    for (int node = Math.max(1, top); node < end; node++) {
      int parent = shape.parent(node);
      while (current != parent) {
        open[group(shape, current)]--;
        current = shape.parent(current);
      }
      int group = group(shape, node);
      self[group] += tree.self(node);
      if (open[group] == 0) {
        total[group] += tree.total(node);
      }
      present[group] |= tree.self(node) != 0 || tree.total(node) != 0;
      open[group]++;
      current = node;
    }
  }

  private int group(TreeShape shape, int node) {
    return groupOfKey[shape.key(node)];
  }

  /// How many groups there are; ids are dense from 0.
  public int size() {
    return names.size();
  }

  public String name(int group) {
    return names.get(group);
  }

  public int groupOfKey(int key) {
    return groupOfKey[key];
  }

  public long self(int group) {
    return self[group];
  }

  public long total(int group) {
    return total[group];
  }

  /// Whether the group has a node with a value that is not 0.
  public boolean isPresent(int group) {
    return present[group];
  }
}

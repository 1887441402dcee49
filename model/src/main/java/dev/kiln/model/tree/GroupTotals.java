package dev.kiln.model.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Self and total per group of merge keys, such as a package or a module, over a call tree that
/// grows toward callees.
///
/// The total of a group is the value of all samples with any of its functions, never the sum of
/// their totals. The tree itself stays as it is.
public final class GroupTotals implements Totals {
  private final List<String> names;
  private final int[] groupOfKey;
  private final IdSums sums;

  private GroupTotals(List<String> names, int[] groupOfKey, IdSums sums) {
    this.names = names;
    this.groupOfKey = groupOfKey;
    this.sums = sums;
  }

  /// Adds up one node and what is below it, in one preorder sweep.
  ///
  /// @param nameOfKey the group of a merge key
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
    IdSums sums = IdSums.of(tree, top, names.size(), groupOfKey);
    return new GroupTotals(List.copyOf(names), groupOfKey, sums);
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

  @Override
  public long self(int group) {
    return sums.self(group);
  }

  @Override
  public long total(int group) {
    return sums.total(group);
  }

  @Override
  public boolean isPresent(int group) {
    return sums.isPresent(group);
  }
}

package dev.kiln.model.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The obvious call tree: nested maps, one entry per path. What the arrays must agree with.
public final class NaiveTree {
  final Map<String, NaiveTree> children = new TreeMap<>();
  long self;
  long total;

  public static NaiveTree of(List<List<String>> stacks, List<Long> values) {
    NaiveTree root = new NaiveTree();
    for (int i = 0; i < stacks.size(); i++) {
      NaiveTree node = root;
      node.total += values.get(i);
      for (String frame : stacks.get(i)) {
        node = node.children.computeIfAbsent(frame, _ -> new NaiveTree());
        node.total += values.get(i);
      }
      node.self += values.get(i);
    }
    return root;
  }

  /// One line per node, `path self total`, sorted.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    collect("", lines);
    lines.sort(null);
    return lines;
  }

  private void collect(String path, List<String> lines) {
    lines.add(path + " " + self + " " + total);
    children.forEach((name, child) -> child.collect(path + "/" + name, lines));
  }

  public static Map<String, Long> functionTotals(List<List<String>> stacks, List<Long> values) {
    Map<String, Long> totals = new HashMap<>();
    for (int i = 0; i < stacks.size(); i++) {
      for (String name : new HashSet<>(stacks.get(i))) {
        totals.merge(name, values.get(i), Long::sum);
      }
    }
    return totals;
  }
}

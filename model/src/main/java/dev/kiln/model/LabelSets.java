package dev.kiln.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/// The label sets of a profile, each stored once; samples refer to them by id.
///
/// ```
///   set | node        node | parent  label
///    0  |   0           0  |   0       -        no label
///    1  |   2           1  |   0       0        request=checkout
///                       2  |   1       1        request=checkout, bytes=4096 B
/// ```
///
/// Sets are paths in a trie of labels, so that a million sets that differ in one label cost little.
///
/// Invariants: set 0 is empty; no set and no label stands twice; a node's parent is below it.
public final class LabelSets {
  private final List<Label> labels;
  private final int[] parent;
  private final int[] label;
  private final int[] nodeOfSet;

  LabelSets(List<Label> labels, int[] parent, int[] label, int[] nodeOfSet) {
    this.labels = List.copyOf(labels);
    this.parent = parent;
    this.label = label;
    this.nodeOfSet = nodeOfSet;
  }

  public int size() {
    return nodeOfSet.length;
  }

  /// The labels of a set, sorted by key, then value.
  public List<Label> labels(int set) {
    List<Label> path = new ArrayList<>();
    for (int node = nodeOfSet[set]; node != 0; node = parent[node]) {
      path.add(labels.get(label[node]));
    }
    Collections.sort(path);
    return path;
  }

  /// The trie's node that a set's path ends in.
  int lastNode(int set) {
    return nodeOfSet[set];
  }

  /// The node before this one on a set's path; 0 before the first.
  int parentNode(int node) {
    return parent[node];
  }

  /// A node's label, by its place in [#distinct].
  int labelOfNode(int node) {
    return label[node];
  }

  /// Every label that occurs, once each.
  public List<Label> distinct() {
    return labels;
  }

  /// The sets with at least one such label; the question is asked once for each label.
  public BitSet with(Predicate<Label> wanted) {
    boolean[] match = new boolean[labels.size()];
    for (int i = 0; i < match.length; i++) {
      match[i] = wanted.test(labels.get(i));
    }
    boolean[] path = new boolean[parent.length];
    for (int node = 1; node < path.length; node++) {
      path[node] = path[parent[node]] || match[label[node]];
    }
    BitSet sets = new BitSet(nodeOfSet.length);
    for (int set = 0; set < nodeOfSet.length; set++) {
      sets.set(set, path[nodeOfSet[set]]);
    }
    return sets;
  }
}

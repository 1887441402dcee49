package dev.kiln.model;

import dev.kiln.model.column.IntColumn;
import dev.kiln.model.column.InternTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Grows the label sets. A set is a path in a trie: its label ids in ascending order.
final class LabelSetsBuilder {
  /// The most sets that unions may make it.
  static final int MAX_SETS = 10_000;

  private static final int NO_SET = -1;

  private final InternTable<Label> labels = new InternTable<>();
  private final TrieBuilder trie = new TrieBuilder();
  private final IntColumn setOfNode = new IntColumn(256);
  private final IntColumn nodeOfSet = new IntColumn(256);
  private final Map<Long, Integer> unions = new HashMap<>();
  private int[] sorted = new int[16];
  private long dropped;

  LabelSetsBuilder() {
    set(new int[0], 0);
  }

  int label(Label label) {
    return labels.intern(label);
  }

  /// The number of the set of `ids[0..count)`; order and repetition do not matter.
  int set(int[] ids, int count) {
    if (sorted.length < count) {
      sorted = new int[count * 2];
    }
    System.arraycopy(ids, 0, sorted, 0, count);
    Arrays.sort(sorted, 0, count);
    int node = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        node = trie.child(node, sorted[i]);
      }
    }
    setOfNode.padTo(node + 1, NO_SET);
    if (setOfNode.get(node) == NO_SET) {
      setOfNode.set(node, nodeOfSet.add(node));
    }
    return setOfNode.get(node);
  }

  /// The labels of one set with those of another; of a key in both, the first set's value stands,
  /// and so does the first set, counted, if there are too many: each sample may be within an
  /// interval with labels of its own.
  int union(int own, int more) {
    if (own == 0 || more == 0 || own == more) {
      return own == 0 ? more : own;
    }
    int known = unions.computeIfAbsent((long) own << 32 | more, _ -> newUnion(own, more));
    dropped += known == NO_SET ? 1 : 0;
    return known == NO_SET ? own : known;
  }

  private int newUnion(int own, int more) {
    if (nodeOfSet.size() > MAX_SETS) {
      return NO_SET;
    }
    int[] all = new int[16];
    int count = 0;
    for (int set : new int[] {own, more}) {
      int first = count;
      for (int node = nodeOfSet.get(set); node != 0; node = trie.parent(node)) {
        int label = trie.symbol(node);
        if (set == own || !hasKey(all, first, labels.rows().get(label).key())) {
          all = count == all.length ? Arrays.copyOf(all, count * 2) : all;
          all[count++] = label;
        }
      }
    }
    return set(all, count);
  }

  private boolean hasKey(int[] ids, int count, String key) {
    for (int i = 0; i < count; i++) {
      if (labels.rows().get(ids[i]).key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  /// How many unions were not made as there were too many sets.
  long dropped() {
    return dropped;
  }

  /// Adds all sets of another profile.
  ///
  /// @return the number here of each
  int[] addAll(LabelSets other) {
    List<Label> distinct = other.distinct();
    int[] own = new int[distinct.size()];
    for (int l = 0; l < own.length; l++) {
      own[l] = label(distinct.get(l));
    }
    int[] sets = new int[other.size()];
    int[] path = new int[16];
    for (int set = 0; set < sets.length; set++) {
      int count = 0;
      for (int node = other.lastNode(set); node != 0; node = other.parentNode(node)) {
        if (count == path.length) {
          path = Arrays.copyOf(path, count * 2);
        }
        path[count++] = own[other.labelOfNode(node)];
      }
      sets[set] = set(path, count);
    }
    return sets;
  }

  LabelSets build() {
    TrieBuilder.Sealed sealed = trie.build();
    int[] nodes = nodeOfSet.toArray();
    int[] place = sealed.place();
    if (place != null) {
      for (int set = 0; set < nodes.length; set++) {
        nodes[set] = place[nodes[set]];
      }
    }
    return new LabelSets(labels.rows(), sealed.stacks().parents(), sealed.stacks().frames(), nodes);
  }
}

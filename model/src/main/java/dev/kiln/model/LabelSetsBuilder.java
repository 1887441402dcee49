package dev.kiln.model;

import dev.kiln.model.column.IntColumn;
import dev.kiln.model.column.InternTable;
import dev.kiln.model.column.LongIntMap;
import java.util.Arrays;
import java.util.List;

/// Grows the label sets. A set is a path in a trie: its label ids in ascending order.
final class LabelSetsBuilder {
  private static final int NO_SET = -1;

  private final InternTable<Label> labels = new InternTable<>();
  private final TrieBuilder trie = new TrieBuilder();
  private final IntColumn setOfNode = new IntColumn(256);
  private final IntColumn nodeOfSet = new IntColumn(256);
  private int[] sorted = new int[16];

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

  /// Puts sets together in pairs, each pair once, and bounded: there may be as many as rows.
  static final class Unions {
    /// So many new sets at most.
    static final int MOST = 10_000;

    private final LabelSetsBuilder sets;
    private final int mostSets;
    private final LongIntMap known = new LongIntMap();
    private long dropped;

    Unions(LabelSetsBuilder sets) {
      this.sets = sets;
      this.mostSets = sets.nodeOfSet.size() + MOST;
    }

    /// The set with the labels of both, of a key in both those of the first; the first alone, and
    /// counted, once there are too many.
    int of(int own, int more) {
      if (own == 0 || more == 0 || own == more) {
        return own == 0 ? more : own;
      }
      long pair = (long) own << 32 | more;
      int union = known.get(pair);
      if (union == LongIntMap.ABSENT && sets.nodeOfSet.size() < mostSets) {
        union = sets.union(own, more);
        known.put(pair, union);
      }
      dropped += union == LongIntMap.ABSENT ? 1 : 0;
      return union == LongIntMap.ABSENT ? own : union;
    }

    /// How often labels were left out.
    long dropped() {
      return dropped;
    }
  }

  private int union(int own, int more) {
    int[] path = new int[16];
    int count = 0;
    for (int node = nodeOfSet.get(own); node != 0; node = trie.parent(node)) {
      path = with(path, count++, trie.symbol(node));
    }
    int ownCount = count;
    for (int node = nodeOfSet.get(more); node != 0; node = trie.parent(node)) {
      if (!hasKey(path, ownCount, labels.rows().get(trie.symbol(node)).key())) {
        path = with(path, count++, trie.symbol(node));
      }
    }
    return set(path, count);
  }

  private boolean hasKey(int[] ids, int count, String key) {
    for (int i = 0; i < count; i++) {
      if (labels.rows().get(ids[i]).key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  private static int[] with(int[] cells, int at, int value) {
    int[] target = at < cells.length ? cells : Arrays.copyOf(cells, at * 2);
    target[at] = value;
    return target;
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

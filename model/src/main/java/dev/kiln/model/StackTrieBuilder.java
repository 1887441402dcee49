package dev.kiln.model;

/// Grows the stack trie: finds or adds the child of a node by frame.
///
/// The hash table holds node ids only; the keys (parent, frame) are read from the columns, so that
/// a node costs 8 bytes of columns and at most 16 bytes of table while it grows.
final class StackTrieBuilder {
  private final IntColumn parent = new IntColumn(1024);
  private final IntColumn frame = new IntColumn(1024);
  private int[] table = new int[4096];

  /// Nodes below this id stand in the table; those above came through [#append].
  private int indexed = 1;

  StackTrieBuilder() {
    parent.add(0);
    frame.add(0);
  }

  int size() {
    return parent.size();
  }

  int parent(int node) {
    return parent.get(node);
  }

  /// The child of `node` with frame `frameId`, added where it is missing. Slot value 0 means free:
  /// node 0 is the root, which nobody looks up.
  int child(int node, int frameId) {
    if (indexed < parent.size()) {
      rehash(tableLength(parent.size()));
    }
    int mask = table.length - 1;
    int i = Hash.spread(((long) node << 32) | frameId) & mask;
    for (int found = table[i]; found != 0; found = table[i]) {
      if (parent.get(found) == node && frame.get(found) == frameId) {
        return found;
      }
      i = (i + 1) & mask;
    }
    int added = parent.add(node);
    frame.add(frameId);
    table[i] = added;
    indexed = added + 1;
    if (added * 2L >= table.length && table.length < 1 << 30) {
      rehash(table.length * 2);
    }
    return added;
  }

  /// Adds the child of `node` with frame `frameId`, of which the caller knows that it is missing.
  /// Costs no look-up and no table: the table catches up if [#child] is called later.
  int append(int node, int frameId) {
    frame.add(frameId);
    return parent.add(node);
  }

  void expect(long more) {
    parent.reserve(parent.size() + more);
    frame.reserve(frame.size() + more);
  }

  private int tableLength(int nodes) {
    int length = table.length;
    while (nodes * 2L >= length && length < 1 << 30) {
      length *= 2;
    }
    return length;
  }

  private void rehash(int length) {
    table = new int[length];
    indexed = parent.size();
    int mask = length - 1;
    for (int node = 1; node < parent.size(); node++) {
      int i = Hash.spread(((long) parent.get(node) << 32) | frame.get(node)) & mask;
      while (table[i] != 0) {
        i = (i + 1) & mask;
      }
      table[i] = node;
    }
  }

  StackTable build() {
    table = new int[0];
    return new StackTable(parent.toArray(), frame.toArray());
  }
}

package dev.kiln.model;

import dev.kiln.model.column.Hash;
import dev.kiln.model.column.IntColumn;
import dev.kiln.model.column.Preorder;
import dev.kiln.model.column.ProfileTooLargeException;
import org.jspecify.annotations.Nullable;

/// Grows a trie of ints: finds or adds the child of a node by its symbol (a frame, or a merge key).
///
/// Node 0 is the root; a parent's number is below its children's.
///
/// The hash table holds node ids only; the keys (parent, symbol) are read from the columns, so that
/// a node costs 8 bytes of columns and at most 16 bytes of table while it grows.
final class TrieBuilder {
  private static final int MAX_TABLE = 1 << 30;

  private final IntColumn parent = new IntColumn(1024);
  private final IntColumn symbol = new IntColumn(1024);
  private int[] table = new int[4096];

  /// Nodes below this id stand in the table; those above came through [#append].
  private int indexed = 1;

  public TrieBuilder() {
    parent.add(0);
    symbol.add(0);
  }

  /// Nodes so far, the root included.
  public int size() {
    return parent.size();
  }

  public int parent(int node) {
    return parent.get(node);
  }

  /// What the node is found by under its parent.
  public int symbol(int node) {
    return symbol.get(node);
  }

  /// The child of `node` with this symbol, added if it is missing. Slot value 0 means free: node 0
  /// is the root, which is never looked up.
  public int child(int node, int symbolId) {
    if (indexed < parent.size()) {
      rehash(tableLength(parent.size()));
    }
    int mask = table.length - 1;
    int i = Hash.spread(((long) node << 32) | symbolId) & mask;
    for (int found = table[i]; found != 0; found = table[i]) {
      if (parent.get(found) == node && symbol.get(found) == symbolId) {
        return found;
      }
      i = (i + 1) & mask;
    }
    int added = parent.add(node);
    symbol.add(symbolId);
    table[i] = added;
    indexed = added + 1;
    if (added * 2L >= table.length) {
      grow();
    }
    return added;
  }

  private void grow() {
    if (table.length == MAX_TABLE) {
      throw new ProfileTooLargeException("more than " + MAX_TABLE / 2 + " distinct stacks");
    }
    rehash(table.length * 2);
  }

  /// Adds the child of `node` with this symbol, of which the caller knows that it is missing. Costs
  /// no look-up and no table: the table catches up if [#child] is called later.
  public int append(int node, int symbolId) {
    symbol.add(symbolId);
    return parent.add(node);
  }

  /// Makes room for `more` nodes at once.
  public void expect(long more) {
    parent.reserve(parent.size() + more);
    symbol.reserve(symbol.size() + more);
  }

  private int tableLength(int nodes) {
    int length = table.length;
    while (nodes * 2L >= length && length < MAX_TABLE) {
      length *= 2;
    }
    return length;
  }

  private void rehash(int length) {
    table = new int[length];
    indexed = parent.size();
    int mask = length - 1;
    for (int node = 1; node < parent.size(); node++) {
      int i = Hash.spread(((long) parent.get(node) << 32) | symbol.get(node)) & mask;
      while (table[i] != 0) {
        i = (i + 1) & mask;
      }
      table[i] = node;
    }
  }

  /// Seals the trie, in preorder; this builder is spent.
  Sealed build() {
    table = new int[0];
    int size = parent.size();
    int[] parents = parent.toArray();
    int[] symbols = symbol.toArray();
    if (Preorder.holds(parents, size)) {
      return new Sealed(new StackTable(parents, symbols), null);
    }
    int[] place = Preorder.places(parents, size);
    int[] placedParent = new int[size];
    int[] placedSymbol = new int[size];
    for (int node = 1; node < size; node++) {
      placedParent[place[node]] = place[parents[node]];
      placedSymbol[place[node]] = symbols[node];
    }
    return new Sealed(new StackTable(placedParent, placedSymbol), place);
  }

  /// A sealed trie.
  ///
  /// @param place of each node in it; null if every node kept its number
  record Sealed(StackTable stacks, int @Nullable [] place) {}
}

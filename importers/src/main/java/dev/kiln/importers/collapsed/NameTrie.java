package dev.kiln.importers.collapsed;

import dev.kiln.importers.table.IdMap;
import dev.kiln.importers.table.IntList;
import dev.kiln.model.Profile;

/// The stacks of a profile, merged if their frames have the same names.
///
/// ```
///   node | parent  name        0 is the empty stack
///     1  |   0      3
/// ```
final class NameTrie {
  private final int[] nodeOfStack;
  private final IntList parent = new IntList(256);
  private final IntList name = new IntList(256);

  private NameTrie(int stacks) {
    nodeOfStack = new int[stacks];
    parent.add(0);
    name.add(0);
  }

  /// @param nameOfFrame the number of each frame's name
  static NameTrie of(Profile profile, int[] nameOfFrame) {
    NameTrie trie = new NameTrie(profile.stacks().size());
    IdMap children = new IdMap();
    for (int stack = 1; stack < trie.nodeOfStack.length; stack++) {
      int above = trie.nodeOfStack[profile.stacks().parent(stack)];
      int called = nameOfFrame[profile.stacks().frame(stack)];
      int node = children.number((long) above << 32 | called) + 1;
      if (node == trie.parent.size()) {
        trie.parent.add(above);
        trie.name.add(called);
      }
      trie.nodeOfStack[stack] = node;
    }
    return trie;
  }

  int size() {
    return parent.size();
  }

  int node(int stack) {
    return nodeOfStack[stack];
  }

  /// The names on the path to a node, outermost first, in cells 1 to n; cell 0 is n.
  ///
  /// @param reused is filled and returned if it is long enough
  int[] path(int node, int[] reused) {
    int depth = 0;
    for (int n = node; n != 0; n = parent.get(n)) {
      depth++;
    }
    int[] path = depth < reused.length ? reused : new int[depth * 2];
    path[0] = depth;
    for (int n = node; n != 0; n = parent.get(n)) {
      path[depth--] = name.get(n);
    }
    return path;
  }
}

package dev.kiln.model.tree;

import java.util.Arrays;

/// Groups of trie nodes that become one node of a shape, found without hashing.
///
/// ```
///   collecting the children of node 5:   key 3 | 17 -> 21 -> 40      linked by `next`, 0 ends
///                                        key 8 | 19
/// ```
///
/// The children of one node are collected by key, in the order in which keys are first met; then
/// they wait, the first one on top, until it is their turn in preorder.
///
/// Invariants: a trie node is in one group at most; `tail[key]` counts only if `stamp[key]` is the
/// number of the collecting.
final class Groups {
  private final int[] next;
  private final int[] tail;
  private final int[] stamp;
  private int collecting;

  /// Heads of the groups collected last, then of those that wait; `parents` of the latter.
  private int[] heads = new int[64];

  private int headCount;
  private int[] waiting = new int[256];
  private int[] parents = new int[256];
  private int waitingCount;

  /// @param next one cell for each trie node, all 0; cells of nodes in no group are not touched
  /// @param keys how many keys there are
  Groups(int[] next, int keys) {
    this.next = next;
    this.tail = new int[keys];
    this.stamp = new int[keys];
  }

  /// Starts collecting the children of another node.
  void begin() {
    collecting++;
    headCount = 0;
  }

  /// Adds a trie node to the group of its key.
  void add(int node, int key) {
    next[node] = 0;
    if (stamp[key] == collecting) {
      next[tail[key]] = node;
    } else {
      stamp[key] = collecting;
      if (headCount == heads.length) {
        heads = Arrays.copyOf(heads, headCount * 2);
      }
      heads[headCount++] = node;
    }
    tail[key] = node;
  }

  /// Lets the collected groups wait for their turn.
  ///
  /// @param parent the node whose children they are
  void end(int parent) {
    if (waiting.length - waitingCount < headCount) {
      int capacity = Math.addExact(waiting.length, Math.max(waiting.length, headCount));
      waiting = Arrays.copyOf(waiting, capacity);
      parents = Arrays.copyOf(parents, capacity);
    }
    for (int i = headCount - 1; i >= 0; i--) {
      waiting[waitingCount] = heads[i];
      parents[waitingCount++] = parent;
    }
  }

  boolean isEmpty() {
    return waitingCount == 0;
  }

  /// The parent of the group that is next.
  int parent() {
    return parents[waitingCount - 1];
  }

  /// Takes the next group: its first trie node.
  int take() {
    return waiting[--waitingCount];
  }
}

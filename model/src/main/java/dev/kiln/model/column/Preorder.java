package dev.kiln.model.column;

/// Depth-first preorder of a trie whose parents come before their children: each node is followed
/// by its subtree.
public final class Preorder {
  private Preorder() {}

  /// Whether the first `size` nodes are in preorder: each one's parent is the node before it, or an
  /// ancestor of that.
  public static boolean holds(int[] parent, int size) {
    for (int node = 1; node < size; node++) {
      int up = node - 1;
      while (up > parent[node]) {
        up = parent[up];
      }
      if (up != parent[node]) {
        return false;
      }
    }
    return true;
  }

  /// The end of each node's subtree, exclusive, of the first `size` nodes in preorder.
  public static int[] subtreeEnds(int[] parent, int size) {
    int[] ends = new int[size];
    subtreeEnds(parent, size, ends, 0);
    return ends;
  }

  /// The same in a part of a column that is all 0, as if node 0 were node `start`.
  public static void subtreeEnds(int[] parent, int size, int[] ends, int start) {
    for (int i = size - 1; i > 0; i--) {
      int end = Math.max(ends[start + i], start + i + 1);
      ends[start + i] = end;
      int up = start + parent[i];
      if (ends[up] < end) {
        ends[up] = end;
      }
    }
    ends[start] = start + size;
  }

  /// The place of each node in preorder; siblings keep their order.
  public static int[] places(int[] parent, int size) {
    int[] firstChild = new int[size];
    int[] nextSibling = new int[size];
    for (int node = size - 1; node > 0; node--) {
      nextSibling[node] = firstChild[parent[node]];
      firstChild[parent[node]] = node;
    }
    int[] place = new int[size];
    int next = 1;
    int node = 0;
    // Down to the first child, else on to the next sibling of the nearest ancestor that has one.
    while (true) {
      int go = firstChild[node];
      while (go == 0 && node != 0) {
        go = nextSibling[node];
        node = go == 0 ? parent[node] : node;
      }
      if (go == 0) {
        return place;
      }
      place[go] = next++;
      node = go;
    }
  }
}

package dev.kiln.model.tree;

/// How many different functions call each function, and how many it calls, in a call tree that
/// grows toward callees. Only nodes with a value count, and the root does not count as a caller.
public final class CallEdges {
  private final int[] callers;
  private final int[] callees;

  private CallEdges(int[] callers, int[] callees) {
    this.callers = callers;
    this.callees = callees;
  }

  /// Counts in O(nodes), without hashing: nodes are brought together by key, then each key stamps
  /// the keys on the other end of its edges.
  public static CallEdges of(CallTree tree) {
    TreeShape shape = tree.shape();
    int keys = shape.keys().size();
    int[] next = new int[shape.size()];
    int[] first = new int[keys];
    for (int node = shape.size() - 1; node > 0; node--) {
      boolean counted = shape.parent(node) != 0 && (tree.total(node) != 0 || tree.self(node) != 0);
      if (counted) {
        next[node] = first[shape.key(node)];
        first[shape.key(node)] = node;
      }
    }
    int[] callers = new int[keys];
    int[] callees = new int[keys];
    int[] stamp = new int[keys];
    for (int key = 0; key < keys; key++) {
      for (int node = first[key]; node != 0; node = next[node]) {
        int caller = shape.key(shape.parent(node));
        if (stamp[caller] != key + 1) {
          stamp[caller] = key + 1;
          callers[key]++;
          callees[caller]++;
        }
      }
    }
    return new CallEdges(callers, callees);
  }

  /// Different functions that call it; a function that calls itself is one of them.
  public int callers(int key) {
    return callers[key];
  }

  /// Different functions that it calls.
  public int callees(int key) {
    return callees[key];
  }
}

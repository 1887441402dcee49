package dev.kiln.model.hotpath.rank;

import dev.kiln.model.column.LongColumn;
import dev.kiln.model.column.LongIntMap;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.Arrays;

/// What flows from functions to those they call, without what flows inside a recursion: the totals
/// of the outermost nodes of a function, by the function whose outermost node is around them.
///
/// ```
///   edge | caller  callee  flow        bestCallee[caller], bestCaller[callee]:
///     0  |   3       7     920         the edge with the largest flow
/// ```
final class Flows {
  private static final int NONE = -1;

  private final LongIntMap edges = new LongIntMap();
  private final LongColumn ends = new LongColumn(256);
  private long[] flow = new long[256];
  private final int[] bestCallee;
  private final int[] bestCaller;

  Flows(CallTree tree) {
    TreeShape shape = tree.shape();
    int keys = shape.keys().size();
    add(tree, shape, keys);
    bestCallee = none(keys);
    bestCaller = none(keys);
    for (int edge = 0; edge < ends.size(); edge++) {
      int from = (int) (ends.get(edge) >> Integer.SIZE);
      int to = (int) ends.get(edge);
      bestCallee[from] = larger(edge, bestCallee[from]);
      bestCaller[to] = larger(edge, bestCaller[to]);
    }
  }

  private void add(CallTree tree, TreeShape shape, int keys) {
    int[] end = new int[keys];
    int[] outermost = new int[shape.size()];
    for (int node = 1; node < outermost.length; node++) {
      int key = shape.key(node);
      int caller = outermost[shape.parent(node)];
      outermost[node] = caller;
      if (node >= end[key]) {
        // Preorder: what is inside of its subtree is not outermost.
        end[key] = shape.subtreeEnd(node);
        outermost[node] = node;
        if (caller > 0) {
          // First the edge, which may give the column another array.
          int edge = edge(shape.key(caller), key);
          flow[edge] += tree.total(node);
        }
      }
    }
  }

  private int edge(int from, int to) {
    long both = both(from, to);
    int known = edges.get(both);
    if (known != LongIntMap.ABSENT) {
      return known;
    }
    int edge = ends.add(both);
    edges.put(both, edge);
    if (edge == flow.length) {
      flow = Arrays.copyOf(flow, 2 * edge);
    }
    return edge;
  }

  /// The edge with the larger flow; of equal ones that of the smaller keys.
  private int larger(int edge, int best) {
    if (best == NONE || flow[edge] != flow[best]) {
      return best == NONE || flow[edge] > flow[best] ? edge : best;
    }
    return ends.get(edge) < ends.get(best) ? edge : best;
  }

  private static int[] none(int size) {
    int[] cells = new int[size];
    Arrays.fill(cells, NONE);
    return cells;
  }

  private static long both(int from, int to) {
    return (long) from << Integer.SIZE | to;
  }

  /// The key to which most flows from a key; -1 if nothing does.
  int calleeOf(int key) {
    return bestCallee[key] == NONE ? NONE : (int) ends.get(bestCallee[key]);
  }

  /// The key from which most flows to a key; -1 if nothing does.
  int callerOf(int key) {
    return bestCaller[key] == NONE ? NONE : (int) (ends.get(bestCaller[key]) >> Integer.SIZE);
  }

  /// What flows from one key to another, native.
  long of(int from, int to) {
    int edge = edges.get(both(from, to));
    return edge == LongIntMap.ABSENT ? 0 : flow[edge];
  }
}

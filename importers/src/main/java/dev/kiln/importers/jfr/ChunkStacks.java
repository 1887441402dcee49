package dev.kiln.importers.jfr;

import dev.kiln.importers.table.IntList;
import dev.kiln.importers.table.StackSorter;
import java.util.Arrays;

/// The stacks of a chunk as a trie of its own, parents before their children, children in the order
/// of a walk in depth: so that the profile's trie, into which it goes, is asked once for each node
/// and about neighbours in turn.
///
/// ```
///   node | parent  frame          trace | leaf
///     0  |   -       -              0   |   2
///     1  |   0       7              1   |   3
///     2  |   1      12
///     3  |   1       9
/// ```
///
/// Made by sorting: the traces of a chunk come in the order of a hash table, and a look-up for each
/// frame in each trace would miss the caches each time.
final class ChunkStacks {
  private final IntList parents = new IntList(1 << 10);
  private final IntList frames = new IntList(1 << 10);
  private final int[] leaves;

  ChunkStacks(TracePool traces) {
    int[] cells = traces.frames();
    IntList starts = traces.starts();
    int[] order = StackSorter.order(cells, starts, traces.numbers().size());
    this.leaves = new int[order.length];
    parents.add(0);
    frames.add(0);
    int[] path = new int[256];
    int previousStart = 0;
    int previousEnd = 0;
    for (int trace : order) {
      int start = starts.get(trace);
      int end = starts.get(trace + 1);
      int depth = end - start;
      if (depth >= path.length) {
        path = Arrays.copyOf(path, depth + depth / 2 + 1);
      }
      int differs = Arrays.mismatch(cells, previousStart, previousEnd, cells, start, end);
      for (int d = differs < 0 ? depth : differs; d < depth; d++) {
        parents.add(path[d]);
        frames.add(cells[start + d]);
        path[d + 1] = parents.size() - 1;
      }
      leaves[trace] = path[depth];
      previousStart = start;
      previousEnd = end;
    }
  }

  /// Nodes, the root included.
  int size() {
    return parents.size();
  }

  int parent(int node) {
    return parents.get(node);
  }

  /// A frame, by its number in the chunk.
  int frame(int node) {
    return frames.get(node);
  }

  /// The node that a trace ends at.
  int leaf(int trace) {
    return leaves[trace];
  }
}

package dev.kiln.model.diff;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.Arrays;
import java.util.function.Consumer;

/// Looks for functions that moved, see [Moves]: O(nodes), without hashing. The outermost nodes of
/// each function are brought together, then its callers are summed up one function at a time.
final class MoveFinder {
  private final DiffTree diff;
  private final TreeShape shape;
  private final CallTree base;
  private final CallTree current;

  /// For each key the first of its outermost nodes, for each node the next of its key; 0 ends.
  private final int[] first;

  private final int[] next;

  /// Sums by caller of the function at hand, where `stamp` is its number. The last cell is for
  /// those that nothing calls.
  private final long[] baseOf;

  private final long[] currentOf;
  private final int[] stamp;
  private int[] callers = new int[64];
  private int callerCount;

  MoveFinder(DiffTree diff) {
    this.diff = diff;
    this.shape = diff.shape();
    this.base = diff.tree(Side.BASE);
    this.current = diff.tree(Side.CURRENT);
    int keys = shape.keys().size();
    this.first = new int[keys];
    this.next = new int[shape.size()];
    this.baseOf = new long[keys + 1];
    this.currentOf = new long[keys + 1];
    this.stamp = new int[keys + 1];
  }

  void find(Consumer<Moves.Found> found) {
    if (base.total() <= 0 || current.total() <= 0) {
      return;
    }
    Outermost.link(shape, first, next);
    for (int key = 0; key < first.length; key++) {
      if (first[key] != 0) {
        sumUp(key);
        judge(key, found);
      }
    }
  }

  private int caller(int node) {
    int parent = shape.parent(node);
    return parent == 0 ? first.length : shape.key(parent);
  }

  private void sumUp(int key) {
    callerCount = 0;
    for (int node = first[key]; node != 0; node = next[node]) {
      long fromBase = base.total(node);
      long fromCurrent = current.total(node);
      if (fromBase == 0 && fromCurrent == 0) {
        continue;
      }
      int caller = caller(node);
      if (stamp[caller] != key + 1) {
        stamp[caller] = key + 1;
        baseOf[caller] = 0;
        currentOf[caller] = 0;
        if (callerCount == callers.length) {
          callers = Arrays.copyOf(callers, callerCount * 2);
        }
        callers[callerCount++] = caller;
      }
      baseOf[caller] += fromBase;
      currentOf[caller] += fromCurrent;
    }
  }

  private void judge(int key, Consumer<Moves.Found> found) {
    long lost = 0;
    long gained = 0;
    long baseTotal = 0;
    long currentTotal = 0;
    int from = -1;
    int to = -1;
    for (int c = 0; c < callerCount; c++) {
      int caller = callers[c];
      long one = baseOf[caller];
      long two = currentOf[caller];
      if (one < 0 || two < 0) {
        return;
      }
      baseTotal += one;
      currentTotal += two;
      if (two == 0) {
        lost += one;
        from = from < 0 || baseOf[from] < one ? caller : from;
      } else if (one == 0) {
        gained += two;
        to = to < 0 || currentOf[to] < two ? caller : to;
      }
    }
    double lostValue = lost * diff.scale().base();
    double gainedValue = gained * diff.scale().current();
    boolean balanced =
        from >= 0 && to >= 0 && lostValue <= 2 * gainedValue && gainedValue <= 2 * lostValue;
    if (balanced && isSure(key) && isSame(key, baseTotal, currentTotal)) {
      double moved = Math.min(lostValue, gainedValue);
      Move move = new Move(key, known(from), known(to));
      found.accept(new Moves.Found(move, nodes(key), moved / gainedValue, moved / lostValue));
    }
  }

  private int known(int caller) {
    return caller == first.length ? -1 : caller;
  }

  /// Whether gain and loss are each more than the noise.
  private boolean isSure(int key) {
    Sums none = new Sums(0, 0, 0);
    return diff.noise().pValue(sum(Side.BASE, key, true), none) <= Noise.LEVEL
        && diff.noise().pValue(none, sum(Side.CURRENT, key, true)) <= Noise.LEVEL;
  }

  private boolean isSame(int key, long baseTotal, long currentTotal) {
    return Moves.isAboutSame(baseTotal * diff.scale().base(), currentTotal * diff.scale().current())
        || diff.noise().pValue(sum(Side.BASE, key, false), sum(Side.CURRENT, key, false))
            > Noise.LEVEL;
  }

  private Sums sum(Side side, int key, boolean newEdges) {
    Sums sum = new Sums(0, 0, 0);
    SideSamples samples = diff.samples(side);
    for (int node = first[key]; node != 0; node = next[node]) {
      if (!newEdges || isNewEdge(node)) {
        sum = sum.plus(samples.total(node));
      }
    }
    return sum;
  }

  /// Whether the node's caller calls the function on one side only.
  private boolean isNewEdge(int node) {
    boolean some = base.total(node) != 0 || current.total(node) != 0;
    int caller = caller(node);
    return some && (baseOf[caller] == 0) != (currentOf[caller] == 0);
  }

  private int[] nodes(int key) {
    int[] nodes = new int[16];
    int count = 0;
    for (int node = first[key]; node != 0; node = next[node]) {
      if (isNewEdge(node)) {
        nodes = count == nodes.length ? Arrays.copyOf(nodes, count * 2) : nodes;
        nodes[count++] = node;
      }
    }
    return Arrays.copyOf(nodes, count);
  }
}

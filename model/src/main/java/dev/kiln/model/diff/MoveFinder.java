package dev.kiln.model.diff;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.Arrays;
import java.util.function.Consumer;

/// Looks for functions that moved, see [Moves]. The outermost nodes of each function that may have
/// moved are brought together, then its callers are summed up one function at a time: O(nodes),
/// without hashing.
final class MoveFinder {
  private final DiffTree diff;
  private final TreeShape shape;
  private final CallTree base;
  private final CallTree current;
  private final KeySums sums;

  /// Sums by caller of the function at hand, where `stamp` is its number. The last cell is for
  /// those that nothing calls.
  private final Sums[] baseOf;

  private final Sums[] currentOf;
  private final int[] stamp;
  private int[] callers = new int[64];
  private int callerCount;

  MoveFinder(DiffTree diff) {
    this.diff = diff;
    this.shape = diff.shape();
    this.base = diff.tree(Side.BASE);
    this.current = diff.tree(Side.CURRENT);
    this.sums = diff.keySums();
    this.baseOf = new Sums[sums.keys() + 1];
    this.currentOf = new Sums[sums.keys() + 1];
    this.stamp = new int[sums.keys() + 1];
  }

  void find(Consumer<Moves.Found> found) {
    int[][] nodes = candidates();
    for (int key = 0; key < nodes.length; key++) {
      if (nodes[key].length > 0) {
        sumUp(key, nodes[key]);
        judge(key, nodes[key], found);
      }
    }
  }

  /// The outermost nodes of each function that may have moved; none for the others.
  private int[][] candidates() {
    int[][] nodes = new int[sums.keys()][0];
    int[] counts = new int[nodes.length];
    boolean any = false;
    for (int key = 0; key < nodes.length; key++) {
      boolean may = isHalf(key, sums.base.alone[key], sums.current.alone[key]) && isSame(key);
      counts[key] = may ? 0 : -1;
      any |= may;
    }
    for (int node = 1; any && node < shape.size(); node++) {
      int key = shape.key(node);
      if (counts[key] < 0 || (base.total(node) == 0 && current.total(node) == 0)) {
        continue;
      }
      if (sums.isOutermost(node)) {
        if (counts[key] == nodes[key].length) {
          nodes[key] = Arrays.copyOf(nodes[key], Math.max(4, counts[key] * 2));
        }
        nodes[key][counts[key]++] = node;
      }
    }
    for (int key = 0; key < nodes.length; key++) {
      nodes[key] = Arrays.copyOf(nodes[key], Math.max(0, counts[key]));
    }
    return nodes;
  }

  /// Whether both are at least half of the function's total.
  private boolean isHalf(int key, long lost, long gained) {
    return lost > 0
        && gained > 0
        && lost * 2.0 >= sums.base.total[key]
        && gained * 2.0 >= sums.current.total[key];
  }

  private boolean isSame(int key) {
    return Moves.isAboutSame(
            sums.base.total[key] * diff.scale().base(),
            sums.current.total[key] * diff.scale().current())
        || diff.noise().pValue(sums.base.total(key), sums.current.total(key)) > Noise.LEVEL;
  }

  private int caller(int node) {
    int parent = shape.parent(node);
    return parent == 0 ? sums.keys() : shape.key(parent);
  }

  private void sumUp(int key, int[] nodes) {
    callerCount = 0;
    for (int node : nodes) {
      int caller = caller(node);
      if (stamp[caller] != key + 1) {
        stamp[caller] = key + 1;
        baseOf[caller] = Sums.NONE;
        currentOf[caller] = Sums.NONE;
        if (callerCount == callers.length) {
          callers = Arrays.copyOf(callers, callerCount * 2);
        }
        callers[callerCount++] = caller;
      }
      baseOf[caller] = baseOf[caller].plus(diff.samples(Side.BASE).total(node));
      currentOf[caller] = currentOf[caller].plus(diff.samples(Side.CURRENT).total(node));
    }
  }

  private void judge(int key, int[] nodes, Consumer<Moves.Found> found) {
    long lost = 0;
    long gained = 0;
    int from = -1;
    int to = -1;
    for (int c = 0; c < callerCount; c++) {
      int caller = callers[c];
      long one = (long) baseOf[caller].value();
      long two = (long) currentOf[caller].value();
      if (isLost(caller)) {
        lost += one;
        from = from < 0 || baseOf[from].value() < one ? caller : from;
      } else if (isGained(caller)) {
        gained += two;
        to = to < 0 || currentOf[to].value() < two ? caller : to;
      }
    }
    if (isHalf(key, lost, gained)) {
      double lostValue = lost * diff.scale().base();
      double gainedValue = gained * diff.scale().current();
      double moved = Math.min(lostValue, gainedValue);
      Move move = new Move(key, known(from), known(to));
      int[] inNewPlaces =
          Arrays.stream(nodes).filter(n -> isLost(caller(n)) || isGained(caller(n))).toArray();
      found.accept(new Moves.Found(move, inNewPlaces, moved / gainedValue, moved / lostValue));
    }
  }

  private boolean isLost(int caller) {
    return currentOf[caller].value() == 0 && isSure(caller);
  }

  private boolean isGained(int caller) {
    return baseOf[caller].value() == 0 && isSure(caller);
  }

  private boolean isSure(int caller) {
    return diff.noise().pValue(baseOf[caller], currentOf[caller]) <= Noise.LEVEL;
  }

  private int known(int caller) {
    return caller == sums.keys() ? -1 : caller;
  }
}

package dev.kiln.model.diff;

import dev.kiln.model.run.Side;
import dev.kiln.model.sampling.SideSamples;
import dev.kiln.model.sampling.Sums;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Finds functions that moved, see [Moves]. It sums up the callers of each candidate, one function
/// at a time, in O(nodes) and without hashing.
final class MoveFinder {
  private final DiffTree diff;
  private final TreeShape shape;
  private final CallTree base;
  private final CallTree current;
  private final KeySums sums;

  /// Sums by caller of the function at hand, if `stamp` is its number. The last cell is for those
  /// that nothing calls.
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
    this.sums = diff.keySums();
    this.baseOf = new long[sums.keys() + 1];
    this.currentOf = new long[sums.keys() + 1];
    this.stamp = new int[sums.keys() + 1];
  }

  void find(Consumer<Moves.Found> found) {
    for (int key = 0; key < sums.keys(); key++) {
      if (mayMove(key)) {
        int[] nodes =
            sums.outermostOf(key, node -> base.total(node) != 0 || current.total(node) != 0);
        sumUp(key, nodes);
        judge(key, nodes, found);
      }
    }
  }

  private boolean mayMove(int key) {
    long lost = sums.base.alone[key];
    long gained = sums.current.alone[key];
    return isHalf(key, lost, gained) && maySurely(lost, gained) && isSame(key);
  }

  /// Whether there are samples enough for one sure caller on each side; a look that costs little.
  private boolean maySurely(long lost, long gained) {
    SideSamples one = diff.samples(Side.BASE);
    SideSamples two = diff.samples(Side.CURRENT);
    return !one.isUniform()
        || !two.isUniform()
        || (diff.noise().pValue(one.uniform(lost), Sums.NONE) <= Noise.LEVEL
            && diff.noise().pValue(Sums.NONE, two.uniform(gained)) <= Noise.LEVEL);
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
        baseOf[caller] = 0;
        currentOf[caller] = 0;
        if (callerCount == callers.length) {
          callers = Arrays.copyOf(callers, callerCount * 2);
        }
        callers[callerCount++] = caller;
      }
      baseOf[caller] += base.total(node);
      currentOf[caller] += current.total(node);
    }
  }

  private void judge(int key, int[] nodes, Consumer<Moves.Found> found) {
    if (!isHalf(key, sumAlone(baseOf, currentOf), sumAlone(currentOf, baseOf))) {
      return;
    }
    BitSet sure = sureCallers(nodes);
    long lost = 0;
    long gained = 0;
    int from = -1;
    int to = -1;
    for (int caller = sure.nextSetBit(0); caller >= 0; caller = sure.nextSetBit(caller + 1)) {
      lost += baseOf[caller];
      gained += currentOf[caller];
      from = from < 0 || baseOf[from] < baseOf[caller] ? caller : from;
      to = to < 0 || currentOf[to] < currentOf[caller] ? caller : to;
    }
    if (isHalf(key, lost, gained)) {
      double lostValue = lost * diff.scale().base();
      double gainedValue = gained * diff.scale().current();
      double moved = Math.min(lostValue, gainedValue);
      Move move = new Move(key, known(from), known(to));
      int[] inOtherPlaces = Arrays.stream(nodes).filter(n -> sure.get(caller(n))).toArray();
      found.accept(new Moves.Found(move, inOtherPlaces, moved / gainedValue, moved / lostValue));
    }
  }

  /// What one side has under callers that the other has not.
  private long sumAlone(long[] side, long[] other) {
    long sum = 0;
    for (int c = 0; c < callerCount; c++) {
      sum += other[callers[c]] == 0 ? side[callers[c]] : 0;
    }
    return sum;
  }

  /// The callers of one side alone, by more than the noise.
  private BitSet sureCallers(int[] nodes) {
    BitSet alone = new BitSet();
    for (int c = 0; c < callerCount; c++) {
      alone.set(callers[c], (baseOf[callers[c]] == 0) != (currentOf[callers[c]] == 0));
    }
    Map<Integer, Sums> sumOf = new HashMap<>();
    for (int node : nodes) {
      if (alone.get(caller(node))) {
        Sums both =
            diff.samples(Side.BASE).total(node).plus(diff.samples(Side.CURRENT).total(node));
        sumOf.merge(caller(node), both, Sums::plus);
      }
    }
    sumOf.forEach(
        (caller, sum) -> {
          boolean lost = currentOf[caller] == 0;
          double p = diff.noise().pValue(lost ? sum : Sums.NONE, lost ? Sums.NONE : sum);
          alone.set(caller, p <= Noise.LEVEL);
        });
    return alone;
  }

  private int known(int caller) {
    return caller == sums.keys() ? -1 : caller;
  }
}

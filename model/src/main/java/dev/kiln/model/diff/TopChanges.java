package dev.kiln.model.diff;

import dev.kiln.model.tree.TreeShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The few changes that explain the whole one, named by function, none inside another.
///
/// ```
///   resolveArgument       +50 %, its caller
///     readValue           +53 %   <- named: most of the change, little that did not change
///       nextFieldName    +142 %, a part of it
/// ```
///
/// The function taken is the one whose change is the most unlike chance: the largest (change)^2 /
/// (base + current) in samples (by the variance of each side on the basis), which grows with the
/// change and shrinks with all that a caller holds besides. Then its subtrees are taken out of all
/// their ancestors, and the next one is looked for in what is left. Functions that only moved are
/// taken out first.
///
/// Named are at most five, each beyond the noise at 5 % of as many tests as there are functions,
/// the largest first.
///
/// Shares are those of what is left, each time that a change was taken out: where one function is
/// new, all others have a smaller share, and none of them changed.
public final class TopChanges {
  /// A change.
  ///
  /// @param key its merge key
  /// @param name of the function
  /// @param change NEW, VANISHED, MORE or LESS
  /// @param base its total on the basis, without what larger changes hold
  /// @param current as much for the current side
  public record Top(int key, String name, NodeChange change, double base, double current) {
    public double delta() {
      return current - base;
    }

    /// The change by the base's value; infinite where it is new.
    public double relative() {
      return delta() / base;
    }

    /// `costs more`, `costs less`, `is new`, `is gone`.
    public String words() {
      return switch (change) {
        case NEW -> "is new";
        case VANISHED -> "is gone";
        default -> delta() > 0 ? "costs more" : "costs less";
      };
    }
  }

  private static final int MOST = 5;

  /// Scores that differ by a smaller part are even.
  private static final double EVEN = 1e-9;

  private final DiffTree diff;
  private final TreeShape shape;
  private final KeySums sums;

  /// What is left of each node's total, native.
  private final double[] base;

  private final double[] current;

  /// For each key one of its outermost nodes, for each node another one of its key; 0 ends.
  private final int[] first;

  private final int[] next;

  /// What is left of each key's total.
  private final double[] baseOf;

  private final double[] currentOf;

  /// What is left of the whole.
  private double baseWhole;

  private double currentWhole;

  private TopChanges(DiffTree diff) {
    this.diff = diff;
    this.baseWhole = diff.tree(Side.BASE).total();
    this.currentWhole = diff.tree(Side.CURRENT).total();
    this.shape = diff.shape();
    this.sums = diff.keySums();
    this.base = new double[shape.size()];
    this.current = new double[shape.size()];
    this.baseOf = new double[shape.keys().size()];
    this.currentOf = new double[baseOf.length];
    this.first = new int[baseOf.length];
    this.next = new int[base.length];
  }

  /// The changes, the largest first; empty where nothing is beyond the noise.
  ///
  /// @param functions of the same diff, of a tree toward callees
  public static List<Top> of(FunctionDeltas functions) {
    return new TopChanges(functions.diff()).find(functions);
  }

  private List<Top> find(FunctionDeltas functions) {
    takeOutMoves();
    int present = 0;
    for (int key = 0; key < baseOf.length; key++) {
      present += functions.isPresent(key) ? 1 : 0;
    }
    List<Top> found = new ArrayList<>();
    while (found.size() < MOST) {
      int best = best();
      if (best < 0 || pValue(best) * present > Noise.LEVEL) {
        break;
      }
      found.add(top(best));
      takeOut(best);
    }
    found.sort(
        Comparator.comparingDouble((Top top) -> -Math.abs(top.delta())).thenComparing(Top::name));
    return found;
  }

  private void takeOutMoves() {
    Moves moves = diff.changes().moves();
    baseWhole -= moves.below(Side.BASE, 0);
    currentWhole -= moves.below(Side.CURRENT, 0);
    int movedUntil = 0;
    for (int node = 1; node < base.length; node++) {
      movedUntil = moves.tops().get(node) ? shape.subtreeEnd(node) : movedUntil;
      if (node < movedUntil) {
        continue;
      }
      base[node] = diff.tree(Side.BASE).total(node) - moves.below(Side.BASE, node);
      current[node] = diff.tree(Side.CURRENT).total(node) - moves.below(Side.CURRENT, node);
      if (sums.isOutermost(node)) {
        int key = shape.key(node);
        baseOf[key] += base[node];
        currentOf[key] += current[node];
        next[node] = first[key];
        first[key] = node;
      }
    }
  }

  /// The key of the largest (change)^2 / (base + current) in samples, by the exposures of the
  /// basis; -1 where nothing is left. Of even ones the outermost: new code goes by the name it is
  /// called by.
  private int best() {
    Scale scale = scale();
    double[] scores = new double[baseOf.length];
    double most = 0;
    for (int key = 0; key < scores.length; key++) {
      scores[key] = baseOf[key] == 0 && currentOf[key] == 0 ? 0 : score(key, scale);
      most = Math.max(most, scores[key]);
    }
    int best = -1;
    for (int key = 0; key < scores.length && most > 0; key++) {
      boolean even = scores[key] >= most * (1 - EVEN);
      if (even && (best < 0 || isOutside(key, best))) {
        best = key;
      }
    }
    return best;
  }

  private boolean isOutside(int key, int other) {
    int depth = depth(key);
    int otherDepth = depth(other);
    return depth == otherDepth ? name(key).compareTo(name(other)) < 0 : depth < otherDepth;
  }

  /// Of the key's outermost node.
  private int depth(int key) {
    int least = Integer.MAX_VALUE;
    for (int node = first[key]; node != 0; node = next[node]) {
      least = Math.min(least, shape.depth(node));
    }
    return least;
  }

  private String name(int key) {
    return shape.keys().name(key);
  }

  private double score(int key, Scale scale) {
    Sums from = left(Side.BASE, key);
    Sums to = left(Side.CURRENT, key);
    double change = to.value() * scale.current() - from.value() * scale.base();
    double variance =
        Math.abs(to.squares()) * scale.current() * scale.current()
            + Math.abs(from.squares()) * scale.base() * scale.base();
    return variance > 0 ? change * change / variance : 0;
  }

  /// The basis; of shares that of what is left.
  private Scale scale() {
    boolean shares = diff.scale().basis() == Basis.SHARE && baseWhole > 0 && currentWhole > 0;
    return shares ? new Scale(Basis.SHARE, 1 / baseWhole, 1 / currentWhole, null) : diff.scale();
  }

  /// What is left of a key's samples: an even part of them.
  private Sums left(Side side, int key) {
    double left = side == Side.BASE ? baseOf[key] : currentOf[key];
    Sums all = sums.of(side).total(key);
    return all.value() == 0 || left == 0 ? Sums.NONE : all.part(left / all.value());
  }

  private double pValue(int key) {
    return diff.noise().on(scale()).pValue(left(Side.BASE, key), left(Side.CURRENT, key));
  }

  private Top top(int key) {
    double from = baseOf[key] * diff.scale().base();
    double to = currentOf[key] * diff.scale().current();
    NodeChange change = from < to ? NodeChange.MORE : NodeChange.LESS;
    if (sums.base.total[key] == 0) {
      change = NodeChange.NEW;
    } else if (sums.current.total[key] == 0) {
      change = NodeChange.VANISHED;
    }
    return new Top(key, name(key), change, from, to);
  }

  /// Takes a key's nodes with all below them out of their ancestors.
  private void takeOut(int key) {
    for (int node = first[key]; node != 0; node = next[node]) {
      if (base[node] == 0 && current[node] == 0) {
        continue;
      }
      double fromBase = base[node];
      double fromCurrent = current[node];
      baseWhole -= fromBase;
      currentWhole -= fromCurrent;
      for (int up = shape.parent(node); up != 0; up = shape.parent(up)) {
        subtract(up, fromBase, fromCurrent);
      }
      for (int inner = node; inner < shape.subtreeEnd(node); inner++) {
        subtract(inner, base[inner], current[inner]);
      }
    }
  }

  private void subtract(int node, double fromBase, double fromCurrent) {
    base[node] -= fromBase;
    current[node] -= fromCurrent;
    if (sums.isOutermost(node)) {
      baseOf[shape.key(node)] -= fromBase;
      currentOf[shape.key(node)] -= fromCurrent;
    }
  }
}

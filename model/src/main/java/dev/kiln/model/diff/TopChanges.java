package dev.kiln.model.diff;

import dev.kiln.model.run.Side;
import dev.kiln.model.sampling.Sums;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The few changes that explain the whole change, named by function; none contains another.
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
/// Shares are those of what is left, each time that a change was taken out: if one function is new,
/// all others have a smaller share, and none of them changed.
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
  }

  private static final int MOST = 5;

  /// Scores that differ by a smaller part are even.
  private static final double EVEN = 1e-9;

  private final DiffTree diff;
  private final TreeShape shape;
  private final KeySums sums;
  private final Moves moves;

  /// The outermost nodes of all that was taken out, moves among it; none lies below another.
  private final BitSet out;

  /// What was taken out below each node that lies in nothing that was taken out, moves among it;
  /// native.
  private final double[] baseOut;

  private final double[] currentOut;

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
    this.moves = diff.changes().moves();
    this.out = (BitSet) moves.tops().clone();
    this.baseOut = new double[shape.size()];
    this.currentOut = new double[shape.size()];
    moves.addBelow(baseOut, currentOut);
    this.baseOf = Arrays.stream(sums.base.total).asDoubleStream().toArray();
    this.currentOf = Arrays.stream(sums.current.total).asDoubleStream().toArray();
  }

  /// The changes, the largest first; empty if nothing is beyond the noise.
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
    found.sort(TopChanges::byChange);
    return found;
  }

  /// The largest first, then by name.
  private static int byChange(Top one, Top other) {
    int bySize = Double.compare(Math.abs(other.delta()), Math.abs(one.delta()));
    return bySize != 0 ? bySize : one.name().compareTo(other.name());
  }

  private void takeOutMoves() {
    baseWhole -= moves.below(Side.BASE, 0);
    currentWhole -= moves.below(Side.CURRENT, 0);
    BitSet above = new BitSet();
    for (int top = out.nextSetBit(0); top >= 0; top = out.nextSetBit(top + 1)) {
      for (int node = top; node < shape.subtreeEnd(top); node++) {
        subtract(node, diff.tree(Side.BASE).total(node), diff.tree(Side.CURRENT).total(node));
      }
      for (int up = shape.parent(top); up != 0 && !above.get(up); up = shape.parent(up)) {
        above.set(up);
        subtract(up, moves.below(Side.BASE, up), moves.below(Side.CURRENT, up));
      }
    }
  }

  /// The key of the largest (change)^2 / (base + current) in samples, by the exposures of the
  /// basis; -1 if nothing is left. Of even ones the outermost: new code goes by the name it is
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
    for (int node : nodes(key, moves.tops())) {
      least = Math.min(least, shape.depth(node));
    }
    return least;
  }

  /// The outermost nodes of a key that do not lie in the subtrees of others.
  private int[] nodes(int key, BitSet without) {
    return sums.outermostOf(key, node -> !isWithin(node, without));
  }

  /// Whether a node lies in one of some subtrees, none of which lies in another.
  private boolean isWithin(int node, BitSet tops) {
    int top = tops.previousSetBit(node);
    return top >= 0 && node < shape.subtreeEnd(top);
  }

  private String name(int key) {
    return shape.keys().name(key);
  }

  private double score(int key, Scale scale) {
    Sums from = leftOf(Side.BASE, key);
    Sums to = leftOf(Side.CURRENT, key);
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
  private Sums leftOf(Side side, int key) {
    double left = side == Side.BASE ? baseOf[key] : currentOf[key];
    Sums all = sums.of(side).total(key);
    return all.value() == 0 || left == 0 ? Sums.NONE : all.part(left / all.value());
  }

  private double pValue(int key) {
    return diff.noise().on(scale()).pValue(leftOf(Side.BASE, key), leftOf(Side.CURRENT, key));
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
    for (int node : nodes(key, out)) {
      double fromBase = left(Side.BASE, node);
      double fromCurrent = left(Side.CURRENT, node);
      if (fromBase == 0 && fromCurrent == 0) {
        continue;
      }
      baseWhole -= fromBase;
      currentWhole -= fromCurrent;
      for (int up = shape.parent(node); up != 0; up = shape.parent(up)) {
        baseOut[up] += fromBase;
        currentOut[up] += fromCurrent;
        subtract(up, fromBase, fromCurrent);
      }
      takeOutSubtree(node);
    }
  }

  /// Subtrees that were taken out before are jumped over, and are then a part of this one.
  private void takeOutSubtree(int top) {
    CallTree base = diff.tree(Side.BASE);
    CallTree current = diff.tree(Side.CURRENT);
    int end = shape.subtreeEnd(top);
    int node = top;
    while (node < end) {
      int inner = out.nextSetBit(node);
      int stop = inner < 0 ? end : Math.min(inner, end);
      for (; node < stop; node++) {
        if (sums.isOutermost(node)) {
          int key = shape.key(node);
          baseOf[key] -= base.total(node) - baseOut[node];
          currentOf[key] -= current.total(node) - currentOut[node];
        }
      }
      node = stop < end ? shape.subtreeEnd(stop) : end;
    }
    out.clear(top, end);
    out.set(top);
  }

  /// What is left of the total of a node that lies in nothing that was taken out.
  private double left(Side side, int node) {
    return diff.tree(side).total(node) - (side == Side.BASE ? baseOut[node] : currentOut[node]);
  }

  /// Takes a part of a node's total out of its key's.
  private void subtract(int node, double fromBase, double fromCurrent) {
    if (sums.isOutermost(node)) {
      baseOf[shape.key(node)] -= fromBase;
      currentOf[shape.key(node)] -= fromCurrent;
    }
  }
}

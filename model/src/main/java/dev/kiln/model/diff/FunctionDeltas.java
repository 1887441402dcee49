package dev.kiln.model.diff;

import dev.kiln.model.run.Side;
import dev.kiln.model.sampling.Sums;
import dev.kiln.model.stats.FalseDiscovery;
import dev.kiln.model.tree.TreeShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The functions of a comparison, in lists.
///
/// ```
///   key | base self  current self  p       adjusted  change
///    3  |   131 us      317 us     1e-9      4e-8    MORE        in SLOWER
///    5  |     0 us      210 us     1e-6      3e-5    NEW         in SLOWER and NEW
///    9  |    12 us       14 us     0.03      0.21    SAME        in ALL alone: one of many tests
/// ```
///
/// A test at 5 % finds five of a hundred functions changed if nothing is. So the p-values are
/// adjusted for the number of tests (Benjamini-Hochberg, 5 %), over the functions that could show a
/// change at all: those with 20 samples or 1 % of all on both sides together. That filter sees the
/// sum of both sides alone, which under "no change" says nothing of their difference; the others
/// are never listed as changed.
///
/// Two questions are asked. Did the self value change? The answers make SLOWER and FASTER, which
/// hold code that is new or gone too: it costs more, or less, than before. Is the function on one
/// side alone, and by more than chance? That makes NEW and VANISHED, and is asked of its total.
/// What only moved is in MOVED, and in SLOWER or FASTER only if its own body changed by more than
/// 10 %.
///
/// Invariant: lists are sorted by the size of the change of self, then of the total, then by name.
public final class FunctionDeltas {
  /// The lists of the delta table.
  public enum Listing {
    SLOWER,
    FASTER,
    NEW,
    VANISHED,
    MOVED,
    ALL
  }

  private static final double LEVEL = 0.05;
  private static final double MIN_SAMPLES = 20;
  private static final double MIN_SHARE = 0.01;

  private final DiffTree diff;
  private final KeySums.Columns base;
  private final KeySums.Columns current;
  private final NodeChange[] selfChange;
  private final NodeChange[] change;
  private @Nullable List<TopChanges.Top> topChanges;

  private FunctionDeltas(DiffTree diff) {
    this.diff = diff;
    this.base = diff.keySums().base;
    this.current = diff.keySums().current;
    int keys = diff.shape().keys().size();
    this.selfChange = new NodeChange[keys];
    Arrays.fill(selfChange, NodeChange.SAME);
    test(_ -> true, KeySums.Columns::self, key -> selfChange[key] = direction(key));
    this.change = selfChange.clone();
    test(this::isAlone, KeySums.Columns::total, key -> change[key] = aloneOn(key));
    for (Move move : diff.movedFunctions()) {
      int key = move.key();
      change[key] = NodeChange.MOVED;
      double from = base.self[key] * diff.scale().base();
      double to = current.self[key] * diff.scale().current();
      selfChange[key] = Moves.isAboutSame(from, to) ? NodeChange.SAME : selfChange[key];
    }
  }

  /// @param diff of a tree toward callees
  public static FunctionDeltas of(DiffTree diff) {
    return new FunctionDeltas(diff);
  }

  /// Tests the functions that are asked about, and tells those whose difference stands.
  private void test(
      IntPredicate asked, BiFunction<KeySums.Columns, Integer, Sums> of, IntConsumer stands) {
    double all = diff.samples(Side.BASE).count() + diff.samples(Side.CURRENT).count();
    int[] tested = new int[selfChange.length];
    int count = 0;
    for (int key = 0; key < tested.length; key++) {
      if (asked.test(key)) {
        double samples =
            Math.abs(of.apply(base, key).samples()) + Math.abs(of.apply(current, key).samples());
        boolean always = diff.scale().hasEmptySide();
        if (always || samples >= MIN_SAMPLES || (samples > 0 && samples >= MIN_SHARE * all)) {
          tested[count++] = key;
        }
      }
    }
    double[] p = new double[count];
    for (int i = 0; i < count; i++) {
      p[i] = diff.noise().pValue(of.apply(base, tested[i]), of.apply(current, tested[i]));
    }
    double[] adjusted = FalseDiscovery.adjusted(p);
    for (int i = 0; i < count; i++) {
      if (adjusted[i] <= LEVEL) {
        stands.accept(tested[i]);
      }
    }
  }

  /// Whether the function is on one side alone.
  private boolean isAlone(int key) {
    return (base.total[key] == 0) != (current.total[key] == 0);
  }

  private NodeChange aloneOn(int key) {
    return base.total[key] == 0 ? NodeChange.NEW : NodeChange.VANISHED;
  }

  private NodeChange direction(int key) {
    double delta = selfDelta(key);
    return delta == 0 ? NodeChange.SAME : delta > 0 ? NodeChange.MORE : NodeChange.LESS;
  }

  private double selfDelta(int key) {
    return current.self[key] * diff.scale().current() - base.self[key] * diff.scale().base();
  }

  private double totalDelta(int key) {
    return current.total[key] * diff.scale().current() - base.total[key] * diff.scale().base();
  }

  public DiffTree diff() {
    return diff;
  }

  /// The few changes that explain the whole one; worked out at the first question.
  public synchronized List<TopChanges.Top> topChanges() {
    List<TopChanges.Top> known = topChanges == null ? TopChanges.of(this) : topChanges;
    topChanges = known;
    return known;
  }

  /// How many merge keys there are, with or without a value.
  public int keys() {
    return change.length;
  }

  /// Whether a side has a value for the key.
  public boolean isPresent(int key) {
    return base.total[key] != 0
        || current.total[key] != 0
        || base.self[key] != 0
        || current.self[key] != 0;
  }

  private boolean isListed(int key, Listing listing) {
    return isPresent(key)
        && switch (listing) {
          case SLOWER -> selfChange[key] == NodeChange.MORE;
          case FASTER -> selfChange[key] == NodeChange.LESS;
          case NEW -> change[key] == NodeChange.NEW;
          case VANISHED -> change[key] == NodeChange.VANISHED;
          case MOVED -> change[key] == NodeChange.MOVED;
          case ALL -> true;
        };
  }

  public FunctionDelta delta(int key) {
    return new FunctionDelta(
        key,
        diff.shape().keys().name(key),
        values(Side.BASE, key),
        values(Side.CURRENT, key),
        change[key],
        diff.noise().interval(base.self(key), current.self(key)),
        diff.noise().interval(base.total(key), current.total(key)),
        diff.noise().pValue(base.self(key), current.self(key)),
        diff.noise().pValue(base.total(key), current.total(key)));
  }

  private FunctionDelta.Values values(Side side, int key) {
    KeySums.Columns sums = diff.keySums().of(side);
    double factor = diff.scale().of(side);
    return new FunctionDelta.Values(
        sums.self[key],
        sums.total[key],
        sums.self[key] * factor,
        sums.total[key] * factor,
        Math.round(sums.self(key).samples()),
        Math.round(sums.total(key).samples()));
  }

  /// The merge keys of a list, in its order.
  public int[] keys(Listing listing) {
    List<Integer> keys = new ArrayList<>();
    for (int key = 0; key < change.length; key++) {
      if (isListed(key, listing)) {
        keys.add(key);
      }
    }
    TreeShape shape = diff.shape();
    keys.sort(
        Comparator.comparingDouble((Integer key) -> -Math.abs(selfDelta(key)))
            .thenComparingDouble(key -> -Math.abs(totalDelta(key)))
            .thenComparing(key -> shape.keys().name(key)));
    return keys.stream().mapToInt(Integer::intValue).toArray();
  }

  /// How many functions a list has.
  public int count(Listing listing) {
    int count = 0;
    for (int key = 0; key < change.length; key++) {
      count += isListed(key, listing) ? 1 : 0;
    }
    return count;
  }

  /// The first functions of a list.
  ///
  /// @param limit at most as many
  public List<FunctionDelta> list(Listing listing, int limit) {
    return Arrays.stream(keys(listing)).limit(limit).mapToObj(this::delta).toList();
  }
}

package dev.kiln.model.diff;

import dev.kiln.model.Profile;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.query.Rows;
import dev.kiln.model.query.Selection;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.Side;
import dev.kiln.model.sampling.SideSamples;
import dev.kiln.model.stats.Interval;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.tree.TreeShape;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One query on a comparison: each node holds the base and the current value, side by side.
///
/// ```
///   node           base  current   delta (absolute)
///     a              60       20     -40    LESS
///     b              40        0     -40    VANISHED
///     c               0       90     +90    NEW
/// ```
///
/// Invariants: both trees have one shape; self deltas sum to the total delta; of a comparison and
/// itself all deltas are 0 and nothing is listed; with the sides exchanged every delta changes its
/// sign. Values are native; the methods that return a double are on the basis.
///
/// Immutable; safe for use by several threads.
public final class DiffTree {
  /// Which side sets the width of the boxes in a layout.
  public enum Widths {
    /// The base total: code that is new has none.
    BASE,
    /// The current total: code that vanished has none.
    CURRENT,
    /// Self is the larger of both sides on the basis, summed upward.
    UNION
  }

  private final Comparison comparison;
  private final Direction direction;
  private final CallTree base;
  private final CallTree current;
  private final SideSamples baseSamples;
  private final SideSamples currentSamples;
  private final Scale scale;
  private final Noise noise;
  private final @Nullable Moves carried;
  private @Nullable KeySums keySums;
  private @Nullable NodeChanges changes;

  private DiffTree(
      Comparison comparison,
      Direction direction,
      SideSamples base,
      SideSamples current,
      Scale scale,
      @Nullable Function<DiffTree, Moves> moves) {
    this.comparison = comparison;
    this.direction = direction;
    this.base = base.tree();
    this.current = current.tree();
    this.baseSamples = base;
    this.currentSamples = current;
    this.scale = scale;
    this.noise = new Noise(scale, baseSamples.meanWeight(), currentSamples.meanWeight());
    this.carried = moves == null ? null : moves.apply(this);
  }

  /// Adds up the rows of both sides: O(rows + nodes).
  ///
  /// @param shape of the comparison's profile
  /// @param direction in which the shape grows
  /// @param queryRows of both sides
  /// @param units for PER_UNIT
  /// @throws QueryException if the basis is unavailable
  public static DiffTree of(
      Comparison comparison,
      TreeShape shape,
      Direction direction,
      Rows queryRows,
      int valueType,
      Basis basis,
      Basis.@Nullable Units units) {
    Rows currentRows = queryRows.and(comparison.pooled(Side.CURRENT));
    ForkJoinTask<SideSamples> beside =
        ForkJoinTask.adapt(() -> SideSamples.of(shape, currentRows, valueType)).fork();
    SideSamples base =
        SideSamples.of(shape, queryRows.and(comparison.pooled(Side.BASE)), valueType);
    SideSamples current = beside.join();
    Scale scale = Scale.of(basis, comparison, units, base.tree().whole(), current.tree().whole());
    return new DiffTree(comparison, direction, base, current, scale, null);
  }

  /// Other rows or another shape of the same comparison, on the same scale, if it is known already
  /// what moved.
  ///
  /// @param other of the comparison's profile
  /// @param queryRows of both sides
  /// @param moves what moved, of the tree that is returned
  DiffTree with(TreeShape other, Rows queryRows, Function<DiffTree, Moves> moves) {
    int valueType = current.valueType();
    SideSamples from =
        SideSamples.of(other, queryRows.and(comparison.pooled(Side.BASE)), valueType);
    SideSamples to =
        SideSamples.of(other, queryRows.and(comparison.pooled(Side.CURRENT)), valueType);
    return new DiffTree(comparison, direction, from, to, scale, moves);
  }

  /// The same for a query's text form.
  ///
  /// @param view of the comparison's profile
  /// @throws QueryException if the query does not fit the profile, or the basis is unavailable
  public static DiffTree of(
      Comparison comparison,
      ProfileView view,
      Query query,
      Basis basis,
      Basis.@Nullable Units units) {
    int valueType = Selection.valueType(view.profile(), query.valueType());
    TreeShape shape = view.shape(query);
    Rows rows = view.rows(query);
    return of(comparison, shape, query.direction(), rows, valueType, basis, units);
  }

  public Comparison comparison() {
    return comparison;
  }

  public Profile profile() {
    return base.profile();
  }

  public TreeShape shape() {
    return base.shape();
  }

  /// In which direction the tree grows.
  public Direction direction() {
    return direction;
  }

  public int size() {
    return base.size();
  }

  public Scale scale() {
    return scale;
  }

  /// One side's values, native.
  public CallTree tree(Side side) {
    return side == Side.BASE ? base : current;
  }

  /// The samples behind one side's values.
  public SideSamples samples(Side side) {
    return side == Side.BASE ? baseSamples : currentSamples;
  }

  Noise noise() {
    return noise;
  }

  /// The samples of one side below a node.
  public long sampleCount(Side side, int node) {
    return Math.round(samples(side).total(node).samples());
  }

  /// A side's total on the basis.
  public double total(Side side, int node) {
    return tree(side).total(node) * scale.of(side);
  }

  /// A side's self value on the basis.
  public double self(Side side, int node) {
    return tree(side).self(node) * scale.of(side);
  }

  /// The change of the total: current less base, on the basis.
  public double delta(int node) {
    return total(Side.CURRENT, node) - total(Side.BASE, node);
  }

  /// The change of the self value.
  public double selfDelta(int node) {
    return self(Side.CURRENT, node) - self(Side.BASE, node);
  }

  /// The change of the total by the base's: infinite if all is new, NaN if nothing is.
  public double relative(int node) {
    return delta(node) / total(Side.BASE, node);
  }

  /// The change of the total less what only moved below the node: what colours it.
  public double coloredDelta(int node) {
    return changes().coloredDelta(node);
  }

  /// What became of the node, by its total.
  public NodeChange change(int node) {
    return changes().ofTotal(node);
  }

  /// What became of the node, by its self value.
  public NodeChange selfChange(int node) {
    return changes().ofSelf(node);
  }

  /// The 95 % interval of the change of the total, of sampling alone.
  public Interval interval(int node) {
    return noise.interval(baseSamples.total(node), currentSamples.total(node));
  }

  /// The widths of all nodes. Not to be written to: may be a column of a tree.
  public long[] widths(Widths widths) {
    return switch (widths) {
      case BASE -> base.totals();
      case CURRENT -> current.totals();
      case UNION -> UnionWidths.of(this);
    };
  }

  /// The functions that only moved, with where from and where to; none toward callers.
  public List<Move> movedFunctions() {
    return changes().moves().all();
  }

  /// What each merge key adds up to; worked out at the first question.
  synchronized KeySums keySums() {
    KeySums known = keySums == null ? KeySums.of(this) : keySums;
    keySums = known;
    return known;
  }

  /// Worked out at the first question.
  synchronized NodeChanges changes() {
    NodeChanges known = changes;
    if (known == null) {
      known = new NodeChanges(this, carried == null ? moves() : carried);
      changes = known;
    }
    return known;
  }

  private Moves moves() {
    return direction == Direction.CALLEES ? Moves.of(this) : Moves.none(shape());
  }
}

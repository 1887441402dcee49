package dev.kiln.model.diff;

import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.query.Rows;
import dev.kiln.model.query.Selection;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.NothingFound;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/// The result of a query on a comparison. Pictures, reports and views take all their numbers from
/// it.
///
/// ```
///   asked -> rows -> trees: shown, down      known when the result is there
///                      |-> functions         } other threads have begun with them; who asks first
///                      |-> comparability     } may wait
///                      |-> self delta, runs  worked out at the first question
/// ```
///
/// Immutable to its readers; safe for use by several threads.
public final class ComparisonResult {
  /// What was asked for.
  ///
  /// @param query what of both sides is compared
  /// @param basis null if Kiln chooses
  /// @param units of work that the user gave; null for none
  public record Asked(Query query, @Nullable Basis basis, Basis.@Nullable Units units) {
    /// The query on the basis that Kiln chooses.
    public Asked(Query query) {
      this(query, null, null);
    }
  }

  /// A side on which the query finds no sample.
  ///
  /// @param reason a part of a sentence: `no sample matches focus=main`
  public record Empty(Side side, String reason) {}

  private final Asked asked;
  private final Basis.Choice basis;
  private final Basis.@Nullable Units units;
  private final Rows rows;
  private final List<Empty> empty;
  private final DiffTree shown;
  private final DiffTree down;
  private final ForkJoinTask<FunctionDeltas> functions;
  private final ForkJoinTask<Comparability> comparability;
  private @Nullable RunSums runs;
  private double selfDelta = Double.NaN;

  private ComparisonResult(
      Asked asked,
      Basis.Choice basis,
      Basis.@Nullable Units units,
      Rows rows,
      List<Empty> empty,
      DiffTree shown,
      DiffTree down) {
    this.asked = asked;
    this.basis = basis;
    this.units = units;
    this.rows = rows;
    this.empty = empty;
    this.shown = shown;
    this.down = down;
    // The lists take about as long as a picture, and most of neither needs the other.
    this.functions = ForkJoinTask.adapt(() -> functions(down)).fork();
    this.comparability = ForkJoinTask.adapt(() -> comparability(down)).fork();
  }

  /// Adds up both sides, and begins with the rest on other threads.
  ///
  /// @param both a view of the comparison's profile
  /// @throws QueryException if the query does not fit the profile, or the basis is unavailable
  public static ComparisonResult of(Comparison comparison, ProfileView both, Asked asked) {
    Basis.Choice choice = Basis.choose(comparison, asked.basis(), asked.units());
    Basis.Units units =
        choice.basis() == Basis.PER_UNIT
            ? Basis.Units.orSpans(asked.units(), comparison)
            : asked.units();
    Query query = asked.query();
    int valueType = Selection.valueType(both.profile(), query.valueType());
    Rows rows = both.rows(query);
    TreeShape toCallees = both.shape(query.withDirection(Direction.CALLEES));
    DiffTree down =
        DiffTree.of(
            comparison, toCallees, Direction.CALLEES, rows, valueType, choice.basis(), units);
    DiffTree shown =
        query.direction() == Direction.CALLEES
            ? down
            : DiffTree.of(
                comparison,
                both.shape(query),
                query.direction(),
                rows,
                valueType,
                choice.basis(),
                units);
    return new ComparisonResult(asked, choice, units, rows, empty(both, query, down), shown, down);
  }

  private static List<Empty> empty(ProfileView both, Query query, DiffTree down) {
    List<Empty> empty = new ArrayList<>();
    for (Side side : Side.values()) {
      ProfileView of = both.within(down.comparison().pooled(side));
      String reason = NothingFound.reason(of, query, down.tree(side));
      if (!reason.isEmpty()) {
        empty.add(new Empty(side, reason));
      }
    }
    return List.copyOf(empty);
  }

  /// With the greatest changes, which everything that is written begins with.
  private static FunctionDeltas functions(DiffTree tree) {
    FunctionDeltas functions = FunctionDeltas.of(tree);
    functions.topChanges();
    return functions;
  }

  private static Comparability comparability(DiffTree tree) {
    return Comparability.of(tree);
  }

  /// The sides without a sample; none as a rule.
  public List<Empty> empty() {
    return empty;
  }

  public Asked asked() {
    return asked;
  }

  public Query query() {
    return asked.query();
  }

  public Comparison comparison() {
    return down.comparison();
  }

  /// The samples that the query chose, of both sides.
  public Rows rows() {
    return rows;
  }

  /// What is compared, and why that.
  public Basis.Choice basis() {
    return basis;
  }

  /// Units of work: those that the user gave, else if values are per unit the spans; null for none.
  public Basis.@Nullable Units units() {
    return units;
  }

  /// The tree that a picture shows: it grows as the query says.
  public DiffTree shown() {
    return shown;
  }

  /// The tree toward callees, which lists and sums are of; may be the one that is shown.
  public DiffTree down() {
    return down;
  }

  /// The value type that is compared.
  public ValueType valueType() {
    return down.profile().valueTypes().get(down.tree(Side.CURRENT).valueType());
  }

  /// The functions that changed, in lists. The first caller computes what no other thread has begun
  /// with: the checks, as a rule.
  public FunctionDeltas functions() {
    comparability.join();
    return functions.join();
  }

  /// Whether the sides may be compared.
  public Comparability comparability() {
    return comparability.join();
  }

  /// What the changes of all self values add up to, on the basis: the change of the whole, but for
  /// what is lost in rounding.
  public synchronized double selfDelta() {
    if (Double.isNaN(selfDelta)) {
      double sum = 0;
      for (int node = 0; node < down.size(); node++) {
        sum += down.selfDelta(node);
      }
      selfDelta = sum;
    }
    return selfDelta;
  }

  /// What each run adds up to, by the keys of the tree toward callees.
  public synchronized RunSums runs() {
    RunSums known = runs;
    if (known == null) {
      int valueType = down.tree(Side.CURRENT).valueType();
      known = RunSums.of(comparison(), down.shape(), rows, valueType);
      runs = known;
    }
    return known;
  }

  /// Whether either side has a value at a node of the tree that is shown.
  public boolean hasValue(int node) {
    CallTree base = shown.tree(Side.BASE);
    CallTree current = shown.tree(Side.CURRENT);
    return node >= 0 && node < shown.size() && (base.total(node) != 0 || current.total(node) != 0);
  }

  /// The node of a function, in the tree that is shown, whose total changed most, of equals the
  /// heaviest; toward callers the one that stands for all of the function's own cost. -1 if it has
  /// none. One sweep over the nodes.
  public int nodeOf(int key) {
    boolean toCallees = shown.direction() == Direction.CALLEES;
    TreeShape shape = shown.shape();
    int best = -1;
    for (int node = 1; node < shown.size(); node = toCallees ? node + 1 : shape.subtreeEnd(node)) {
      if (shape.key(node) == key && hasValue(node) && (best < 0 || isLarger(node, best))) {
        best = node;
      }
    }
    return best;
  }

  private boolean isLarger(int node, int than) {
    int byDelta = Double.compare(Math.abs(shown.delta(node)), Math.abs(shown.delta(than)));
    return byDelta > 0
        || byDelta == 0 && shown.total(Side.CURRENT, node) > shown.total(Side.CURRENT, than);
  }
}

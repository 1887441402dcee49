package dev.kiln.diffview;

import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.Comparability;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.diff.DiffTree.Widths;
import dev.kiln.model.diff.FunctionDeltas;
import dev.kiln.model.hotpath.why.ChangeSplits;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.query.Rows;
import dev.kiln.model.query.Selection;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a query gave on a comparison. Computed off the JavaFX thread.
///
/// @param query the query that was asked
/// @param rows the samples that it chose, of both sides
/// @param order how siblings were sorted
/// @param look how it was looked at
/// @param basis what was compared, and why
/// @param units of work, from the user or from the profile; null where there are none
/// @param tree both sides on one shape
/// @param layouts what is drawn: one, or base and current
/// @param functions the delta table, of the same samples on a tree toward callees
/// @param splits why its functions changed, as far as the recordings counted calls
/// @param selfDelta what the changes of all self values add up to, on the basis
/// @param comparability whether the sides may be compared
public record DiffAnswer(
    Query query,
    Rows rows,
    Order order,
    DiffLook look,
    Basis.Choice basis,
    Basis.@Nullable Units units,
    DiffTree tree,
    List<FlameLayout> layouts,
    FunctionDeltas functions,
    ChangeSplits splits,
    double selfDelta,
    Comparability comparability) {
  public DiffAnswer {
    layouts = List.copyOf(layouts);
  }

  /// @param whole a view of both sides
  /// @throws QueryException where the query or the basis does not fit the comparison
  public static DiffAnswer of(
      ProfileView whole, Comparison comparison, Query query, DiffLook look, Order order) {
    Basis.Units units = look.units() == null ? Basis.Units.ofSpans(comparison) : look.units();
    Basis.Choice basis =
        look.basis() == null
            ? Basis.choose(comparison, look.units())
            : new Basis.Choice(look.basis(), "chosen by you");
    Rows rows = whole.rows(query);
    DiffTree tree = tree(whole, comparison, query, rows, basis.basis(), units);
    // Lists are of a tree toward callees, whichever way the picture grows.
    DiffTree down =
        query.direction() == Direction.CALLEES
            ? tree
            : tree(
                whole,
                comparison,
                query.withDirection(Direction.CALLEES),
                rows,
                basis.basis(),
                units);
    int valueType = Selection.valueType(whole.profile(), query.valueType());
    FunctionDeltas functions = FunctionDeltas.of(down);
    return new DiffAnswer(
        query,
        rows,
        order,
        look,
        basis,
        units,
        tree,
        layouts(rows, look.layout(), order, tree),
        functions,
        ChangeSplits.recorded(functions, query),
        selfDelta(down),
        Comparability.of(comparison, valueType));
  }

  private static double selfDelta(DiffTree tree) {
    double sum = 0;
    for (int node = 0; node < tree.size(); node++) {
      sum += tree.selfDelta(node);
    }
    return sum;
  }

  private static DiffTree tree(
      ProfileView whole,
      Comparison comparison,
      Query query,
      Rows rows,
      Basis basis,
      Basis.@Nullable Units units) {
    int valueType = Selection.valueType(whole.profile(), query.valueType());
    TreeShape shape = whole.shape(query);
    try {
      return DiffTree.of(comparison, shape, query.direction(), rows, valueType, basis, units);
    } catch (IllegalArgumentException e) {
      throw new QueryException(String.valueOf(e.getMessage()));
    }
  }

  /// All layouts have one order of siblings, so that boxes keep their places when another is
  /// chosen.
  private static List<FlameLayout> layouts(
      Rows rows, DiffLook.Layout layout, Order order, DiffTree tree) {
    long[] union = tree.widths(Widths.UNION);
    FlameLayout base =
        layout == DiffLook.Layout.BASE || layout == DiffLook.Layout.SIDES
            ? FlameLayout.of(tree.tree(Side.BASE), order, tree.widths(Widths.BASE), union)
            : null;
    FlameLayout current =
        layout == DiffLook.Layout.CURRENT || layout == DiffLook.Layout.SIDES
            ? FlameLayout.of(tree.tree(Side.CURRENT), order, tree.widths(Widths.CURRENT), union)
            : null;
    if (base != null && current != null) {
      return List.of(base, current);
    }
    if (base != null || current != null) {
      return List.of(base == null ? java.util.Objects.requireNonNull(current) : base);
    }
    CallTree both = CallTree.of(tree.shape(), rows, tree.tree(Side.CURRENT).valueType());
    return List.of(FlameLayout.of(both, order, union));
  }

  public ValueType valueType() {
    CallTree current = tree.tree(Side.CURRENT);
    return current.profile().valueTypes().get(current.valueType());
  }

  /// The node of a function whose total changed most, of equals the heaviest; toward callers the
  /// one that stands for all of the function's own cost. -1 where it has none.
  public int nodeOf(int key) {
    boolean down = query.direction() == Direction.CALLEES;
    TreeShape shape = tree.shape();
    int best = -1;
    for (int node = 1; node < tree.size(); node = down ? node + 1 : shape.subtreeEnd(node)) {
      if (shape.key(node) == key && hasBox(node) && (best < 0 || isLarger(node, best))) {
        best = node;
      }
    }
    return best;
  }

  private boolean isLarger(int node, int than) {
    int byDelta = Double.compare(Math.abs(tree.delta(node)), Math.abs(tree.delta(than)));
    return byDelta > 0
        || byDelta == 0 && tree.total(Side.CURRENT, node) > tree.total(Side.CURRENT, than);
  }

  /// Whether either side has something at the node.
  public boolean hasBox(int node) {
    return node >= 0
        && node < tree.size()
        && (tree.tree(Side.BASE).total(node) != 0 || tree.tree(Side.CURRENT).total(node) != 0);
  }
}

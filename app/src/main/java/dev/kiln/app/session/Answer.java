package dev.kiln.app.session;

import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FunctionTotals;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;

/// The result of a query: the tree, its layout, the function table. Computed off the JavaFX thread.
///
/// @param query the query that was asked
/// @param rows the samples that were chosen
/// @param order how siblings were sorted
/// @param layout the laid out call tree
/// @param totals the function table of the same samples
public record Answer(
    Query query, Rows rows, Order order, FlameLayout layout, FunctionTotals totals) {
  /// Answers the query of a document's state: a pass over the profile, off the JavaFX thread.
  ///
  /// @throws dev.kiln.model.query.QueryException if the query does not fit the profile
  static Answer of(ProfileView view, DocumentState state) {
    Query query = state.query();
    Rows rows = view.rows(query);
    CallTree tree = view.callTree(query, rows);
    FlameLayout layout = FlameLayout.of(tree, state.order());
    boolean down = query.direction() == Direction.CALLEES;
    FunctionTotals totals = down ? FunctionTotals.of(tree) : view.functionTotals(query, rows);
    return new Answer(query, rows, state.order(), layout, totals);
  }

  public CallTree tree() {
    return layout.tree();
  }

  public ValueType valueType() {
    return tree().profile().valueTypes().get(tree().valueType());
  }

  /// Whether another answer has the same nodes and boxes.
  public boolean hasTreeOf(Answer other) {
    return layout.equals(other.layout);
  }

  /// Whether the node has a box; false for none, and for a number beyond the tree.
  public boolean hasBox(int node) {
    return node >= 0 && node < tree().size() && layout.weight(node) != 0;
  }
}

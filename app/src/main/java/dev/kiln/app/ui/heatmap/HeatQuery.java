package dev.kiln.app.ui.heatmap;

import dev.kiln.app.session.QuerySteps;
import dev.kiln.app.session.TimeSpan;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.layout.CellRange;
import dev.kiln.render.layout.HeatGrid;
import org.jspecify.annotations.Nullable;

/// The cells of a query without its time filters, so that the user can choose another time.
///
/// @param grid the cells
/// @param valueType what they count
/// @param filtered the cells that the query's time filters touch; null without such a filter
record HeatQuery(HeatGrid grid, ValueType valueType, @Nullable CellRange filtered) {
  static HeatQuery of(ProfileView view, Query asked, TimeSpan span, ColumnWidth width) {
    Query query = QuerySteps.withAllTime(asked);
    CallTree tree = view.callTree(query);
    HeatGrid grid =
        HeatGrid.of(
            tree,
            view.rows(query),
            width.fromNanos(span),
            width.cellNanos(),
            width.columns(span),
            width.cells());
    TimeSpan kept = span.within(asked);
    CellRange filtered =
        QuerySteps.hasTime(asked) && kept.nanos() > 0
            ? new CellRange(grid.cellAt(kept.fromNanos()), grid.cellAt(kept.toNanos() - 1))
            : null;
    return new HeatQuery(grid, view.profile().valueTypes().get(tree.valueType()), filtered);
  }

  /// When a range of cells is.
  TimeSpan span(CellRange range) {
    return new TimeSpan(grid.startNanos(range.first()), grid.startNanos(range.last() + 1));
  }
}

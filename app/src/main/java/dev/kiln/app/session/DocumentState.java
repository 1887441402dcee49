package dev.kiln.app.session;

import dev.kiln.diffview.DiffLook;
import dev.kiln.model.query.Query;
import dev.kiln.render.color.Coloring;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;

/// How one document is looked at.
///
/// Invariant: the view shows the direction of the query.
///
/// @param query what of the profile is shown
/// @param view which view is open
/// @param orientation which way the flame graph grows
/// @param order how siblings are sorted
/// @param coloring what the colours mean
/// @param diff how a comparison is looked at
/// @param hot how hot paths are ranked, and the fixes that are thought through
public record DocumentState(
    Query query,
    View view,
    Orientation orientation,
    Order order,
    Coloring coloring,
    DiffLook diff,
    HotLook hot) {

  public static DocumentState initial(Query query) {
    View view = View.FLAME.toward(query.direction());
    return new DocumentState(
        query,
        view,
        Orientation.ICICLE,
        Order.WEIGHT,
        Coloring.PACKAGE,
        DiffLook.initial(),
        HotLook.initial());
  }

  /// Another query; the view changes where it cannot show the query's direction.
  public DocumentState withQuery(Query newQuery) {
    View fitting = view.toward(newQuery.direction());
    return new DocumentState(newQuery, fitting, orientation, order, coloring, diff, hot);
  }

  /// Another view; the query's direction changes where the view cannot show it.
  public DocumentState withView(View newView) {
    Query fitting = newView.shows(query.direction()) ? query : query.withDirection(newView.usual());
    return new DocumentState(fitting, newView, orientation, order, coloring, diff, hot);
  }

  public DocumentState withOrientation(Orientation newOrientation) {
    return new DocumentState(query, view, newOrientation, order, coloring, diff, hot);
  }

  public DocumentState withOrder(Order newOrder) {
    return new DocumentState(query, view, orientation, newOrder, coloring, diff, hot);
  }

  public DocumentState withColoring(Coloring newColoring) {
    return new DocumentState(query, view, orientation, order, newColoring, diff, hot);
  }

  public DocumentState withDiff(DiffLook newDiff) {
    return new DocumentState(query, view, orientation, order, coloring, newDiff, hot);
  }

  public DocumentState withHot(HotLook newHot) {
    return new DocumentState(query, view, orientation, order, coloring, diff, newHot);
  }
}

package dev.kiln.app.session;

import dev.kiln.model.query.Query;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;

/// How one document is looked at.
///
/// @param query what of the profile is shown
/// @param view which view is open
/// @param orientation which way the flame graph grows
/// @param order how siblings are sorted
/// @param coloring what the colours mean
public record DocumentState(
    Query query, View view, Orientation orientation, Order order, Coloring coloring) {

  /// The views of a document.
  public enum View {
    FLAME,
    FUNCTIONS,
    FACTS
  }

  /// What the colours of boxes mean.
  public enum Coloring {
    PACKAGE,
    KIND
  }

  public static DocumentState initial(Query query) {
    return new DocumentState(query, View.FLAME, Orientation.ICICLE, Order.WEIGHT, Coloring.PACKAGE);
  }

  public DocumentState withQuery(Query newQuery) {
    return new DocumentState(newQuery, view, orientation, order, coloring);
  }

  public DocumentState withView(View newView) {
    return new DocumentState(query, newView, orientation, order, coloring);
  }

  public DocumentState withOrientation(Orientation newOrientation) {
    return new DocumentState(query, view, newOrientation, order, coloring);
  }

  public DocumentState withOrder(Order newOrder) {
    return new DocumentState(query, view, orientation, newOrder, coloring);
  }

  public DocumentState withColoring(Coloring newColoring) {
    return new DocumentState(query, view, orientation, order, newColoring);
  }
}

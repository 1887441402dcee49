package dev.kiln.app.session;

import dev.kiln.app.request.Option;
import dev.kiln.app.request.Values;
import dev.kiln.app.request.options.DiffOptions;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.question.RenderQuestion;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.ComparisonResult.Asked;
import dev.kiln.model.query.Query;
import dev.kiln.render.color.Coloring;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How one document is looked at.
///
/// The look is kept as the values of the very options that commands take, so that a view and the
/// command that repeats it cannot differ. The methods named after a choice read and change it.
///
/// Invariant: the view shows the direction of the query.
///
/// @param query what of the profile is shown
/// @param view which view is open
/// @param look everything else that a user chose
/// @param plan the fixes that are thought through
public record DocumentState(Query query, View view, Values look, FixPlan plan) {

  public static DocumentState initial(Query query) {
    View view = View.FLAME.toward(query.direction());
    Values look = Values.NONE.with(RenderQuestion.VIEW, Orientation.ICICLE);
    return new DocumentState(query, view, look, FixPlan.NONE);
  }

  /// Another query; the view changes if it cannot show the query's direction.
  public DocumentState withQuery(Query newQuery) {
    return new DocumentState(newQuery, view.toward(newQuery.direction()), look, plan);
  }

  /// Another view; the query's direction changes if the view cannot show it.
  public DocumentState withView(View newView) {
    Query fitting = newView.shows(query.direction()) ? query : query.withDirection(newView.usual());
    return new DocumentState(fitting, newView, look, plan);
  }

  public DocumentState withLook(Values newLook) {
    return new DocumentState(query, view, newLook, plan);
  }

  /// Which way the flame graph grows.
  public Orientation orientation() {
    return look.get(RenderQuestion.VIEW);
  }

  public DocumentState withOrientation(Orientation orientation) {
    return withLook(look.with(RenderQuestion.VIEW, orientation));
  }

  /// How siblings are sorted.
  public Order order() {
    return look.get(PictureOptions.ORDER);
  }

  public DocumentState withOrder(Order order) {
    return withLook(look.with(PictureOptions.ORDER, order));
  }

  /// What the colours mean.
  public Coloring coloring() {
    return look.get(RenderQuestion.COLOR);
  }

  public DocumentState withColoring(Coloring coloring) {
    return withLook(look.with(RenderQuestion.COLOR, coloring));
  }

  public DocumentState withPlan(FixPlan newPlan) {
    return new DocumentState(query, view, look, newPlan);
  }

  /// What a user chose for an option.
  public <T> T get(Option<T> option) {
    return look.get(option);
  }

  public <T> DocumentState with(Option<T> option, T value) {
    return withLook(look.with(option, value));
  }

  /// The units of work of both sides that the user gave; null for none.
  public Basis.@Nullable Units units() {
    return DiffOptions.units(look);
  }

  /// Units of work, and the comparison on their basis.
  public DocumentState withUnits(Basis.Units units) {
    return withLook(DiffOptions.withUnits(look, units))
        .with(DiffOptions.BASIS, Optional.of(Basis.PER_UNIT));
  }

  /// The same look at a comparison whose sides were exchanged.
  DocumentState turned() {
    Basis.Units units = units();
    return units == null ? this : withLook(DiffOptions.withUnits(look, units.turned()));
  }

  /// What is asked of a comparison.
  Asked asked() {
    return new Asked(query, DiffOptions.basis(look), units());
  }
}

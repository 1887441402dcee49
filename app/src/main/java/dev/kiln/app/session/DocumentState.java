package dev.kiln.app.session;

import dev.kiln.app.request.Values;
import dev.kiln.app.request.options.DiffOptions;
import dev.kiln.app.request.options.DiffQuestion;
import dev.kiln.app.request.options.LookOptions;
import dev.kiln.app.request.options.NumberPair;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.options.RankQuestion;
import dev.kiln.app.request.options.RenderQuestion;
import dev.kiln.diffview.DiffLook;
import dev.kiln.diffview.DiffLook.Layout;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.DiffTree.Widths;
import dev.kiln.model.query.Query;
import dev.kiln.render.color.Coloring;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import java.util.Optional;

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

  /// How a comparison is looked at.
  public DiffLook diff() {
    NumberPair units = look.get(DiffOptions.UNITS).orElse(null);
    return new DiffLook(
        look.get(DiffOptions.BASIS).orElse(null),
        units == null
            ? null
            : new Basis.Units(units.base(), units.current(), look.get(DiffOptions.UNIT_NAME)),
        layout(),
        look.get(DiffQuestion.COLOR) == DiffQuestion.Color.SELF);
  }

  private Layout layout() {
    if (look.get(LookOptions.SIDE_BY_SIDE)) {
      return Layout.SIDES;
    }
    return switch (look.get(DiffQuestion.LAYOUT)) {
      case UNION -> Layout.UNION;
      case BASE -> Layout.BASE;
      case CURRENT -> Layout.CURRENT;
    };
  }

  public DocumentState withDiff(DiffLook diff) {
    Basis.Units units = diff.units();
    Optional<NumberPair> pair =
        units == null
            ? Optional.empty()
            : Optional.of(new NumberPair(units.base(), units.current()));
    Widths widths =
        switch (diff.layout()) {
          case BASE -> Widths.BASE;
          case CURRENT -> Widths.CURRENT;
          case UNION, SIDES -> Widths.UNION;
        };
    return withLook(
        look.with(DiffOptions.BASIS, Optional.ofNullable(diff.basis()))
            .with(DiffOptions.UNITS, pair)
            .with(
                DiffOptions.UNIT_NAME, units == null ? DiffOptions.UNIT_NAME.usual() : units.word())
            .with(DiffQuestion.LAYOUT, widths)
            .with(LookOptions.SIDE_BY_SIDE, diff.layout() == Layout.SIDES)
            .with(
                DiffQuestion.COLOR,
                diff.bySelf() ? DiffQuestion.Color.SELF : DiffQuestion.Color.TOTAL));
  }

  /// How hot paths are ranked, and the fixes that are thought through.
  public HotLook hot() {
    return new HotLook(
        look.get(RankQuestion.PATHS),
        look.get(RankQuestion.SORT),
        look.get(LookOptions.GROUP),
        look.get(LookOptions.MY_CODE_ONLY),
        look.get(RankQuestion.SPEEDUP),
        look.get(RankQuestion.COUNTS),
        plan);
  }

  public DocumentState withHot(HotLook hot) {
    Values values =
        look.with(RankQuestion.PATHS, hot.stacks())
            .with(RankQuestion.SORT, hot.by())
            .with(LookOptions.GROUP, hot.group())
            .with(LookOptions.MY_CODE_ONLY, hot.mine())
            .with(RankQuestion.SPEEDUP, hot.speedup())
            .with(RankQuestion.COUNTS, hot.countFiles());
    return new DocumentState(query, view, values, hot.plan());
  }
}

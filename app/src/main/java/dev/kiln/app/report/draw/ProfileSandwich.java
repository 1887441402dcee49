package dev.kiln.app.report.draw;

import dev.kiln.app.report.NamedFunction;
import dev.kiln.app.report.draw.SandwichDrawing.Half;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.question.PictureStyle;
import dev.kiln.app.request.question.RenderQuestion;
import dev.kiln.importers.ProfileReader;
import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.tree.Sandwich;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.ColorSchemes;
import dev.kiln.render.color.OriginColors;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.FrameNames;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Draws one function of a profile between its callers and its callees.
///
/// @param request a `render` request; its sandwich is the function
/// @param tree what the sandwich was cut from
/// @param rows the samples of the tree
public record ProfileSandwich(Request request, CallTree tree, Rows rows) {
  /// The sandwich that a request asks for, whole.
  ///
  /// @throws dev.kiln.model.query.QueryException if no sample of the query has the function
  public static SandwichDrawing of(Request request, ProfileView view) {
    CallTree tree = view.callTree(request.query());
    Rows rows = view.rows(request.query());
    String name = request.get(PictureOptions.SANDWICH);
    int key = NamedFunction.key(tree, PictureOptions.SANDWICH.name(), name);
    Sandwich cut = Sandwich.of(tree, rows, key);
    ProfileSandwich of = new ProfileSandwich(request, tree, rows);
    return of.drawing(
        of.whole(cut.callers(), cut::callerOrigin), of.whole(cut.callees(), cut::calleeOrigin));
  }

  private Half whole(CallTree half, IntUnaryOperator origin) {
    FlameLayout layout = FlameLayout.of(half, request.get(PictureOptions.ORDER));
    String text = request.get(RenderQuestion.SEARCH);
    FrameSearch search = text.isEmpty() ? null : FrameSearch.of(half, text);
    return half(layout, origin, PicturePart.whole(layout), "", search);
  }

  /// One half.
  ///
  /// @param layout where its boxes lie
  /// @param origin for each node the one of the tree that it stands for, whose colour it has
  /// @param part which part is shown
  /// @param narrowed what all its samples go through; empty if they are all
  public Half half(
      FlameLayout layout,
      IntUnaryOperator origin,
      PicturePart part,
      String narrowed,
      @Nullable FrameSearch search) {
    return new Half(
        layout,
        part,
        narrowed,
        search,
        theme -> new OriginColors(colors(theme), origin),
        node -> words(layout.tree().total(node)));
  }

  private ColorScheme colors(Theme theme) {
    PictureStyle style = PictureStyle.of(request);
    return ColorSchemes.of(style.coloring(), tree, rows, theme, style.palette(), style.myCode());
  }

  private String words(long value) {
    String share = Quantities.share(tree.shareOf(value));
    return Quantities.format(value, valueType()) + ", " + share + " of all";
  }

  private ValueType valueType() {
    return tree.profile().valueTypes().get(tree.valueType());
  }

  /// The whole picture.
  public SandwichDrawing drawing(Half callers, Half callees) {
    PictureStyle style = PictureStyle.of(request);
    boolean group = tree.shape().keys().by().isGroup();
    String function = request.get(PictureOptions.SANDWICH);
    String name = group ? function : FrameNames.shortName(function);
    FrameSearch search = callees.search();
    CallTree costs = (callees.narrowed().isEmpty() ? callees : callers).layout().tree();
    return new SandwichDrawing(
        request.with(RenderQuestion.SEARCH, search == null ? "" : search.text()),
        ProfileReader.name(request.file()) + ": callers and callees of " + name,
        valueType() + ", " + words(costs.total()),
        SandwichDrawing.note(List.of("shares in boxes are of the function"), callers, callees),
        callers,
        callees,
        style.widthPx(),
        style.metrics());
  }
}

package dev.kiln.app.report.draw;

import dev.kiln.app.report.NamedFunction;
import dev.kiln.app.report.draw.SandwichDrawing.Half;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.question.DiffQuestion;
import dev.kiln.diffview.words.DiffChangesOf;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.diffview.words.SandwichCut;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.color.diff.DiffColors;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.FrameNames;
import dev.kiln.render.layout.RowSizes;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws one function of a comparison between its callers and its callees of both sides.
///
/// @param request a `diff` request; its sandwich is the function
/// @param whole what the sandwich was cut from
public record ComparisonSandwich(Request request, DiffTree whole) {
  /// The sandwich that a request asks for, whole.
  ///
  /// @throws dev.kiln.model.query.QueryException if neither side has the function
  public static SandwichDrawing of(Request request, ComparisonResult result) {
    DiffTree whole = result.down();
    int valueType = whole.tree(Side.CURRENT).valueType();
    CallTree both = CallTree.of(whole.shape(), result.rows(), valueType);
    String name = request.get(PictureOptions.SANDWICH);
    int key = NamedFunction.key(both, PictureOptions.SANDWICH.name(), name);
    SandwichCut cut =
        SandwichCut.of(
            result, key, request.get(DiffQuestion.LAYOUT), request.get(PictureOptions.ORDER));
    ComparisonSandwich of = new ComparisonSandwich(request, whole);
    SandwichCut.Part above = cut.part(true);
    SandwichCut.Part below = cut.part(false);
    return of.drawing(above, of.whole(above), below, of.whole(below), RowSizes.NORMAL);
  }

  private Half whole(SandwichCut.Part cut) {
    FlameLayout layout = cut.layout();
    String text = request.get(DiffQuestion.SEARCH);
    FrameSearch search = text.isEmpty() ? null : FrameSearch.of(layout.tree(), text);
    return half(cut, PicturePart.whole(layout), "", search);
  }

  /// One half, with both sides of the comparison in it.
  ///
  /// @param part which part is shown
  /// @param narrowed what all its samples go through; empty if they are all
  public Half half(
      SandwichCut.Part cut, PicturePart part, String narrowed, @Nullable FrameSearch search) {
    DiffWords words = DiffWords.of(cut.tree(), whole);
    return new Half(
        cut.layout(),
        part,
        narrowed,
        search,
        theme -> new DiffColors(new DiffChangesOf(cut.tree(), bySelf()), theme),
        words::sentence);
  }

  private boolean bySelf() {
    return request.get(DiffQuestion.COLOR) == DiffQuestion.Color.SELF;
  }

  /// The whole picture.
  ///
  /// @param above what the callers were cut as
  /// @param below what the callees were cut as
  public SandwichDrawing drawing(
      SandwichCut.Part above, Half callers, SandwichCut.Part below, Half callees, RowSizes sizes) {
    DiffTree costs = callees.narrowed().isEmpty() ? below.tree() : above.tree();
    DiffWords words = DiffWords.of(costs, whole);
    List<String> notes =
        List.of(
            "basis: " + DiffWords.of(whole).basis(),
            bySelf() ? "colour: change of self" : "colour: change of total");
    FrameSearch search = callees.search();
    String function = FrameNames.shortName(request.get(PictureOptions.SANDWICH));
    String files = names(request.base()) + " to " + names(request.current());
    return new SandwichDrawing(
        request.with(DiffQuestion.SEARCH, search == null ? "" : search.text()),
        files + ": callers and callees of " + function,
        words.subject() + ": " + words.sentence(0),
        SandwichDrawing.note(notes, callers, callees),
        callers,
        callees,
        request.get(DiffQuestion.WIDTH),
        sizes);
  }

  private String names(List<Path> files) {
    return files.size() == 1 ? request.nameOf(files.getFirst()) : files.size() + " files";
  }
}

package dev.kiln.app.export;

import dev.kiln.app.export.SandwichPicture.Side;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.diffview.words.DiffChangesOf;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.diffview.words.SandwichCut;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.color.diff.DiffColors;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.FrameNames;
import dev.kiln.render.layout.RowSizes;
import java.util.ArrayList;
import java.util.List;

/// One function of a comparison between its callers and its callees of both sides, with all that is
/// needed to draw it.
///
/// @param request what was asked for
/// @param style how it looks; which way it grows is not read
/// @param metrics the sizes of rows and type of a PNG
/// @param whole what the sandwich was cut from
/// @param function the name of the function in the middle
/// @param above what calls it
/// @param below what it calls
public record DiffSandwichPicture(
    DiffRequest request,
    DiffStyle style,
    RowSizes metrics,
    DiffTree whole,
    String function,
    Half above,
    Half below)
    implements SandwichDrawing {

  /// One side of the sandwich, with both sides of the comparison in it.
  public record Half(DiffTree tree, Side side) {}

  /// The sandwich of a function, whole.
  ///
  /// @param function its name
  /// @param search the text to look for; empty for none
  /// @throws dev.kiln.model.query.QueryException where neither side has the function
  public static DiffSandwichPicture of(
      DiffRequest request,
      ComparisonResult result,
      DiffStyle style,
      String function,
      String search) {
    DiffTree whole = result.down();
    int valueType = whole.tree(dev.kiln.model.run.Side.CURRENT).valueType();
    int key = SandwichPicture.find(CallTree.of(whole.shape(), result.rows(), valueType), function);
    SandwichCut cut = SandwichCut.of(result, key, style.widths(), style.order());
    return new DiffSandwichPicture(
        request,
        style,
        RowSizes.NORMAL,
        whole,
        function,
        half(cut, true, search),
        half(cut, false, search));
  }

  private static Half half(SandwichCut cut, boolean above, String search) {
    SandwichCut.Part part = cut.part(above);
    FlameLayout layout = part.layout();
    FrameSearch found = search.isEmpty() ? null : FrameSearch.of(layout.tree(), search);
    PicturePart all = PicturePart.whole(layout);
    return new Half(part.tree(), new Side(layout, node -> cut.origin(above, node), all, "", found));
  }

  @Override
  public Side callers() {
    return above.side();
  }

  @Override
  public Side callees() {
    return below.side();
  }

  private DiffTree tree(Side side) {
    return side.equals(above.side()) ? above.tree() : below.tree();
  }

  @Override
  public String title() {
    String files = names(request.baseFiles()) + " to " + names(request.currentFiles());
    return files + ": callers and callees of " + FrameNames.shortName(function);
  }

  private static String names(List<String> files) {
    return files.size() == 1 ? files.getFirst() : files.size() + " files";
  }

  @Override
  public String subtitle() {
    Half all = below.side().narrowed().isEmpty() ? below : above;
    DiffWords words = DiffWords.of(all.tree(), whole);
    return words.subject() + ": " + words.sentence(0);
  }

  @Override
  public String queryText() {
    return QueryText.format(request.query());
  }

  @Override
  public String note() {
    List<String> parts = new ArrayList<>();
    parts.add("basis: " + DiffWords.of(whole).basis());
    parts.add(style.bySelf() ? "colour: change of self" : "colour: change of total");
    parts.addAll(SandwichPicture.parts(callers(), callees()));
    return String.join("  ·  ", parts);
  }

  @Override
  public String command(PictureFormat format, String outputName) {
    return DiffCommandText.ofSandwich(request, this, format, outputName);
  }

  @Override
  public int widthPx() {
    return style.widthPx();
  }

  @Override
  public ColorScheme colors(Side side, Theme theme) {
    return new DiffColors(new DiffChangesOf(tree(side), style.bySelf()), theme);
  }

  @Override
  public String text(Side side, int node) {
    return DiffWords.of(tree(side), whole).sentence(node);
  }
}

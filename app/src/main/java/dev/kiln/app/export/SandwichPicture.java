package dev.kiln.app.export;

import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureStyle;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.tree.FunctionTotals;
import dev.kiln.model.tree.MergeKeys;
import dev.kiln.model.tree.Sandwich;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.ColorSchemes;
import dev.kiln.render.color.OriginColors;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.FrameNames;
import dev.kiln.render.layout.RowSizes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// One function between its callers and its callees, with all that is needed to draw it.
///
/// @param fileName the profile's file name
/// @param query what of it is shown
/// @param tree what the sandwich was cut from
/// @param rows the samples of the tree
/// @param key the function in the middle
/// @param callers what calls it, growing up
/// @param callees what it calls, growing down
/// @param style how it looks; which way it grows is not read
public record SandwichPicture(
    String fileName,
    Query query,
    CallTree tree,
    Rows rows,
    int key,
    Side callers,
    Side callees,
    PictureStyle style)
    implements SandwichDrawing {

  /// One side.
  ///
  /// @param layout where its boxes lie; of some of the samples where the other side is zoomed
  /// @param origin for each node the one of the tree that it stands for
  /// @param part which part is shown
  /// @param narrowed what all its samples go through; empty where they are all
  /// @param search the matches to mark; null for none
  public record Side(
      FlameLayout layout,
      IntUnaryOperator origin,
      PicturePart part,
      String narrowed,
      @Nullable FrameSearch search) {}

  /// The sandwich of a function, whole.
  ///
  /// @param search the text to look for; empty for none
  public static SandwichPicture of(
      String fileName,
      Query query,
      CallTree tree,
      Rows rows,
      int key,
      PictureStyle style,
      String search) {
    Sandwich sandwich = Sandwich.of(tree, rows, key);
    return new SandwichPicture(
        fileName,
        query,
        tree,
        rows,
        key,
        side(sandwich.callers(), sandwich::callerOrigin, style, search),
        side(sandwich.callees(), sandwich::calleeOrigin, style, search),
        style);
  }

  private static Side side(
      CallTree tree, IntUnaryOperator origin, PictureStyle style, String search) {
    FlameLayout layout = FlameLayout.of(tree, style.order());
    FrameSearch found = search.isEmpty() ? null : FrameSearch.of(tree, search);
    return new Side(layout, origin, PicturePart.whole(layout), "", found);
  }

  /// The function of a name; of several with that name the one with the greatest total.
  ///
  /// @throws QueryException where the tree has none
  public static int find(CallTree tree, String name) {
    return find(tree, name, "--sandwich");
  }

  /// The same for another option.
  ///
  /// @param option which named it, for the message
  public static int find(CallTree tree, String name, String option) {
    FunctionTotals totals = FunctionTotals.of(tree);
    MergeKeys keys = tree.shape().keys();
    int best = -1;
    for (int key = 0; key < keys.size(); key++) {
      boolean named = keys.name(key).equals(name) && totals.isPresent(key);
      if (named && (best < 0 || Math.abs(totals.total(key)) > Math.abs(totals.total(best)))) {
        best = key;
      }
    }
    if (best < 0) {
      throw new QueryException(option + " " + name + ": no sample of this query has it");
    }
    return best;
  }

  /// The function's name.
  public String function() {
    return tree.shape().keys().name(key);
  }

  /// File and function: `app.jfr: callers and callees of Json.parse`.
  @Override
  public String title() {
    boolean group = tree.shape().keys().by().isGroup();
    String name = group ? function() : FrameNames.shortName(function());
    return fileName + ": callers and callees of " + name;
  }

  /// Value type and the function's total: `cpu/nanoseconds, 1.20 s, 40.0 % of all`.
  @Override
  public String subtitle() {
    CallTree inside = callees.layout().tree();
    boolean whole = callees.narrowed().isEmpty();
    long total = whole ? inside.total() : callers.layout().tree().total();
    return valueType() + ", " + Quantities.format(total, valueType()) + ", " + ofAll(total);
  }

  private String ofAll(long value) {
    return Quantities.share((double) value / tree.total()) + " of all";
  }

  private ValueType valueType() {
    return tree.profile().valueTypes().get(tree.valueType());
  }

  /// What shares in boxes are of, what a side is zoomed to or narrowed by, what was searched.
  @Override
  public String note() {
    List<String> parts = new ArrayList<>();
    parts.add("shares in boxes are of the function");
    parts.addAll(parts(callers, callees));
    return String.join("  ·  ", parts);
  }

  /// Which part of a sandwich is shown, and what was searched in it.
  static List<String> parts(Side callers, Side callees) {
    List<String> parts = new ArrayList<>();
    note(parts, "callers", callers);
    note(parts, "callees", callees);
    FrameSearch search = callees.search();
    if (search != null) {
      parts.add("search: " + search.text());
    }
    return parts;
  }

  private static void note(List<String> parts, String name, Side side) {
    if (side.part().zoom() != 0) {
      parts.add(name + " zoomed to " + side.layout().shape().name(side.part().zoom()));
    }
    if (!side.narrowed().isEmpty()) {
      parts.add(name + " " + side.narrowed());
    }
  }

  @Override
  public String queryText() {
    return QueryText.format(query);
  }

  @Override
  public int widthPx() {
    return style.widthPx();
  }

  @Override
  public RowSizes metrics() {
    return style.metrics();
  }

  @Override
  public String command(PictureFormat format, String outputName) {
    return command(fileName, format, outputName);
  }

  /// The command that draws this sandwich again, unzoomed.
  ///
  /// @param file where the profile lies
  public String command(String file, PictureFormat format, String outputName) {
    return RenderWords.of(this, file, format, outputName);
  }

  /// Those of the boxes in the flame graph.
  @Override
  public ColorScheme colors(Side side, Theme theme) {
    ColorScheme base =
        ColorSchemes.of(style.coloring(), tree, rows, theme, style.palette(), style.myCode());
    return new OriginColors(base, side.origin());
  }

  @Override
  public String text(Side side, int node) {
    long total = side.layout().tree().total(node);
    return Quantities.format(total, valueType()) + ", " + ofAll(total);
  }
}

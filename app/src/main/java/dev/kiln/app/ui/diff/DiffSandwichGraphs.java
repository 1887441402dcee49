package dev.kiln.app.ui.diff;

import dev.kiln.app.report.draw.ComparisonSandwich;
import dev.kiln.app.report.draw.SandwichDrawing;
import dev.kiln.app.report.draw.SandwichDrawing.Half;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.question.DiffQuestion;
import dev.kiln.app.session.Asking;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.app.ui.common.picture.SandwichExport;
import dev.kiln.app.ui.common.picture.SandwichSearch;
import dev.kiln.diffview.DiffLegend;
import dev.kiln.diffview.words.SandwichCut;
import dev.kiln.diffview.words.SandwichCut.Part;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.run.Side;
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FrameNames;
import dev.kiln.render.layout.Orientation;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.SplitPane;
import org.jspecify.annotations.Nullable;

/// Both flame graphs of a sandwich of differences, linked: if one is zoomed to a node, the other
/// shows the samples that go through it. A chosen box becomes the document's choice, and matches
/// are marked in both.
final class DiffSandwichGraphs extends SplitPane {
  private static final double CALLERS_PART = 0.4;

  private final ViewContext context;
  private final Document document;
  private final DiffHalfPane callers;
  private final DiffHalfPane callees;
  private final SandwichSearch search;
  private final DiffLegend legend = new DiffLegend();
  private @Nullable SandwichCut shown;
  private boolean linking;
  private int narrowings;

  /// @param open puts a function in the middle, by its merge key
  DiffSandwichGraphs(ViewContext context, IntConsumer open) {
    this.context = context;
    this.document = context.document();
    callers = new DiffHalfPane(document, "Callers", Orientation.FLAME, n -> open(open, true, n));
    callees = new DiffHalfPane(document, "Callees", Orientation.ICICLE, n -> open(open, false, n));
    setOrientation(javafx.geometry.Orientation.VERTICAL);
    search = new SandwichSearch(document, callers.canvas(), callees.canvas());
    callers.add(legend);
    getItems().addAll(callers, callees);
    setDividerPositions(CALLERS_PART);
    link(callers, true);
    link(callees, false);
    document.search().resultProperty().addListener(_ -> search());
  }

  private void link(DiffHalfPane half, boolean above) {
    half.canvas().zoomProperty().addListener(_ -> narrowOther(above));
    half.canvas().selectedProperty().addListener((_, _, n) -> chosen(above, n.intValue()));
    search.stepOn(half.canvas());
    half.canvas().setOnMenu(node -> menu(half, above, node));
  }

  private void open(IntConsumer open, boolean above, int node) {
    SandwichCut now = shown;
    if (now != null) {
      open.accept(now.part(above).tree().shape().key(node));
    }
  }

  /// Shows another function, or the same of another answer; nothing is zoomed.
  void show(SandwichCut next) {
    shown = next;
    legend.show(document.theme().getValue());
    narrowings++;
    linking = true;
    callers.show(next.callers(), next.whole(), "");
    callees.show(next.callees(), next.whole(), "");
    callers.canvas().zoomTo(0);
    callees.canvas().zoomTo(0);
    linking = false;
    search();
  }

  private void chosen(boolean above, int node) {
    SandwichCut now = shown;
    if (linking || now == null || node == Boxes.NONE) {
      return;
    }
    linking = true;
    (above ? callees : callers).canvas().select(Boxes.NONE);
    document.choose(now.origin(above, node));
    linking = false;
  }

  private void menu(DiffHalfPane half, boolean above, int node) {
    SandwichCut now = shown;
    if (now != null) {
      context.menus().show(half.canvas(), now.whole().shape(), now.origin(above, node));
    }
  }

  /// One half was zoomed: the other shows the samples that go through what fills it.
  private void narrowOther(boolean above) {
    SandwichCut now = shown;
    if (linking || now == null) {
      return;
    }
    DiffTree whole = now.whole();
    DiffHalfPane other = above ? callees : callers;
    int node = (above ? callers : callees).canvas().zoomProperty().get();
    int turn = ++narrowings;
    if (node == 0) {
      other.show(now.part(!above), whole, "");
      search();
      return;
    }
    String name = FrameNames.shortName(now.part(above).tree().shape().name(node));
    document.compute(
        _ -> now.through(above, node),
        part -> {
          if (turn == narrowings && now.equals(shown)) {
            other.show(part, whole, "through " + name + " only");
            search();
          }
        });
  }

  private void search() {
    if (shown != null) {
      search.mark(shown.cut().both());
    }
  }

  /// What both sides of the function in the middle add up to; null before there is one.
  @Nullable Part middle() {
    SandwichCut now = shown;
    boolean any =
        now != null
            && (now.callees().tree().tree(Side.BASE).total() != 0
                || now.callees().tree().tree(Side.CURRENT).total() != 0);
    return any && now != null ? now.callees() : null;
  }

  /// The graphs, from top to bottom.
  List<FlameCanvas> canvases() {
    return List.of(callers.canvas(), callees.canvas());
  }

  /// What is seen, to be drawn elsewhere; null if nothing is shown yet.
  @Nullable SandwichDrawing picture() {
    SandwichCut now = shown;
    if (now == null || now.cut().key() < 0) {
      return null;
    }
    Request request =
        Asking.comparison(document, now.result(), now.widths(), now.order())
            .with(PictureOptions.SANDWICH, now.whole().shape().keys().name(now.cut().key()))
            .with(DiffQuestion.WIDTH, SandwichExport.widthPx(callees.canvas()));
    ComparisonSandwich picture = new ComparisonSandwich(request, now.whole());
    Half above = callers.picture(picture);
    Half below = callees.picture(picture);
    Part upper = callers.part();
    Part lower = callees.part();
    if (above == null || below == null || upper == null || lower == null) {
      return null;
    }
    return picture.drawing(upper, above, lower, below, Asking.sizes(document.preferences()));
  }

  void focus() {
    callees.canvas().requestFocus();
  }
}

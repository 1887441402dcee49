package dev.kiln.app.ui.sandwich;

import dev.kiln.app.report.draw.ProfileSandwich;
import dev.kiln.app.report.draw.SandwichDrawing;
import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Asking;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.FunctionName;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.app.ui.common.picture.SandwichExport;
import dev.kiln.app.ui.common.picture.SandwichSearch;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FrameNames;
import dev.kiln.render.layout.Orientation;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.SplitPane;
import org.jspecify.annotations.Nullable;

/// Both flame graphs, linked: if one is zoomed to a node, the other shows the samples that go
/// through it. A chosen box becomes the document's choice; matches are marked in both, and both
/// step through them.
final class HalfPanes extends SplitPane {
  private final ViewContext context;
  private final Document document;
  private final HalfPane callers;
  private final HalfPane callees;
  private @Nullable Filling filling;
  private boolean linking;
  private final SandwichSearch search;
  private int narrowings;

  /// @param open puts a function in the middle
  HalfPanes(ViewContext context, Consumer<FunctionName> open) {
    this.context = context;
    this.document = context.document();
    callers = new HalfPane(document, "Callers", Orientation.FLAME, node -> open(open, true, node));
    callees =
        new HalfPane(document, "Callees", Orientation.ICICLE, node -> open(open, false, node));
    search = new SandwichSearch(document, callers.canvas(), callees.canvas());
    setOrientation(javafx.geometry.Orientation.VERTICAL);
    getItems().addAll(callers, callees);
    setDividerPositions(0.42);
    link(callers, true);
    link(callees, false);
    document.search().resultProperty().addListener(_ -> search());
    document.selectedNodeProperty().addListener((_, _, node) -> chosenElsewhere(node.intValue()));
  }

  private void link(HalfPane half, boolean above) {
    half.canvas().zoomProperty().addListener(_ -> narrowOther(above));
    half.canvas()
        .selectedProperty()
        .addListener((_, _, node) -> chosen(half, above, node.intValue()));
    half.canvas().setOnMenu(node -> menu(half, above, node));
    search.stepOn(half.canvas());
  }

  /// Whether what is shown was cut from this answer.
  boolean isOf(Answer answer) {
    Filling now = filling;
    return now != null && now.answer().hasTreeOf(answer);
  }

  void show(Filling next) {
    filling = next;
    narrowings++;
    linking = true;
    callers.show(next, next.callers(), next.sandwich()::callerOrigin);
    callees.show(next, next.callees(), next.sandwich()::calleeOrigin);
    callers.canvas().zoomTo(0);
    callees.canvas().zoomTo(0);
    linking = false;
    search();
  }

  /// The graphs, from top to bottom.
  List<FlameCanvas> canvases() {
    return List.of(callers.canvas(), callees.canvas());
  }

  /// What is seen, to be drawn elsewhere; null if nothing is shown yet.
  @Nullable SandwichDrawing picture() {
    Filling now = filling;
    if (now == null || now.key() < 0) {
      return null;
    }
    Answer answer = now.answer();
    String function = answer.tree().shape().keys().name(now.key());
    int widthPx = SandwichExport.widthPx(callees.canvas());
    ProfileSandwich picture =
        new ProfileSandwich(
            Asking.sandwich(document, answer, function, widthPx), answer.tree(), answer.rows());
    SandwichDrawing.Half above = callers.picture(picture);
    SandwichDrawing.Half below = callees.picture(picture);
    return above == null || below == null ? null : picture.drawing(above, below);
  }

  /// Takes other colours, if they are of what is shown.
  void restyle() {
    ColorScheme colors = filling == null ? null : document.colors(filling.answer());
    if (colors != null) {
      callers.restyle(colors);
      callees.restyle(colors);
    }
  }

  void focusCallees() {
    callees.canvas().requestFocus();
  }

  private void open(Consumer<FunctionName> open, boolean above, int node) {
    Filling now = filling;
    if (now != null) {
      TreeShape shape = tree(now, above).shape();
      open.accept(FunctionName.of(shape.keys(), shape.key(node)));
    }
  }

  private static CallTree tree(Filling of, boolean above) {
    return above ? of.sandwich().callers() : of.sandwich().callees();
  }

  private static int origin(Filling of, boolean above, int node) {
    return above ? of.sandwich().callerOrigin(node) : of.sandwich().calleeOrigin(node);
  }

  /// The function in the middle becomes the document's choice.
  void chooseMiddle() {
    Filling now = filling;
    if (now != null && isCurrent(now) && now.sandwich().calleeOrigin(0) > 0) {
      TreeShape shape = now.answer().tree().shape();
      int chosen = document.selectedNodeProperty().get();
      if (chosen <= 0 || shape.key(chosen) != now.key()) {
        linking = true;
        document.choose(now.sandwich().calleeOrigin(0));
        linking = false;
      }
    }
  }

  private boolean isCurrent(Filling now) {
    Answer answer = document.answerProperty().get();
    return answer != null && isOf(answer) && now.equals(filling);
  }

  private void chosen(HalfPane half, boolean above, int node) {
    Filling now = filling;
    if (linking || now == null || !isCurrent(now) || node == Boxes.NONE) {
      return;
    }
    linking = true;
    (half.equals(callers) ? callees : callers).canvas().select(Boxes.NONE);
    document.choose(origin(now, above, node));
    linking = false;
  }

  /// A box of another view was chosen: the box that stands for it, if there is one.
  private void chosenElsewhere(int node) {
    Filling now = filling;
    if (linking || now == null || !isCurrent(now) || node <= 0) {
      return;
    }
    linking = true;
    int above = standingFor(now, true, node);
    int below = above == Boxes.NONE ? standingFor(now, false, node) : Boxes.NONE;
    callers.canvas().select(above);
    callees.canvas().select(below);
    linking = false;
  }

  private static int standingFor(Filling of, boolean above, int node) {
    int size = tree(of, above).size();
    for (int n = 0; n < size; n++) {
      if (origin(of, above, n) == node) {
        return n;
      }
    }
    return Boxes.NONE;
  }

  private void menu(HalfPane half, boolean above, int node) {
    Filling now = filling;
    if (now == null || !isCurrent(now)) {
      return;
    }
    if (node == 0) {
      int middle = Math.max(0, now.sandwich().calleeOrigin(0));
      context.menus().show(half, now.answer().tree().shape(), middle);
    } else {
      context.menus().show(half.canvas(), tree(now, above).shape(), node);
    }
  }

  /// One half was zoomed: the other shows the samples that go through what fills it.
  private void narrowOther(boolean above) {
    Filling now = filling;
    if (linking || now == null) {
      return;
    }
    HalfPane zoomed = above ? callers : callees;
    HalfPane other = above ? callees : callers;
    int node = zoomed.canvas().zoomProperty().get();
    int turn = ++narrowings;
    if (node == 0) {
      other.narrow(above ? now.callees() : now.callers(), "");
      search();
      return;
    }
    CallTree whole = tree(now, above);
    document.compute(
        _ -> now.narrowed(tree(now, !above), whole, node),
        layout -> {
          if (turn == narrowings && now.equals(filling)) {
            other.narrow(layout, through(whole, node));
            search();
          }
        });
  }

  private static String through(CallTree tree, int node) {
    return "through "
        + FrameNames.shortName(tree.shape().name(node))
        + " only, "
        + Quantities.share(tree.share(node))
        + " of the function";
  }

  private void search() {
    if (filling != null) {
      search.mark(filling.sandwich());
    }
  }
}

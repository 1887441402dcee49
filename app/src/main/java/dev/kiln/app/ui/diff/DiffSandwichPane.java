package dev.kiln.app.ui.diff;

import dev.kiln.app.session.Difference;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.FunctionName;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.DocumentView;
import dev.kiln.app.ui.common.History;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.app.ui.common.picture.SandwichExport;
import dev.kiln.diffview.DeltaTable;
import dev.kiln.diffview.words.DiffLayouts;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.diffview.words.SandwichCut;
import dev.kiln.model.diff.ComparisonResult;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// The sandwich of a comparison: a function between its callers and its callees, of both sides; the
/// delta table chooses it. Choice, search and query are those of the document.
public final class DiffSandwichPane extends BorderPane implements DocumentView {
  private static final double GRAPH_PART = 0.68;
  private static final double LEAST_TABLE_PX = 130;

  private final Document document;
  private final ComparedHead compared;
  private final DiffSandwichHead head;
  private final DiffSandwichGraphs graphs;
  private final DeltaTable table;
  private final SplitPane split;
  private final DiffFollower follower;
  private final History<FunctionName> history = new History<>();
  private boolean linking;
  private boolean divided;
  private int asked;

  public DiffSandwichPane(ViewContext context) {
    this.document = context.document();
    compared = new ComparedHead(document);
    graphs = new DiffSandwichGraphs(context, this::open);
    head =
        new DiffSandwichHead(
            this::back, new SandwichExport(context, graphs.canvases(), graphs::picture));
    table = new DeltaTable(this::open);
    table.addButtons(new DeltaExports(context, document.diffProperty(), table).buttons());
    split = new SplitPane(new BorderPane(graphs, head, null, null, null), table);
    table.setMinHeight(LEAST_TABLE_PX);
    split.setOrientation(Orientation.VERTICAL);
    setTop(new VBox(compared));
    setCenter(split);
    setMinSize(0, 0);
    follower = new DiffFollower(document, View.SANDWICH, this, this::draw);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  @Override
  public void shown() {
    follower.shown();
    Difference difference = document.diffProperty().get();
    int chosen = document.selectedNodeProperty().get();
    if (difference != null && chosen > 0 && difference.result().hasValue(chosen)) {
      open(difference.result().shown().shape().key(chosen));
    }
  }

  private void draw(Difference difference) {
    if (!divided) {
      // Before the first answer the pane may have had no height to divide.
      divided = true;
      split.setDividerPositions(GRAPH_PART);
    }
    ComparisonResult result = difference.result();
    compared.show(result);
    linking = true;
    table.show(
        result.functions(),
        difference.splits(),
        DiffWords.of(result.down()),
        document.theme().getValue());
    linking = false;
    if (history.present() == null) {
      int first = first(result);
      if (first >= 0) {
        history.visit(FunctionName.of(result.down().shape().keys(), first));
      }
    }
    cut();
  }

  /// What is put in the middle if nothing was chosen: the chosen box, or what changed most.
  private int first(ComparisonResult result) {
    int chosen = document.selectedNodeProperty().get();
    if (chosen > 0 && result.hasValue(chosen)) {
      return result.shown().shape().key(chosen);
    }
    return table.table().getItems().isEmpty() ? -1 : table.table().getItems().getFirst().key();
  }

  private void open(int key) {
    Difference difference = document.diffProperty().get();
    if (!linking
        && difference != null
        && history.visit(FunctionName.of(difference.result().down().shape().keys(), key))) {
      cut();
    }
  }

  private void back() {
    if (history.back()) {
      cut();
    }
  }

  /// Cuts the function in the middle out of the tree, in the background; the last one wins.
  private void cut() {
    head.canGoBack(history.canGoBack());
    Difference difference = document.diffProperty().get();
    FunctionName wanted = history.present();
    int turn = ++asked;
    if (difference == null || wanted == null) {
      return;
    }
    ComparisonResult result = difference.result();
    DiffLayouts layouts = difference.layouts();
    document.compute(
        _ -> {
          int key = wanted.key(result.down().shape().keys());
          return SandwichCut.of(result, key, layouts.inOne(), layouts.order());
        },
        cut -> {
          if (turn == asked) {
            show(cut, wanted);
          }
        });
  }

  private void show(SandwichCut cut, FunctionName wanted) {
    graphs.show(cut);
    head.show(wanted, graphs.middle(), cut.whole());
    int key = cut.cut().key();
    linking = true;
    if (key >= 0) {
      table.choose(key);
      int middle = cut.origin(false, 0);
      int chosen = document.selectedNodeProperty().get();
      boolean same = chosen > 0 && cut.whole().shape().key(chosen) == key;
      if (middle > 0 && !same) {
        document.choose(middle);
      }
    }
    linking = false;
  }

  private void key(KeyEvent e) {
    boolean alone = !e.isShortcutDown() && !e.isAltDown() && !e.isShiftDown();
    if (e.getCode() == KeyCode.BACK_SPACE && alone
        || e.getCode() == KeyCode.LEFT && e.isAltDown()) {
      back();
      e.consume();
    }
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void focus() {
    graphs.focus();
  }
}

package dev.kiln.app.ui.diff;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.FunctionName;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.DocumentView;
import dev.kiln.app.ui.common.History;
import dev.kiln.app.ui.common.SandwichShare;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.diffview.DeltaTable;
import dev.kiln.diffview.DiffAnswer;
import dev.kiln.diffview.DiffFilling;
import dev.kiln.diffview.words.DiffWords;
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
            this::back, new SandwichShare(context, graphs.canvases(), graphs::picture));
    table = new DeltaTable(this::open);
    table.addButtons(new DeltaExports(context, document.diffProperty(), table).buttons());
    split = new SplitPane(new BorderPane(graphs, head, null, null, null), table);
    table.setMinHeight(LEAST_TABLE_PX);
    split.setOrientation(Orientation.VERTICAL);
    setTop(new VBox(compared));
    setCenter(split);
    setMinSize(0, 0);
    follower = new DiffFollower(document, View.SANDWICH, this, this::draw);
    compared.listenOn(this);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  @Override
  public void shown() {
    follower.shown();
    DiffAnswer answer = document.diffProperty().get();
    int chosen = document.selectedNodeProperty().get();
    if (answer != null && chosen > 0 && answer.hasBox(chosen)) {
      open(answer.tree().shape().key(chosen));
    }
  }

  private void draw(DiffAnswer answer) {
    if (!divided) {
      // Before the first answer the pane may have had no height to divide.
      divided = true;
      split.setDividerPositions(GRAPH_PART);
    }
    compared.show(answer);
    linking = true;
    table.show(
        answer.functions(),
        answer.splits(),
        DiffWords.of(answer.tree()),
        document.theme().getValue());
    linking = false;
    if (history.present() == null) {
      int first = first(answer);
      if (first >= 0) {
        history.visit(FunctionName.of(answer.tree().shape().keys(), first));
      }
    }
    cut();
  }

  /// What is put in the middle where nothing was chosen: the chosen box, or what changed most.
  private int first(DiffAnswer answer) {
    int chosen = document.selectedNodeProperty().get();
    if (chosen > 0 && answer.hasBox(chosen)) {
      return answer.tree().shape().key(chosen);
    }
    return table.table().getItems().isEmpty() ? -1 : table.table().getItems().getFirst().key();
  }

  private void open(int key) {
    DiffAnswer answer = document.diffProperty().get();
    if (!linking
        && answer != null
        && history.visit(FunctionName.of(answer.tree().shape().keys(), key))) {
      cut();
    }
  }

  private void back() {
    if (history.back()) {
      cut();
    }
  }

  /// Cuts the function in the middle out of the answer, in the background; the last one wins.
  private void cut() {
    head.canGoBack(history.canGoBack());
    DiffAnswer answer = document.diffProperty().get();
    FunctionName wanted = history.present();
    int turn = ++asked;
    if (answer == null || wanted == null) {
      return;
    }
    document.compute(
        _ -> DiffFilling.of(answer, wanted.key(answer.tree().shape().keys())),
        filling -> {
          if (turn == asked) {
            show(filling, wanted);
          }
        });
  }

  private void show(DiffFilling filling, FunctionName wanted) {
    graphs.show(filling);
    head.show(wanted, graphs.middle(), filling.answer().tree());
    int key = filling.cut().key();
    linking = true;
    if (key >= 0) {
      table.choose(key);
      int middle = filling.origin(false, 0);
      int chosen = document.selectedNodeProperty().get();
      boolean same = chosen > 0 && filling.answer().tree().shape().key(chosen) == key;
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

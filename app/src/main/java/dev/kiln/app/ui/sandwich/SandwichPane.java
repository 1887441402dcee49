package dev.kiln.app.ui.sandwich;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.FunctionName;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.DocumentView;
import dev.kiln.app.ui.common.History;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.app.ui.common.picture.SandwichExport;
import dev.kiln.app.ui.common.table.FunctionColumn;
import dev.kiln.app.ui.common.table.FunctionFigures;
import dev.kiln.app.ui.common.table.FunctionRow;
import dev.kiln.app.ui.common.table.FunctionTableView;
import dev.kiln.app.ui.common.table.GroupBy;
import dev.kiln.model.query.Direction;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

/// The sandwich: a list of functions, and the chosen one between its callers, growing up, and its
/// callees, growing down.
final class SandwichPane extends BorderPane implements DocumentView {
  private static final double WAIT_MS = 120;

  private final Document document;
  private final FunctionTableView list;
  private final HalfPanes halves;
  private final SandwichHead head;
  private final PauseTransition wait = new PauseTransition(Duration.millis(WAIT_MS));
  private final History<FunctionName> history = new History<>();
  private boolean stale = true;
  private boolean linking;
  private int asked;

  public SandwichPane(ViewContext context) {
    this.document = context.document();
    list =
        new FunctionTableView(
            document,
            List.of(FunctionColumn.NAME, FunctionColumn.TOTAL_SHARE, FunctionColumn.SELF_SHARE),
            FunctionColumn.TOTAL,
            this::listChanged);
    halves = new HalfPanes(context, this::open);
    head =
        new SandwichHead(
            this::back, new SandwichExport(context, halves.canvases(), halves::picture));
    setCenter(split());
    setMinSize(0, 0);
    head.canGoBack(false);
    document.answerProperty().addListener(_ -> reload());
    document.colorsProperty().addListener(_ -> halves.restyle());
    wait.setOnFinished(_ -> listChosen());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, row) -> {
              if (!linking && !list.isShowing() && row != null) {
                wait.playFromStart();
              }
            });
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private SplitPane split() {
    list.setId("sandwich-functions");
    list.setAccessibleText("Functions");
    list.setPlaceholder(Labels.label("No function matches", "t2"));
    CustomTextField filter = new CustomTextField();
    filter.setId("sandwich-filter");
    filter.setPromptText("Filter, module:name");
    filter.setLeft(Icons.of(Feather.FILTER, 13));
    filter.textProperty().addListener((_, _, text) -> list.filter(text));
    VBox bar = new VBox(filter);
    bar.getStyleClass().addAll("bar", "view-bar", "sandwich-filter-bar");
    BorderPane left = new BorderPane(list, bar, null, null, null);
    left.setMinWidth(0);
    BorderPane right = new BorderPane(halves, head, null, null, null);
    right.setMinWidth(0);
    SplitPane split = new SplitPane(left, right);
    SplitPane.setResizableWithParent(left, false);
    split.setDividerPositions(0.3);
    return split;
  }

  @Override
  public void shown() {
    if (stale) {
      reload();
    } else {
      followChoice();
    }
  }

  /// Takes the present answer; put off while the view is hidden, and until there is one that grows
  /// toward callees.
  private void reload() {
    Answer answer = document.answerProperty().get();
    stale = true;
    boolean inFront = document.store().get().view().equals(View.SANDWICH);
    if (answer != null && inFront && answer.query().direction() == Direction.CALLEES) {
      stale = false;
      list.load(answer, GroupBy.FUNCTION, 0);
    }
  }

  /// The list has the functions of an answer: the one in the middle is cut out of it again.
  private void listChanged() {
    FunctionFigures data = list.data();
    if (data == null || halves.isOf(data.answer())) {
      return;
    }
    if (history.present() == null && !followChoice() && !list.getItems().isEmpty()) {
      history.visit(centreOf(list.getItems().getFirst()));
    }
    cut();
  }

  /// Puts the function of the chosen box in the middle, if there is one.
  private boolean followChoice() {
    Answer answer = document.answerProperty().get();
    int chosen = document.selectedNodeProperty().get();
    if (answer == null || chosen <= 0 || !answer.hasBox(chosen)) {
      return false;
    }
    putInMiddle(FunctionName.of(answer.tree().shape().keys(), answer.tree().shape().key(chosen)));
    return true;
  }

  private static FunctionName centreOf(FunctionRow row) {
    return FunctionName.of(row.table().answer().totals().keys(), row.id());
  }

  private void listChosen() {
    FunctionRow row = list.getSelectionModel().getSelectedItem();
    if (row != null) {
      putInMiddle(centreOf(row));
    }
  }

  /// A box was opened: its function goes into the middle.
  private void open(FunctionName next) {
    putInMiddle(next);
  }

  private void putInMiddle(FunctionName next) {
    if (history.visit(next)) {
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
    FunctionFigures data = list.data();
    FunctionName wanted = history.present();
    int turn = ++asked;
    if (data == null || wanted == null) {
      return;
    }
    Answer answer = data.answer();
    document.compute(
        _ -> {
          int key = wanted.key(answer.tree().shape().keys());
          return Filling.of(answer, key);
        },
        filling -> {
          if (turn == asked) {
            show(filling);
          }
        });
  }

  private void show(Filling filling) {
    halves.show(filling);
    head.show(filling);
    linking = true;
    if (filling.key() >= 0) {
      list.choose(filling.key());
    }
    halves.chooseMiddle();
    linking = false;
  }

  private void key(KeyEvent e) {
    boolean alone = !e.isShortcutDown() && !e.isAltDown() && !e.isShiftDown();
    boolean inFilter = e.getTarget() instanceof javafx.scene.control.TextInputControl;
    boolean wanted =
        e.getCode() == KeyCode.BACK_SPACE && alone && !inFilter
            || e.getCode() == KeyCode.LEFT && e.isAltDown();
    if (wanted) {
      back();
      e.consume();
    } else if (e.getCode() == KeyCode.ENTER && e.getTarget() == list) {
      wait.stop();
      listChosen();
      halves.focusCallees();
      e.consume();
    }
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void focus() {
    list.requestFocus();
  }
}

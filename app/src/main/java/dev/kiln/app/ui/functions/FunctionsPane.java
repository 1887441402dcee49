package dev.kiln.app.ui.functions;

import dev.kiln.app.report.Table;
import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.DocumentView;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.app.ui.common.table.FunctionColumn;
import dev.kiln.app.ui.common.table.FunctionFigures;
import dev.kiln.app.ui.common.table.FunctionRow;
import dev.kiln.app.ui.common.table.FunctionTableView;
import dev.kiln.app.ui.common.table.GroupBy;
import dev.kiln.model.query.Direction;
import dev.kiln.render.layout.Boxes;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// The function table: self and total, sortable, filtered while the user types, grouped by
/// function, package or module. Selecting a row selects the heaviest box of the function, and
/// selecting a box selects its row.
public final class FunctionsPane extends BorderPane implements DocumentView {
  private final ViewContext context;
  private final Document document;
  private final FunctionTableView table;
  private final FunctionsBar bar;
  private GroupBy by = GroupBy.FUNCTION;
  private boolean stale = true;
  private boolean linking;

  public FunctionsPane(ViewContext context) {
    this.context = context;
    this.document = context.document();
    table =
        new FunctionTableView(
            document, List.of(FunctionColumn.values()), FunctionColumn.SELF, this::rowsChanged);
    table.setId("functions");
    table.setAccessibleText("Functions");
    table.setPlaceholder(Labels.label("No function matches", "t2"));
    bar = new FunctionsBar(context, this);
    setTop(bar);
    setCenter(table);
    setMinSize(0, 0);
    document.answerProperty().addListener(_ -> reload());
    document.zoomedNodeProperty().addListener(_ -> zoomed());
    document.selectedNodeProperty().addListener((_, _, node) -> nodeChosen(node.intValue()));
    table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> rowChosen(row));
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    table.setOnContextMenuRequested(
        e -> {
          menu();
          e.consume();
        });
  }

  private @Nullable Answer answer() {
    return document.answerProperty().get();
  }

  @Override
  public void shown() {
    if (stale) {
      reload();
    }
  }

  /// Takes the present answer; put off while the view is hidden, and until there is one of the
  /// table's direction.
  void reload() {
    Answer answer = answer();
    stale = true;
    boolean inFront = document.store().get().view().equals(FunctionsKind.KIND.view());
    if (answer != null && inFront && answer.query().direction() == Direction.CALLEES) {
      stale = false;
      table.load(answer, by, document.zoomedNodeProperty().get());
    }
  }

  private void zoomed() {
    if (table.shownColumns().contains(FunctionColumn.SELF_OF_VIEW)
        || table.shownColumns().contains(FunctionColumn.TOTAL_OF_VIEW)) {
      reload();
    }
  }

  /// Shows functions, packages or modules; a group that was opened is left.
  void groupBy(GroupBy newBy) {
    by = newBy;
    table.getColumns().getFirst().setText(newBy.title());
    table.showWithin(GroupBy.FUNCTION, "");
    reload();
  }

  private void rowsChanged() {
    bar.update();
    nodeChosen(document.selectedNodeProperty().get());
  }

  /// A box was chosen: its row follows.
  private void nodeChosen(int node) {
    FunctionFigures data = table.data();
    if (linking || data == null || !isCurrent(data) || node == Boxes.NONE || node == 0) {
      return;
    }
    linking = true;
    table.choose(data.idOfKey(data.answer().tree().shape().key(node)));
    linking = false;
  }

  /// A row was chosen: its heaviest box follows, unless one of its boxes is chosen already.
  private void rowChosen(@Nullable FunctionRow row) {
    if (linking || table.isShowing() || row == null || !isCurrent(row.table())) {
      return;
    }
    int chosen = document.selectedNodeProperty().get();
    FunctionFigures data = row.table();
    boolean there =
        chosen > 0 && data.idOfKey(data.answer().tree().shape().key(chosen)) == row.id();
    if (!there && data.node(row.id()) >= 0) {
      linking = true;
      document.choose(data.node(row.id()));
      linking = false;
    }
  }

  private boolean isCurrent(FunctionFigures data) {
    Answer now = answer();
    return now != null && now.hasTreeOf(data.answer());
  }

  private void key(KeyEvent e) {
    if (e.getCode() == KeyCode.ENTER) {
      open();
      e.consume();
    } else if (e.getCode() == KeyCode.C && e.isShortcutDown()) {
      context.exports().copyTable(chosenRow());
      e.consume();
    }
  }

  private void clicked(MouseEvent e) {
    if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
      open();
    }
  }

  /// Opens the chosen function between its callers and callees, or the functions of a group.
  private void open() {
    FunctionRow row = table.getSelectionModel().getSelectedItem();
    if (row == null || !isCurrent(row.table())) {
      return;
    }
    if (row.table().by() == GroupBy.FUNCTION) {
      rowChosen(row);
      document.store().replace(s -> s.withView(View.SANDWICH));
    } else {
      GroupBy group = row.table().by();
      bar.show(GroupBy.FUNCTION);
      table.showWithin(group, row.name());
    }
  }

  private void menu() {
    FunctionRow row = table.getSelectionModel().getSelectedItem();
    if (row != null && isCurrent(row.table()) && row.table().by() == GroupBy.FUNCTION) {
      int node = row.table().node(row.id());
      if (node > 0) {
        context.menus().show(table, row.table().answer().tree().shape(), node);
      }
    }
  }

  Table chosenRow() {
    FunctionRow row = table.getSelectionModel().getSelectedItem();
    return table.exported(by.plural(), row == null ? List.of() : List.of(row));
  }

  Table shownRows() {
    return table.exported(by.plural(), table.getItems());
  }

  FunctionTableView rows() {
    return table;
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void focus() {
    table.requestFocus();
  }

  public TableView<FunctionRow> table() {
    return table;
  }
}

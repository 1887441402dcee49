package dev.kiln.app.ui.calltree;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Table;
import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Derived;
import dev.kiln.app.ui.common.DocumentView;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.layout.Boxes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;

/// The call tree as a table: one row per node, opened on demand. Its selection follows the
/// document's, and the other way round.
final class CallTreePane extends BorderPane implements DocumentView {
  private final ViewContext context;
  private final Document document;
  private final CallTreeTable table;
  private final Derived<TreeFigures> figures;
  private boolean linking;

  public CallTreePane(ViewContext context) {
    this.context = context;
    this.document = context.document();
    table = new CallTreeTable(document);
    table.setId("call-tree");
    table.setAccessibleText("Call tree");
    table.setPlaceholder(Labels.label("No samples match", "t2"));
    setTop(new CallTreeBar(context, this, table));
    setCenter(table);
    setMinSize(0, 0);
    new CallTreeKeys(
        table,
        () -> context.exports().copyTable(chosenRow()),
        () -> document.search().resultProperty().get() != null);
    figures = new Derived<>(document, this::inFront, this::question, (made, _) -> show(made));
    document.zoomedNodeProperty().addListener(_ -> zoomed());
    document.selectedNodeProperty().addListener((_, _, node) -> nodeChosen(node.intValue()));
    table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> rowChosen(row));
    table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    table.setOnContextMenuRequested(
        e -> {
          menu();
          e.consume();
        });
  }

  @Override
  public void shown() {
    figures.shown();
    nodeChosen(document.selectedNodeProperty().get());
  }

  private boolean inFront() {
    return document.store().get().view().equals(CallTreeKind.KIND.view());
  }

  /// Other columns are shown.
  void reload() {
    figures.changed();
  }

  private Function<ProfileView, TreeFigures> question(Answer answer) {
    int zoomed = document.zoomedNodeProperty().get();
    boolean counted = table.shownColumns().contains(TreeColumn.SAMPLES);
    return _ ->
        new TreeFigures(
            answer, counted ? answer.tree().ofSampleCounts(answer.rows()) : null, zoomed);
  }

  private void show(TreeFigures made) {
    linking = true;
    table.show(made);
    linking = false;
    nodeChosen(document.selectedNodeProperty().get());
  }

  private void zoomed() {
    if (table.shownColumns().contains(TreeColumn.TOTAL_OF_VIEW)) {
      figures.changed();
    }
  }

  private boolean isCurrent() {
    TreeFigures shown = table.figures();
    return shown != null && shown.isCurrent(document.answerProperty().get());
  }

  /// A box was chosen: the path to its row opens.
  private void nodeChosen(int node) {
    Answer answer = document.answerProperty().get();
    if (linking || !inFront() || !isCurrent() || node == Boxes.NONE || answer == null) {
      return;
    }
    CallItem chosen = table.chosen();
    if (answer.hasBox(node) && (chosen == null || chosen.node() != node)) {
      linking = true;
      table.reveal(node);
      linking = false;
    }
  }

  /// A row was chosen: its box follows.
  private void rowChosen(TreeItem<CallRow> row) {
    if (!linking && !table.isChanging() && row instanceof CallItem item && isCurrent()) {
      linking = true;
      document.choose(item.node());
      linking = false;
    }
  }

  private void clicked(MouseEvent e) {
    TreeItem<CallRow> row = table.getSelectionModel().getSelectedItem();
    if (e.getButton() == MouseButton.PRIMARY && row != null && row.getValue().isMore()) {
      table.loadMore(row);
    }
  }

  private void menu() {
    CallItem row = table.chosen();
    if (row != null && isCurrent()) {
      context.menus().show(table, row.shape(), row.node());
    }
  }

  /// Does something from the chosen row on, or from the root.
  void fromChosen(Consumer<CallItem> action) {
    CallItem row = table.chosen();
    if (row != null) {
      action.accept(row);
    } else if (table.getRoot() instanceof CallItem root) {
      action.accept(root);
    }
    table.requestFocus();
  }

  Table chosenRow() {
    CallItem row = table.chosen();
    return exported(row == null ? List.of() : List.of(row));
  }

  Table shownRows() {
    return exported(table.rows());
  }

  /// The columns as they stand behind the depth of each row; names are set in by it, for readers.
  private Table exported(List<CallItem> rows) {
    TreeFigures shown = table.figures();
    if (shown == null) {
      return new Table("call tree", List.of(), List.of());
    }
    List<TreeColumn> columns = table.shownColumns();
    List<Table.Column> heads = new ArrayList<>();
    heads.add(new Table.Column("Depth", "frames"));
    columns.forEach(column -> heads.add(column.exported(shown.valueType())));
    List<List<Cell>> cells = new ArrayList<>();
    for (CallItem row : rows) {
      int depth = row.shape().depth(row.node());
      List<Cell> line = new ArrayList<>();
      line.add(new Cell.Whole(depth));
      for (TreeColumn column : columns) {
        Cell cell = column.cell(shown, row.node());
        boolean name = column == TreeColumn.NAME;
        line.add(name ? new Cell.Name(cell.plain(), "", depth) : cell);
      }
      cells.add(line);
    }
    return new Table("call tree", heads, cells);
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void focus() {
    table.requestFocus();
  }
}

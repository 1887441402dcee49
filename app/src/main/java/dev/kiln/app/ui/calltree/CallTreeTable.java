package dev.kiln.app.ui.calltree;

import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.table.ColumnWidths;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntBinaryOperator;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableColumn.SortType;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;

/// The rows of the tree: created on demand, and kept open as long as the tree stays the same.
final class CallTreeTable extends TreeTableView<CallRow> {
  private static final int MOST_EXPANDED = 300;
  private static final int MOST_KEPT = 3000;

  private @Nullable TreeFigures figures;
  private boolean changing;

  CallTreeTable(Document document) {
    TreeCells cells = new TreeCells(document, () -> figures);
    for (TreeColumn column : TreeColumn.values()) {
      TreeTableColumn<CallRow, CallRow> shown = cells.column(column);
      getColumns().add(shown);
      if (column == TreeColumn.TOTAL) {
        getSortOrder().add(shown);
      }
    }
    ColumnWidths.growWithText(this, getColumns(), document.preferences());
    ColumnWidths.widenFirst(this, getVisibleLeafColumns(), TreeColumn.NAME.widthPx());
    setRowFactory(_ -> cells.row());
    setSortPolicy(_ -> sortBy());
    document.colorsProperty().addListener(_ -> refresh());
    document.search().resultProperty().addListener(_ -> refresh());
  }

  @Nullable TreeFigures figures() {
    return figures;
  }

  /// Whether rows are being replaced, so that the selection is not the user's.
  boolean isChanging() {
    return changing;
  }

  List<TreeColumn> shownColumns() {
    return getVisibleLeafColumns().stream().map(c -> (TreeColumn) c.getUserData()).toList();
  }

  /// Shows figures; rows of the same tree stay open.
  void show(TreeFigures next) {
    TreeFigures before = figures;
    boolean same = before != null && before.tree().shape().equals(next.tree().shape());
    List<Integer> open = same ? openNodes() : List.of();
    figures = next;
    rebuild(next, open);
    if (!same) {
      openSingles();
    }
  }

  private void rebuild(TreeFigures next, List<Integer> open) {
    TreeItem<CallRow> chosen = getSelectionModel().getSelectedItem();
    changing = true;
    getSelectionModel().clearSelection();
    if (getRoot() instanceof CallItem root) {
      root.restart(next.answer().layout(), order(next));
    } else {
      List<TreeTableColumn<CallRow, ?>> sorted = List.copyOf(getSortOrder());
      setRoot(new CallItem(next.answer().layout(), 0, order(next)));
      getSortOrder().setAll(sorted);
    }
    setShowRoot(next.answer().hasBox(0));
    getRoot().setExpanded(true);
    for (int node : open) {
      if (next.answer().hasBox(node)) {
        path(node).setExpanded(true);
      }
    }
    changing = false;
    if (chosen instanceof CallItem item && !open.isEmpty() && next.answer().hasBox(item.node())) {
      reveal(item.node());
    }
    refresh();
  }

  private boolean sortBy() {
    if (figures != null && getRoot() != null && !changing) {
      rebuild(figures, openNodes());
    }
    return true;
  }

  private IntBinaryOperator order(TreeFigures of) {
    if (getSortOrder().isEmpty()) {
      return of.order(TreeColumn.TOTAL, true);
    }
    TreeTableColumn<CallRow, ?> first = getSortOrder().getFirst();
    TreeColumn column = (TreeColumn) first.getUserData();
    return of.order(column, first.getSortType() == SortType.DESCENDING);
  }

  /// Opens single children from the root on, if there is nothing to choose.
  private void openSingles() {
    TreeItem<CallRow> item = getRoot();
    for (int i = 0; i < MOST_EXPANDED && item.getChildren().size() == 1; i++) {
      item = item.getChildren().getFirst();
      item.setExpanded(true);
    }
  }

  /// The rows that are open or would be scrolled to, from top to bottom.
  List<CallItem> rows() {
    List<CallItem> rows = new ArrayList<>();
    Deque<TreeItem<CallRow>> waiting = new ArrayDeque<>();
    if (getRoot() != null) {
      waiting.push(getRoot());
    }
    while (!waiting.isEmpty()) {
      TreeItem<CallRow> item = waiting.pop();
      if (item instanceof CallItem row) {
        rows.add(row);
      }
      if (item.isExpanded()) {
        item.getChildren().reversed().forEach(waiting::push);
      }
    }
    return rows;
  }

  private List<Integer> openNodes() {
    return rows().stream()
        .filter(row -> row.isExpanded() && !row.isLeaf())
        .limit(MOST_KEPT)
        .map(CallItem::node)
        .toList();
  }

  /// The item of a node, its ancestors opened.
  private CallItem path(int node) {
    TreeShape shape = ((CallItem) getRoot()).shape();
    Deque<Integer> path = new ArrayDeque<>();
    for (int n = node; n != 0; n = shape.parent(n)) {
      path.push(n);
    }
    CallItem item = (CallItem) getRoot();
    for (int n : path) {
      item.setExpanded(true);
      item = item.child(n);
    }
    return item;
  }

  /// Opens the path to a node, chooses its row and brings it into sight.
  void reveal(int node) {
    if (getRoot() != null) {
      changing = true;
      choose(path(node));
      changing = false;
    }
  }

  private void choose(TreeItem<CallRow> item) {
    int row = getRow(item);
    if (getSelectionModel().getSelectedIndex() != row) {
      getSelectionModel().clearAndSelect(row);
    }
    getFocusModel().focus(row);
    scrollTo(Math.max(0, row - 5));
  }

  @Nullable CallItem chosen() {
    return getSelectionModel().getSelectedItem() instanceof CallItem item ? item : null;
  }

  /// From a row on, opens the heaviest child of the heaviest child, until a frame spends more
  /// itself than any that it calls; chooses that frame.
  void openHeaviestPath(CallItem from) {
    CallTree tree = from.tree();
    CallItem item = from;
    for (int i = 0; i < MOST_EXPANDED; i++) {
      CallItem next = item.heaviest();
      if (next == null || Math.abs(tree.self(item.node())) > Math.abs(tree.total(next.node()))) {
        break;
      }
      item.setExpanded(true);
      item = next;
    }
    choose(item);
  }

  /// Opens what is below a row, the heaviest first, as far as one can look through.
  void openBelow(CallItem from) {
    CallTree tree = from.tree();
    Comparator<CallItem> lightest =
        Comparator.comparingLong(item -> Math.abs(tree.total(item.node())));
    PriorityQueue<CallItem> waiting = new PriorityQueue<>(lightest.reversed());
    waiting.add(from);
    for (int i = 0; i < MOST_EXPANDED && !waiting.isEmpty(); i++) {
      CallItem item = waiting.remove();
      item.setExpanded(true);
      for (TreeItem<CallRow> child : item.getChildren()) {
        if (child instanceof CallItem below && !below.isLeaf()) {
          waiting.add(below);
        }
      }
    }
    choose(from);
  }

  /// Closes a row and all below it.
  void closeBelow(CallItem from) {
    for (CallItem row : rows()) {
      if (row.isBelow(from)) {
        row.setExpanded(false);
      }
    }
    from.setExpanded(false);
    choose(from);
  }

  /// Loads the siblings that a row stands for, and chooses the first of them.
  void loadMore(TreeItem<CallRow> more) {
    int row = getRow(more);
    if (more.getParent() instanceof CallItem parent) {
      changing = true;
      parent.loadMore();
      changing = false;
      getSelectionModel().clearAndSelect(row);
    }
  }
}

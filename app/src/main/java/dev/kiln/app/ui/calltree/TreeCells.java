package dev.kiln.app.ui.calltree;

import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.table.NameBox;
import dev.kiln.app.ui.common.table.ShareBox;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.color.ColorScheme;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableColumn.SortType;
import javafx.scene.control.TreeTableRow;
import org.jspecify.annotations.Nullable;

/// The rows and cells of the call tree.
final class TreeCells {
  private static final double INDENT_PX = 10;
  private static final int STEEP_LEVELS = 10;

  private final Document document;
  private final Supplier<@Nullable TreeFigures> figures;

  /// @param figures what the rows are of; null before the first answer
  TreeCells(Document document, Supplier<@Nullable TreeFigures> figures) {
    this.document = document;
    this.figures = figures;
  }

  TreeTableColumn<CallRow, CallRow> column(TreeColumn column) {
    TreeTableColumn<CallRow, CallRow> shown = new TreeTableColumn<>(column.title());
    shown.setId(column.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    shown.setUserData(column);
    shown.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue().getValue()));
    shown.setPrefWidth(column.widthPx());
    shown.setCellFactory(
        _ ->
            switch (column.kind()) {
              case NAME -> new NameCell();
              case BAR -> new BarCell(column);
              case VALUE, SHARE, COUNT -> new TextCell(column, "number-cell");
              case WORDS -> new TextCell(column, "faint-cell");
            });
    if (column.kind().isNumber()) {
      shown.setSortType(SortType.DESCENDING);
      shown.getStyleClass().add("number-column");
    } else {
      shown.getStyleClass().add(column == TreeColumn.NAME ? "name-cell" : "faint-cell");
    }
    return shown;
  }

  /// The indentation of a level: each row stands to the right of its parent, but deep stacks do not
  /// push names out of the column.
  static double indentPx(int level) {
    if (level <= STEEP_LEVELS) {
      return level * INDENT_PX;
    }
    double beyond = level - STEEP_LEVELS;
    return STEEP_LEVELS * INDENT_PX + 3 * INDENT_PX * Math.log1p(beyond / 5);
  }

  TreeTableRow<CallRow> row() {
    return new TreeTableRow<>() {
      @Override
      protected void updateItem(@Nullable CallRow row, boolean empty) {
        super.updateItem(row, empty);
        int level = getTreeItem() == null ? 0 : getTreeTableView().getTreeItemLevel(getTreeItem());
        double each = level == 0 ? INDENT_PX : indentPx(level) / level;
        setStyle(String.format(Locale.ROOT, "-fx-indent: %.2fpx;", each));
      }
    };
  }

  private final class TextCell extends TreeTableCell<CallRow, CallRow> {
    private final TreeColumn column;

    TextCell(TreeColumn column, String styleClass) {
      this.column = column;
      getStyleClass().add(styleClass);
    }

    @Override
    protected void updateItem(@Nullable CallRow row, boolean empty) {
      super.updateItem(row, empty);
      TreeFigures now = figures.get();
      if (empty || row == null || row.isMore() || now == null) {
        setText("");
      } else {
        setText(column.shown(now, row.node()));
      }
    }
  }

  private final class BarCell extends TreeTableCell<CallRow, CallRow> {
    private final TreeColumn column;
    private final ShareBox box = new ShareBox();

    BarCell(TreeColumn column) {
      this.column = column;
      getStyleClass().add("number-cell");
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable CallRow row, boolean empty) {
      super.updateItem(row, empty);
      TreeFigures now = figures.get();
      if (empty || row == null || row.isMore() || now == null) {
        setGraphic(null);
        return;
      }
      box.show(now.share(column, row.node()));
      setGraphic(box);
    }
  }

  private final class NameCell extends TreeTableCell<CallRow, CallRow> {
    private final NameBox box = new NameBox();

    NameCell() {
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable CallRow row, boolean empty) {
      super.updateItem(row, empty);
      TreeFigures now = figures.get();
      if (empty || row == null || now == null) {
        setGraphic(null);
        setText("");
        return;
      }
      if (row.isMore()) {
        String text = "and " + Quantities.count(row.more()) + " more";
        box.show(text, false, "", false);
        box.noColor();
        setText(text);
      } else {
        show(now, row.node());
      }
      setGraphic(box);
    }

    private void show(TreeFigures now, int node) {
      FrameSearch found = document.search().resultProperty().get();
      boolean current = now.isCurrent(document.answerProperty().get());
      boolean match = current && found != null && node != 0 && found.isMatch(node);
      String name = now.words(TreeColumn.NAME, node);
      box.show(name, node != 0 && !now.isGroup(), now.kindMark(node), match);
      ColorScheme colors = document.colors(now.answer());
      if (colors != null) {
        box.color(colors.fill(node));
      } else {
        box.noColor();
      }
      setText(name);
    }
  }
}

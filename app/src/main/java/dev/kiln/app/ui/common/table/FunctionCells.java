package dev.kiln.app.ui.common.table;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.color.ColorScheme;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import org.jspecify.annotations.Nullable;

/// The cells of a function table, one kind for each kind of column.
final class FunctionCells {
  /// Of a share without a bar.
  private static final double NARROW_SHARE_PX = 70;

  private FunctionCells() {}

  /// @param bars whether a share is shown as a bar too
  static TableColumn<FunctionRow, FunctionRow> column(
      Document document, FunctionColumn column, boolean bars) {
    TableColumn<FunctionRow, FunctionRow> shown = new TableColumn<>(column.title());
    shown.setId(column.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    shown.setUserData(column);
    shown.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    boolean narrow = !bars && column.kind() == ColumnKind.BAR;
    shown.setPrefWidth(narrow ? NARROW_SHARE_PX : column.widthPx());
    switch (column.kind()) {
      case NAME -> {
        shown.setCellFactory(_ -> new NameCell(document));
        shown.getStyleClass().add("name-cell");
      }
      case WORDS -> {
        shown.setCellFactory(_ -> new TextCell(column, "faint-cell"));
        shown.getStyleClass().add("faint-cell");
      }
      case BAR -> {
        shown.setCellFactory(
            _ -> bars ? new ShareCell(column) : new TextCell(column, "number-cell"));
        number(shown);
      }
      case VALUE, SHARE, COUNT -> {
        shown.setCellFactory(_ -> new TextCell(column, "number-cell"));
        number(shown);
      }
    }
    return shown;
  }

  private static void number(TableColumn<FunctionRow, FunctionRow> column) {
    column.setSortType(SortType.DESCENDING);
    column.getStyleClass().add("number-column");
  }

  private static final class TextCell extends TableCell<FunctionRow, FunctionRow> {
    private final FunctionColumn column;

    TextCell(FunctionColumn column, String styleClass) {
      this.column = column;
      getStyleClass().add(styleClass);
    }

    @Override
    protected void updateItem(@Nullable FunctionRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(empty || row == null ? "" : column.shown(row));
    }
  }

  private static final class ShareCell extends TableCell<FunctionRow, FunctionRow> {
    private final FunctionColumn column;
    private final ShareBox box = new ShareBox();

    ShareCell(FunctionColumn column) {
      this.column = column;
      getStyleClass().add("number-cell");
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable FunctionRow row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null || !row.table().has(column)) {
        setGraphic(null);
        return;
      }
      box.show(row.table().share(column, row.id()));
      setGraphic(box);
    }
  }

  private static final class NameCell extends TableCell<FunctionRow, FunctionRow> {
    private final Document document;
    private final NameBox box = new NameBox();

    NameCell(Document document) {
      this.document = document;
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable FunctionRow row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        setText("");
        return;
      }
      FunctionFigures table = row.table();
      boolean group = table.answer().query().mergeKey().isGroup();
      boolean shortened = table.by() == GroupBy.FUNCTION && !group;
      int node = table.node(row.id());
      Answer now = document.answerProperty().get();
      boolean current = now != null && now.hasTreeOf(table.answer());
      FrameSearch found = document.search().resultProperty().get();
      boolean match =
          current
              && found != null
              && node >= 0
              && table.by() == GroupBy.FUNCTION
              && found.isMatch(node);
      box.show(row.name(), shortened, "", match);
      ColorScheme colors = document.colors(table.answer());
      if (node >= 0 && colors != null && table.by() == GroupBy.FUNCTION) {
        box.color(colors.fill(node));
      } else {
        box.noColor();
      }
      setText(row.name());
      setGraphic(box);
    }
  }
}

package dev.kiln.app.ui;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.testfx.api.FxRobot;

/// What a table shows.
final class Cells {
  private Cells() {}

  static TableView<?> table(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(TableView.class);
  }

  static TableColumn<?, ?> column(TableView<?> table, String id) {
    return table.getColumns().stream().filter(c -> id.equals(c.getId())).findFirst().orElseThrow();
  }

  /// The text of a cell that is in sight; empty if there is none.
  static String text(TableView<?> table, int row, String column) {
    for (Node node : table.lookupAll(".table-cell")) {
      if (node instanceof TableCell<?, ?> cell
          && cell.getTableRow() != null
          && cell.getIndex() == row
          && !cell.isEmpty()
          && column.equals(cell.getTableColumn().getId())) {
        return Objects.requireNonNullElse(cell.getText(), "");
      }
    }
    return "";
  }

  /// The first row in sight whose cell has this text; -1 for none.
  static int row(TableView<?> table, String column, String text) {
    for (int row = 0; row < table.getItems().size(); row++) {
      if (text(table, row, column).equals(text)) {
        return row;
      }
    }
    return -1;
  }
}

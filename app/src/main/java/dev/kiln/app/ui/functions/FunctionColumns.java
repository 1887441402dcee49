package dev.kiln.app.ui.functions;

import dev.kiln.app.session.Answer;
import dev.kiln.model.value.Quantities;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The columns of the function table.
final class FunctionColumns {
  private static final String MODULE = "Module";
  private static final String FILE = "File";

  private FunctionColumns() {}

  static void addTo(TableView<FunctionRow> table, Supplier<@Nullable Answer> answer) {
    TableColumn<FunctionRow, Long> self = value("Self", FunctionRow::self, answer, false);
    self.setId("self");
    table.getColumns().add(text("Function", FunctionRow::name, 420, "name-cell"));
    table.getColumns().add(self);
    table.getColumns().add(value("Self %", FunctionRow::self, answer, true));
    table.getColumns().add(value("Total", FunctionRow::total, answer, false));
    table.getColumns().add(value("Total %", FunctionRow::total, answer, true));
    table.getColumns().add(text(MODULE, FunctionRow::module, 160, "faint-cell"));
    table.getColumns().add(text(FILE, FunctionRow::file, 160, "faint-cell"));
    table.getSortOrder().add(self);
  }

  /// Sorts again and drops what cells remember, after rows or units changed.
  static void renew(TableView<FunctionRow> table) {
    showIfAny(table, MODULE, FunctionRow::module);
    showIfAny(table, FILE, FunctionRow::file);
    table.sort();
    table.refresh();
  }

  /// A column that no row fills takes no room.
  private static void showIfAny(
      TableView<FunctionRow> table, String title, Function<FunctionRow, String> get) {
    boolean any = table.getItems().stream().anyMatch(row -> !get.apply(row).isEmpty());
    table.getColumns().stream()
        .filter(column -> column.getText().equals(title))
        .forEach(column -> column.setVisible(any));
  }

  private static TableColumn<FunctionRow, String> text(
      String title, Function<FunctionRow, String> get, double widthPx, String styleClass) {
    TableColumn<FunctionRow, String> column = new TableColumn<>(title);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(get.apply(c.getValue())));
    column.setPrefWidth(widthPx);
    column.getStyleClass().add(styleClass);
    return column;
  }

  private static TableColumn<FunctionRow, Long> value(
      String title,
      ToLongFunction<FunctionRow> get,
      Supplier<@Nullable Answer> answer,
      boolean share) {
    TableColumn<FunctionRow, Long> column = new TableColumn<>(title);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(get.applyAsLong(c.getValue())));
    column.setCellFactory(_ -> share ? new BarCell(answer) : new ValueCell(answer));
    column.setComparator(Comparator.comparingLong(Long::longValue));
    column.setSortType(SortType.DESCENDING);
    column.setPrefWidth(share ? 110 : 90);
    column.getStyleClass().add("number-column");
    return column;
  }

  /// A quantity in the value type's unit.
  private static final class ValueCell extends TableCell<FunctionRow, Long> {
    private final Supplier<@Nullable Answer> answer;

    ValueCell(Supplier<@Nullable Answer> answer) {
      this.answer = answer;
      getStyleClass().add("number-cell");
    }

    @Override
    protected void updateItem(@Nullable Long value, boolean empty) {
      super.updateItem(value, empty);
      Answer now = answer.get();
      setText(
          empty || value == null || now == null ? "" : Quantities.format(value, now.valueType()));
    }
  }
}

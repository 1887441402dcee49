package dev.kiln.app.ui.labels;

import dev.kiln.app.session.Preferences;
import dev.kiln.app.ui.common.table.ColumnWidths;
import dev.kiln.app.ui.common.table.ShareBox;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The columns of the table of labels.
final class LabelColumns {
  private @Nullable ValueType type;
  private long all;

  LabelColumns(TableView<LabelRow> table, Preferences preferences) {
    TableColumn<LabelRow, String> value = new TableColumn<>("Value");
    value.setCellValueFactory(c -> new ReadOnlyStringWrapper(c.getValue().shown()));
    value.setPrefWidth(360);
    TableColumn<LabelRow, Long> share = number("Total %", 104, r -> r.value().total(), _ -> "");
    share.setCellFactory(_ -> new ShareOfAll());
    table
        .getColumns()
        .setAll(
            List.of(
                value,
                number("Total", 90, r -> r.value().total(), this::amount),
                share,
                number("Samples", 90, r -> r.value().samples(), Quantities::grouped)));
    ColumnWidths.growWithText(table, table.getColumns(), preferences);
  }

  /// @param total what shares are of
  void of(ValueType valueType, long total) {
    type = valueType;
    all = total;
  }

  private String amount(long value) {
    return type == null ? "" : Quantities.format(value, type);
  }

  private static TableColumn<LabelRow, Long> number(
      String title, double width, ToLongFunction<LabelRow> of, Function<Long, String> words) {
    TableColumn<LabelRow, Long> column = new TableColumn<>(title);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(of.applyAsLong(c.getValue())));
    column.setPrefWidth(width);
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              {
                getStyleClass().add("number-cell");
              }

              @Override
              protected void updateItem(@Nullable Long value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty || value == null ? "" : words.apply(value));
              }
            });
    return column;
  }

  /// A value's share of all as a small bar with its percentage.
  private final class ShareOfAll extends TableCell<LabelRow, Long> {
    private final ShareBox box = new ShareBox(36, 6);

    ShareOfAll() {
      getStyleClass().add("number-cell");
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable Long value, boolean empty) {
      super.updateItem(value, empty);
      if (empty || value == null) {
        setGraphic(null);
        return;
      }
      box.show(all == 0 ? Double.NaN : (double) value / all);
      setGraphic(box);
    }
  }
}

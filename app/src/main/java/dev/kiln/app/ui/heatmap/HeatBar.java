package dev.kiln.app.ui.heatmap;

import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The view bar of the heat map: the width of a column, the scale, what is under the pointer.
final class HeatBar extends HBox {
  final HeatLegend legend = new HeatLegend();
  private final ComboBox<ColumnWidth> width = new ComboBox<>();
  private final Label cell = Labels.label("", "small", "t2");
  private final Label readout = Labels.label("", "mono");
  private final Button allTime = new Button("All time");

  HeatBar(
      List<ColumnWidth> widths,
      Consumer<ColumnWidth> chosen,
      Runnable showAllTime,
      Runnable save,
      Runnable copy) {
    getStyleClass().addAll("bar", "view-bar");
    width.getItems().setAll(widths);
    width.setId("heat-width");
    width.setAccessibleText("Column");
    width.setMinWidth(USE_PREF_SIZE);
    width.setCellFactory(_ -> cell(""));
    width.setButtonCell(cell("Column  "));
    width.valueProperty().addListener((_, _, value) -> chosen.accept(value));
    cell.setMinWidth(USE_PREF_SIZE);
    readout.setId("heat-readout");
    readout.setAlignment(Pos.CENTER_RIGHT);
    readout.setMinWidth(USE_PREF_SIZE);
    allTime.setId("heat-time");
    allTime.setMinWidth(USE_PREF_SIZE);
    allTime.setTooltip(new Tooltip("Drop the time filter (Backspace)"));
    allTime.setOnAction(_ -> showAllTime.run());
    filtered(false);
    MenuItem saveItem = new MenuItem("Save the cells as CSV…");
    saveItem.setOnAction(_ -> save.run());
    MenuItem copyItem = new MenuItem("Copy the cells as Markdown");
    copyItem.setOnAction(_ -> copy.run());
    MenuButton share = new MenuButton("", Icons.of(Feather.SHARE, 16), saveItem, copyItem);
    share.getStyleClass().add("icon-menu");
    share.setTooltip(new Tooltip("Export"));
    share.setAccessibleText("Export");
    share.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(width, cell, legend, Labels.spring(), readout, allTime, share);
  }

  private static ListCell<ColumnWidth> cell(String prefix) {
    return new ListCell<>() {
      @Override
      protected void updateItem(@Nullable ColumnWidth item, boolean empty) {
        super.updateItem(item, empty);
        setText(item == null ? "" : prefix + item.text());
      }
    };
  }

  void choose(ColumnWidth chosen) {
    width.setValue(chosen);
    cell.setText("Cell " + ColumnWidth.plain(chosen.cellNanos()));
  }

  void tell(String text) {
    readout.setText(text);
  }

  void filtered(boolean byTime) {
    allTime.setVisible(byTime);
    allTime.setManaged(byTime);
  }
}

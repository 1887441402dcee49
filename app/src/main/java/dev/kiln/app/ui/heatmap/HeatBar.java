package dev.kiln.app.ui.heatmap;

import dev.kiln.app.ui.common.ExportButton;
import dev.kiln.app.ui.common.Fields;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.picture.PictureMenus;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

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
    Fields.name(width, "Column", ColumnWidth::text);
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
    ExportButton share =
        new ExportButton(
            PictureMenus.item("Save the cells as CSV…", save),
            PictureMenus.item("Copy the cells as Markdown", copy));
    getChildren().addAll(width, cell, legend, Labels.spring(), readout, allTime, share);
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

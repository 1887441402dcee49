package dev.kiln.app.ui.heatmap;

import dev.kiln.app.ui.common.Labels;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.color.HeatColors;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.HeatGrid;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What the colours of cells mean: nothing, then even steps up to the full scale.
final class HeatLegend extends HBox {
  private static final double STEP_PX = 14;

  HeatLegend() {
    super(6);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    setId("heat-legend");
  }

  void show(HeatGrid grid, ValueType type, Theme theme) {
    getChildren().clear();
    if (grid.fullScale() == 0) {
      return;
    }
    HBox steps = new HBox();
    steps.setAlignment(Pos.CENTER);
    for (int step = 1; step <= HeatColors.STEPS; step++) {
      steps.getChildren().add(swatch(theme, step, text(grid, type, step)));
    }
    boolean more = grid.largest() > grid.fullScale();
    String most = Quantities.format(grid.fullScale(), type);
    String largest = Quantities.format(grid.largest(), type);
    getChildren()
        .addAll(
            Labels.label("0", "mono", "t2"),
            swatch(theme, 0, "nothing"),
            steps,
            Labels.label(more ? most + " and more, to " + largest : most, "mono", "t2"));
  }

  private static String text(HeatGrid grid, ValueType type, int step) {
    double part = (double) grid.fullScale() / HeatColors.STEPS;
    String from = Quantities.format((long) (part * (step - 1)), type);
    return step == HeatColors.STEPS
        ? from + " and more"
        : from + " to " + Quantities.format((long) (part * step), type);
  }

  private static Region swatch(Theme theme, int step, String text) {
    Region swatch = new Region();
    swatch.setMinSize(STEP_PX, 10);
    swatch.setMaxSize(STEP_PX, 10);
    swatch.setStyle("-fx-background-color: " + Rgb.hex(HeatColors.fill(theme, step)));
    Tooltip.install(swatch, new Tooltip(text));
    return swatch;
  }
}

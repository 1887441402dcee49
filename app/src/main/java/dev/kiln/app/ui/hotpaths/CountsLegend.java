package dev.kiln.app.ui.hotpaths;

import dev.kiln.app.ui.common.Following;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.hotpaths.whatif.HotAnswer;
import dev.kiln.model.hotpath.calls.CallCount.Source;
import dev.kiln.model.value.Quantities;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Shows how many functions have call counts and from which source; a click shows what became of
/// each line of a file.
final class CountsLegend extends Button {
  /// Below this width of the view, at 100 % text, numbers stand without their words.
  private static final double NARROW_PX = 1000;

  private final ObservableValue<Integer> textPercent;
  private final Label measured = Labels.label("0", "mono");
  private final Label given = Labels.label("0", "mono");
  private final Label unknown = Labels.label("0", "mono");
  private final HBox line = new HBox(5);

  /// @param view whose width decides how much is said
  CountsLegend(CountFiles files, Region view, ObservableValue<Integer> textPercent) {
    this.textPercent = textPercent;
    setId("counts-legend");
    getStyleClass().add("flat-button");
    setMinWidth(USE_PREF_SIZE);
    line.setAlignment(Pos.CENTER_LEFT);
    add("measured", Source.MEASURED, measured);
    add("given", Source.GIVEN, given);
    line.getChildren().addAll(Labels.gap(4), Labels.label("unknown", "small", "t2"), unknown);
    setGraphic(line);
    setTooltip(new Tooltip("Where the call counts come from, line by line"));
    setOnAction(_ -> files.showAll(this));
    view.widthProperty().addListener((_, _, width) -> fit(width.doubleValue()));
    Following.changes(this, textPercent, _ -> fit(view.getWidth()));
  }

  private void add(String word, Source source, Label count) {
    Region dot = new Region();
    HotCells.mark(dot, source);
    Label name = Labels.label(word, "small", "t2");
    name.setId("legend-word");
    line.getChildren().addAll(Labels.gap(4), dot, name, count);
  }

  private void fit(double width) {
    boolean wide = width * 100 / textPercent.getValue() >= NARROW_PX;
    line.getChildren().stream()
        .filter(node -> "legend-word".equals(node.getId()))
        .forEach(
            node -> {
              node.setVisible(wide);
              node.setManaged(wide);
            });
  }

  void show(HotAnswer ranking) {
    measured.setText(Quantities.count(ranking.counted(Source.MEASURED)));
    given.setText(Quantities.count(ranking.counted(Source.GIVEN)));
    unknown.setText(Quantities.count(ranking.counted(Source.UNKNOWN)));
    setAccessibleText(
        "Call counts: measured %s, given %s, unknown %s"
            .formatted(measured.getText(), given.getText(), unknown.getText()));
  }
}

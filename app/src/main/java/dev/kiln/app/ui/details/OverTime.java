package dev.kiln.app.ui.details;

import dev.kiln.app.session.Answer;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.model.SampleTable;
import dev.kiln.model.tree.NodeSamples;
import dev.kiln.model.value.Quantities;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// When the chosen frame's samples were taken: one bar per part of the recording.
final class OverTime {
  private static final double HEIGHT_PX = 40;

  private OverTime() {}

  static VBox of(Answer answer, NodeSamples samples) {
    long[] parts = samples.overTime();
    long most = 1;
    for (long part : parts) {
      most = Math.max(most, Math.abs(part));
    }
    HBox bars = new HBox(1);
    bars.setAlignment(javafx.geometry.Pos.BOTTOM_LEFT);
    bars.setMinHeight(HEIGHT_PX);
    bars.setMaxHeight(HEIGHT_PX);
    for (long part : parts) {
      Region bar = new Region();
      bar.getStyleClass().add(part == 0 ? "track" : "fill");
      double height = part == 0 ? 1 : Math.max(2, HEIGHT_PX * Math.abs(part) / most);
      bar.setMinSize(0, height);
      bar.setMaxHeight(height);
      bar.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(bar, Priority.ALWAYS);
      bars.getChildren().add(bar);
    }
    SampleTable table = answer.tree().profile().samples();
    double seconds = table.size() == 0 ? 0 : table.timeNanos(table.size() - 1) / 1e9;
    HBox head =
        new HBox(
            Labels.label("Over time", "caption"),
            Labels.spring(),
            Labels.label("0 – " + Quantities.time(seconds), "mono", "t2"));
    VBox section = DetailsPane.section();
    section.getChildren().addAll(head, bars);
    return section;
  }
}

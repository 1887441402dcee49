package dev.kiln.app.ui.hotpaths.whatif;

import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.model.hotpath.explain.Lead;
import dev.kiln.model.value.Quantities;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The note on what the prediction does not cover: CPU is not latency.
final class CpuNote extends VBox {
  private final Label words = Labels.label("", "small");

  CpuNote() {
    setPadding(new Insets(12, 14, 12, 14));
    words.setId("cpu-note");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    FontIcon icon = Icons.of(Feather.ALERT_TRIANGLE, 15);
    icon.getStyleClass().add("warn-icon");
    HBox note = new HBox(9, icon, words);
    note.getStyleClass().add("note");
    getChildren().add(note);
  }

  void show(HotAnswer ranking) {
    Lead lead = Lead.of(ranking.words().type());
    double offCpu = ranking.offCpu();
    if (lead == Lead.CPU || ranking.words().isCpu()) {
      words.setText(
          Double.isNaN(offCpu)
              ? "This is CPU, not latency. Only wall-clock samples inside spans tell what a request"
                  + " waits for."
              : "This is CPU, not latency. According to its spans, a request is off CPU "
                  + Quantities.share(offCpu)
                  + " of the time; look at a wall-clock profile for that.");
    } else if (lead == Lead.WALL) {
      words.setText(
          "This is time of threads, running or not. It tells about latency only inside spans,"
              + " and nothing about CPU saved.");
    } else if (ranking.words().type().name().equals("samples")) {
      words.setText(
          "The file does not say whether these samples are CPU time, and they say nothing about"
              + " latency.");
    } else {
      words.setText(
          "This is " + ranking.words().type().name() + ": it says nothing about CPU or latency.");
    }
  }
}

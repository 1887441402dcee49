package dev.kiln.app.ui.shell;

import dev.kiln.app.report.Version;
import dev.kiln.app.report.doctor.DoctorReport;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.app.ui.common.Clipboards;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.Mark;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What Kiln is and what it runs on: the same facts as `kiln doctor`.
final class AboutPane extends VBox {
  AboutPane(Path config) {
    DoctorReport report = new DoctorReport(DisplayFacts.read(config, ""));
    getStyleClass().addAll("surface", "settings-form");
    setSpacing(14);
    HBox head =
        new HBox(
            12,
            Mark.of(32),
            new VBox(
                2,
                Labels.label("Kiln " + Version.NUMBER, "headline"),
                Labels.label(
                    "A flame-graph analyzer for local profiles. Nothing leaves this computer.",
                    "t2")));
    head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    getChildren().add(head);
    for (String warning : report.warnings()) {
      Label text = Labels.label(warning, "note");
      text.setId("about-warning");
      text.setWrapText(true);
      text.setMinHeight(Region.USE_PREF_SIZE);
      getChildren().add(text);
    }
    GridPane grid = new GridPane();
    grid.setId("about-facts");
    grid.setHgap(20);
    grid.setVgap(5);
    for (Map.Entry<String, String> fact : report.facts().entrySet()) {
      Label name = Labels.label(fact.getKey(), "small", "t2");
      name.setMinWidth(Region.USE_PREF_SIZE);
      Label value = Labels.label(fact.getValue(), "mono");
      value.setWrapText(true);
      value.setMinHeight(Region.USE_PREF_SIZE);
      GridPane.setValignment(name, javafx.geometry.VPos.TOP);
      grid.addRow(grid.getRowCount(), name, value);
    }
    Button copy = new Button("Copy for a report", Icons.of(Feather.COPY, 14));
    copy.setOnAction(_ -> Clipboards.copy(report.report().text(ReportFormat.TEXT)));
    getChildren().addAll(grid, new HBox(copy));
  }
}

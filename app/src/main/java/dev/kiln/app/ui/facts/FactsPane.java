package dev.kiln.app.ui.facts;

import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Texts;
import dev.kiln.importers.ImportLog.Problem;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileInfo;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import java.time.Instant;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the recording says of itself, what it counts, and what its import had to skip.
public final class FactsPane extends ScrollPane {
  private static final double VALUE_WIDTH_PX = 760;

  public FactsPane(Document document) {
    Profile profile = document.profile();
    VBox content = new VBox(18);
    content.setPadding(new Insets(18, 22, 18, 22));
    content.getStyleClass().add("surface");
    if (!document.input().log().isEmpty()) {
      content.getChildren().add(warnings(document));
    }
    content.getChildren().addAll(recording(document), valueTypes(profile));
    if (!profile.info().facts().isEmpty()) {
      GridPane grid = grid();
      for (ProfileInfo.Fact fact : profile.info().facts()) {
        row(grid, fact.name(), fact.value());
      }
      content.getChildren().add(titled("Recorded facts", grid));
    }
    setContent(content);
    setFitToWidth(true);
    setFitToHeight(true);
    setMinSize(0, 0);
    getStyleClass().add("surface");
  }

  private static VBox warnings(Document document) {
    VBox list = new VBox(3);
    list.getStyleClass().add("note");
    for (Problem problem : document.input().log().problems()) {
      Label line = Texts.label(problem.describe());
      line.setWrapText(true);
      line.setMinHeight(Region.USE_PREF_SIZE);
      list.getChildren().add(line);
    }
    return titled("What the import skipped or repaired", list);
  }

  private static VBox recording(Document document) {
    Profile profile = document.profile();
    ProfileInfo info = profile.info();
    GridPane grid = grid();
    row(grid, "file", document.path().toString());
    row(grid, "format", (info.format() + " " + info.formatVersion()).strip());
    row(grid, "producer", info.producer().isEmpty() ? "unknown" : info.producer());
    if (info.startTimeNanos().isPresent()) {
      row(grid, "start", Instant.ofEpochSecond(0, info.startTimeNanos().getAsLong()).toString());
    }
    row(
        grid,
        "duration",
        info.durationNanos().isPresent()
            ? Quantities.time(info.durationNanos().getAsLong() / 1e9)
            : "unknown");
    if (info.periodType() != null && info.period().isPresent()) {
      row(
          grid,
          "sampling period",
          Quantities.format(info.period().getAsLong(), info.periodType())
              + " of "
              + info.periodType().name());
    }
    row(grid, "stacks", count(profile.stacks().size() - 1));
    row(grid, "functions", count(profile.functions().size()));
    boolean threads = profile.samples().hasThreads();
    row(grid, "threads", threads ? count(profile.threads().size() - 1) : "unknown");
    return titled("Recording", grid);
  }

  private static VBox valueTypes(Profile profile) {
    GridPane grid = grid();
    for (int v = 0; v < profile.valueTypes().size(); v++) {
      ValueType type = profile.valueTypes().get(v);
      String total = Quantities.format(profile.total(v), type);
      row(grid, type.toString(), total + " in " + count(profile.sampleCount(v)) + " samples");
    }
    return titled("Value types", grid);
  }

  private static VBox titled(String title, Region body) {
    return new VBox(8, Texts.label(title, "title"), body);
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.setHgap(20);
    grid.setVgap(4);
    return grid;
  }

  private static void row(GridPane grid, String name, String value) {
    Label key = Texts.label(name, "t2", "small");
    key.setMinWidth(170);
    Label text = Texts.label(value, "mono");
    text.setWrapText(true);
    text.setMaxWidth(VALUE_WIDTH_PX);
    text.setMinHeight(Region.USE_PREF_SIZE);
    GridPane.setValignment(key, javafx.geometry.VPos.TOP);
    grid.addRow(grid.getRowCount(), key, text);
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}

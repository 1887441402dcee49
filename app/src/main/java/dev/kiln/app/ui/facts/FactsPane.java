package dev.kiln.app.ui.facts;

import dev.kiln.app.report.info.ProfileSummary;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.DocumentView;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.importers.format.ImportLog.Problem;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileInfo;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the recording says about itself, what it counts, and what its import skipped.
final class FactsPane extends ScrollPane implements DocumentView {
  private static final double KEY_WIDTH_PX = 190;
  private static final double VALUE_WIDTH_PX = 760;

  private final Document document;
  private boolean asked;

  public FactsPane(Document document) {
    this.document = document;
    setFitToWidth(true);
    setFitToHeight(true);
    setMinSize(0, 0);
    getStyleClass().add("surface");
  }

  @Override
  public Node node() {
    return this;
  }

  /// Counts the facts when the pane is shown for the first time.
  @Override
  public void shown() {
    if (!asked) {
      asked = true;
      document.summarize(summary -> setContent(content(summary)));
    }
  }

  private VBox content(ProfileSummary summary) {
    Profile profile = document.profile();
    VBox content = new VBox(18);
    content.setPadding(new Insets(18, 22, 18, 22));
    content.getStyleClass().add("surface");
    if (!document.subject().log().isEmpty()) {
      content.getChildren().add(warnings(document));
    }
    content.getChildren().addAll(recording(document, summary), valueTypes(profile, summary));
    content.getChildren().add(new FindingsPane(document));
    if (!profile.info().facts().isEmpty()) {
      GridPane grid = grid();
      for (ProfileInfo.Fact fact : profile.info().facts()) {
        row(grid, fact.name(), fact.value());
      }
      content.getChildren().add(titled("Recorded facts", grid));
    }
    return content;
  }

  private static VBox warnings(Document document) {
    VBox list = new VBox(3);
    list.getStyleClass().add("note");
    for (Problem problem : document.subject().log().problems()) {
      Label line = Labels.label(problem.describe());
      line.setWrapText(true);
      line.setMinHeight(Region.USE_PREF_SIZE);
      list.getChildren().add(line);
    }
    return titled("What the import skipped or repaired", list);
  }

  private static VBox recording(Document document, ProfileSummary summary) {
    GridPane grid = grid();
    row(grid, "file", document.path().toString());
    summary.recording().forEach(fact -> row(grid, fact.name(), fact.value()));
    return titled("Recording", grid);
  }

  private static VBox valueTypes(Profile profile, ProfileSummary summary) {
    GridPane grid = grid();
    for (int v = 0; v < profile.valueTypes().size(); v++) {
      ValueType type = profile.valueTypes().get(v);
      String total = Quantities.format(profile.total(v), type);
      String quality = summary.qualityText(v);
      String remark = quality.isEmpty() ? "" : "; " + quality;
      row(
          grid,
          type.toString(),
          total + " in " + count(profile.sampleCount(v)) + " samples" + remark);
    }
    return titled("Value types", grid);
  }

  private static VBox titled(String title, Region body) {
    return new VBox(8, Labels.label(title, "title"), body);
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.setHgap(20);
    grid.setVgap(4);
    return grid;
  }

  private static void row(GridPane grid, String name, String value) {
    Label key = Labels.label(name, "t2", "small");
    key.setPrefWidth(Math.max(KEY_WIDTH_PX, key.prefWidth(-1)));
    key.setMinWidth(Region.USE_PREF_SIZE);
    Label text = Labels.label(value, "mono");
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

package dev.kiln.app.ui.facts;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.task.FindingsTask;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.importers.format.Finding;
import dev.kiln.importers.format.Findings;
import dev.kiln.importers.format.ImportLog.Problem;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The findings of the rules in the recording. The search starts with a button, because it takes
/// time and memory.
final class FindingsPane extends VBox {
  private static final double TEXT_WIDTH_PX = 760;
  private static final double MARK_WIDTH_PX = 84;

  private final Document document;
  private final Button button = new Button();
  private final Label remark = Labels.label("", "t2", "small");
  private final VBox list = new VBox(12);
  private @Nullable FindingsTask running;

  FindingsPane(Document document) {
    super(8);
    this.document = document;
    button.setId("look-for-findings");
    button.setOnAction(_ -> press());
    remark.setId("findings-remark");
    remark.setWrapText(true);
    remark.setMaxWidth(TEXT_WIDTH_PX);
    remark.setMinHeight(Region.USE_PREF_SIZE);
    list.setId("findings");
    HBox row = new HBox(10, button, remark);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(Labels.label("Findings", "title"), row, list);
    idle("by the rules of JDK Mission Control; loads all events of the recording into memory");
  }

  private void idle(String text) {
    running = null;
    button.setText("Look for findings");
    button.setDisable(false);
    remark.setText(text);
  }

  private void press() {
    if (running != null) {
      running.cancel();
      button.setDisable(true);
      return;
    }
    list.getChildren().clear();
    remark.getStyleClass().remove("error-text");
    button.setText("Cancel");
    remark.setText("running the rules…");
    running = document.findFindings(new Outcome());
  }

  /// Shows how a search ended.
  private final class Outcome implements FindingsTask.Listener {
    @Override
    public void found(Findings found) {
      long rules = found.findings().size();
      idle(rules == 1 ? "1 rule applies" : rules + " rules apply");
      for (Problem problem : found.log().problems()) {
        list.getChildren().add(wrapped(problem.describe(), "warn-text", "small"));
      }
      found.findings().forEach(f -> list.getChildren().add(entry(f)));
    }

    @Override
    public void refused(String message) {
      idle(message);
      remark.getStyleClass().add("error-text");
    }

    @Override
    public void cancelled() {
      idle("cancelled");
    }
  }

  private static HBox entry(Finding finding) {
    FontIcon icon = Icons.of(icon(finding.severity()), 15);
    icon.getStyleClass().add("finding-" + finding.severity());
    Label mark = Labels.label(finding.severity(), "small", "strong");
    mark.setGraphic(icon);
    mark.setMinWidth(MARK_WIDTH_PX);
    VBox text = new VBox(2, wrapped(finding.name(), "strong"), wrapped(finding.summary()));
    if (!finding.explanation().isEmpty()) {
      text.getChildren().add(wrapped(finding.explanation(), "t2", "small"));
    }
    HBox entry = new HBox(8, mark, text);
    entry.getStyleClass().add("finding");
    return entry;
  }

  private static Feather icon(String severity) {
    return switch (severity) {
      case "warning" -> Feather.ALERT_TRIANGLE;
      case "info" -> Feather.INFO;
      default -> Feather.CHECK;
    };
  }

  private static Label wrapped(String text, String... styleClasses) {
    Label label = Labels.label(text, styleClasses);
    label.setWrapText(true);
    label.setMaxWidth(TEXT_WIDTH_PX);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}

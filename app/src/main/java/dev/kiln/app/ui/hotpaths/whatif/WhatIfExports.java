package dev.kiln.app.ui.hotpaths.whatif;

import dev.kiln.app.report.whatif.PredictionFile;
import dev.kiln.app.report.whatif.WhatIfReport;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.app.request.question.DiffQuestion;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.app.ui.common.picture.PictureMenus;
import dev.kiln.model.hotpath.whatif.Prediction;
import dev.kiln.model.query.QueryText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Saves what fixes are predicted to save: as a prediction for a later diff, or as text.
final class WhatIfExports {
  private final ViewContext context;
  private final Document document;
  private final Button save = new Button("Save as prediction", Icons.of(Feather.TARGET, 14));
  private final MenuButton export;
  private @Nullable Outlook outlook;

  WhatIfExports(ViewContext context) {
    this.context = context;
    this.document = context.document();
    save.setId("prediction-save");
    save.getStyleClass().add("primary");
    save.setTooltip(
        new Tooltip("A file to check a later diff against: " + DiffQuestion.PREDICTION.name()));
    save.setMinWidth(Region.USE_PREF_SIZE);
    save.setOnAction(_ -> savePrediction());
    export =
        new MenuButton(
            "Export",
            null,
            PictureMenus.item("Copy as text", () -> copy(ReportFormat.TEXT)),
            PictureMenus.item("Copy as Markdown", () -> copy(ReportFormat.MD)),
            PictureMenus.item("Save as text…", this::saveText));
    export.setId("whatif-export");
    export.setMinWidth(Region.USE_PREF_SIZE);
    setPossible(false);
  }

  VBox buttons() {
    VBox box =
        new VBox(
            6,
            new HBox(6, save, export),
            Labels.label("A later diff can be checked against it.", "small", "t2"));
    box.getStyleClass().addAll("section", "side-foot");
    return box;
  }

  void setPossible(boolean possible) {
    save.setDisable(!possible);
    export.setDisable(!possible);
  }

  void show(Outlook now) {
    outlook = now;
  }

  private void savePrediction() {
    Outlook now = outlook;
    if (now != null) {
      String query = QueryText.format(now.ranking().ask().answer().query());
      double seconds = now.ranking().paths().options().seconds();
      Prediction prediction = Prediction.of(now.whatIf(), query, seconds);
      context
          .exports()
          .save(
              document.sources().fileName() + "-prediction" + PredictionFile.ENDING,
              target -> PredictionFile.write(prediction, target));
    }
  }

  private static String report(Outlook of, ReportFormat format) {
    return WhatIfReport.of(
            of.whatIf(),
            of.ranking().words().type(),
            of.plan().fleet(),
            of.ranking().paths().notes())
        .text(format);
  }

  private void copy(ReportFormat format) {
    Outlook now = outlook;
    if (now != null) {
      context.exports().copyText(report(now, format), "what the fixes save");
    }
  }

  private void saveText() {
    Outlook now = outlook;
    if (now != null) {
      context
          .exports()
          .save(
              document.sources().fileName() + "-what-if.txt",
              target -> {
                boolean markdown = target.endsIn(List.of(".md"));
                ReportFormat format = markdown ? ReportFormat.MD : ReportFormat.TEXT;
                byte[] text = report(now, format).getBytes(StandardCharsets.UTF_8);
                target.write(out -> out.write(text));
              },
              ".md");
    }
  }
}

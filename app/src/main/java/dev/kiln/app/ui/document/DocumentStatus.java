package dev.kiln.app.ui.document;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Difference;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.Subject.OneProfile;
import dev.kiln.app.session.Subject.TwoSides;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.importers.format.ImportLog.Problem;
import dev.kiln.model.ProfileInfo;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.run.Side;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.Unit;
import dev.kiln.render.fx.flame.FlameCanvas;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The status line: samples, total in the recording's length, format, warnings; boxes and labels
/// drawn.
final class DocumentStatus extends HBox {
  private final Document document;
  private final FlameCanvas canvas;
  private final Label samples = Labels.label("", "strong");
  private final Label total = Labels.label("");
  private final Label drawn = Labels.label("");

  DocumentStatus(Document document, FlameCanvas canvas) {
    this.document = document;
    this.canvas = canvas;
    getStyleClass().add("status");
    samples.setId("status-samples");
    HBox count = new HBox(5, samples, Labels.label("samples"));
    count.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    ProfileInfo info = document.profile().info();
    getChildren()
        .addAll(count, total, Labels.label((info.format() + " " + info.formatVersion()).strip()));
    addWarnings();
    getChildren().addAll(Labels.spring(), drawn);
    document.answerProperty().addListener(_ -> refresh());
    document.diffProperty().addListener(_ -> refresh());
    document.store().stateProperty().addListener(_ -> refresh());
    canvas.framesProperty().addListener(_ -> tellDrawn());
    refresh();
  }

  private void addWarnings() {
    List<Problem> problems = document.subject().log().problems();
    if (problems.isEmpty()) {
      return;
    }
    String text =
        problems.size() == 1
            ? problems.getFirst().describe()
            : problems.size() + " kinds of import problems";
    Label warning = Labels.label(text, "warn-text");
    warning.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, 13));
    warning.setOnMouseClicked(_ -> document.store().replace(s -> s.withView(View.FACTS)));
    getChildren().add(warning);
  }

  private void refresh() {
    Answer answer = document.answerProperty().get();
    if (answer == null) {
      return;
    }
    Difference difference = document.diffProperty().get();
    if (difference != null && showsBoth()) {
      tellDifference(difference.result());
      return;
    }
    samples.setText(String.format(Locale.ROOT, "%,d", answer.tree().sampleCount()));
    String amount = Quantities.format(answer.tree().total(), answer.valueType());
    boolean same = answer.valueType().name().equals("samples");
    String text = same ? "" : amount + " " + answer.valueType().name();
    ProfileInfo info = document.profile().info();
    if (info.durationNanos().isPresent() && info.durationNanos().getAsLong() > 0) {
      double seconds = info.durationNanos().getAsLong() / 1e9;
      text += (same ? "" : " ") + "in " + Quantities.time(seconds);
      Unit unit = Unit.of(answer.valueType().unit());
      if (unit.dimension() == Unit.Dimension.TIME && answer.valueType().name().contains("cpu")) {
        double busy = answer.tree().total() * unit.factor() / seconds;
        text += String.format(Locale.ROOT, "  ·  %.2f cores busy", busy);
      }
    }
    // Views of one profile show the current side of a comparison.
    total.setText(
        switch (document.subject()) {
          case OneProfile _ -> text;
          case TwoSides _ -> "of the current side, " + text;
        });
    tellDrawn();
  }

  /// Both totals, the change, and that the parts add up to it.
  private void tellDifference(ComparisonResult result) {
    DiffTree tree = result.shown();
    DiffWords words = DiffWords.of(tree);
    long count = tree.sampleCount(Side.BASE, 0) + tree.sampleCount(Side.CURRENT, 0);
    samples.setText(String.format(Locale.ROOT, "%,d", count));
    total.setText(
        words.total(Side.BASE)
            + " → "
            + words.total(Side.CURRENT)
            + " "
            + words.basis()
            + "  ·  "
            + words.delta(tree.delta(0))
            + "  ·  self changes add up to "
            + words.delta(result.selfDelta())
            + "  ·  W swaps the sides");
    drawn.setText("");
  }

  private boolean showsBoth() {
    return switch (document.subject()) {
      case OneProfile _ -> false;
      case TwoSides _ -> document.store().get().view().bothSides();
    };
  }

  private void tellDrawn() {
    if (showsBoth()) {
      return;
    }
    drawn.setText(
        String.format(
            Locale.ROOT,
            "%,d boxes · %,d labels",
            canvas.painter().boxesDrawn(),
            canvas.painter().labelsDrawn()));
  }
}

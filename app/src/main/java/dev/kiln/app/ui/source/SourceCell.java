package dev.kiln.app.ui.source;

import dev.kiln.app.session.Answer;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.model.value.Quantities;
import java.util.function.Supplier;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A line of source with its costs in front. The costs stay in place when long lines are scrolled.
final class SourceCell extends ListCell<SourceLine> {
  private static final int HEAT_STEPS = 6;

  /// The scale of the costs of all lines.
  ///
  /// @param answer whose samples they are
  /// @param hottest the largest self value of a line of the file
  record Scale(Answer answer, long hottest) {}

  private final Supplier<@Nullable Scale> scale;
  private final Label self = Labels.label("", "source-value", "mono");
  private final Label selfShare = Labels.label("", "source-share", "mono");
  private final Label total = Labels.label("", "source-value", "mono", "t2");
  private final Label totalShare = Labels.label("", "source-share", "mono", "t2");
  private final Region heat = new Region();
  private final StackPane track = new StackPane(heat);
  private final Label number = Labels.label("", "source-number", "mono", "t3");
  private final Label text = Labels.label("", "source-text", "mono");
  private final HBox gutter = new HBox(self, selfShare, total, totalShare, track, number);
  private final HBox row = new HBox(gutter, text);

  /// @param shift how far the list is scrolled to the right
  SourceCell(Supplier<@Nullable Scale> scale, ObservableDoubleValue shift) {
    this.scale = scale;
    getStyleClass().add("source-cell");
    gutter.getStyleClass().add("source-gutter");
    row.getStyleClass().add("source-row");
    track.getStyleClass().add("source-track");
    track.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    gutter.setMinWidth(Region.USE_PREF_SIZE);
    gutter.translateXProperty().bind(shift);
    gutter.setViewOrder(-1);
    text.setMinWidth(Region.USE_PREF_SIZE);
  }

  /// The head above the lines.
  static HBox head() {
    HBox gutter =
        new HBox(
            Labels.label("Self", "source-value"),
            Labels.label("", "source-share"),
            Labels.label("Total", "source-value"),
            Labels.label("", "source-share"),
            Labels.label("", "source-track"),
            Labels.label("Line", "source-number"));
    gutter.getStyleClass().addAll("source-gutter", "source-head");
    return gutter;
  }

  @Override
  protected void updateItem(@Nullable SourceLine line, boolean empty) {
    super.updateItem(line, empty);
    Scale by = scale.get();
    if (empty || line == null || by == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    show(line, by);
    setGraphic(row);
  }

  private void show(SourceLine line, Scale by) {
    Answer answer = by.answer();
    self.setText(line.self() == 0 ? "" : Quantities.format(line.self(), answer.valueType()));
    selfShare.setText(line.self() == 0 ? "" : share(line.self(), answer));
    total.setText(line.total() == 0 ? "" : Quantities.format(line.total(), answer.valueType()));
    totalShare.setText(line.total() == 0 ? "" : share(line.total(), answer));
    number.setText(String.valueOf(line.number()));
    text.setText(line.text());
    text.getStyleClass().remove("source-comment");
    if (line.comment()) {
      text.getStyleClass().add("source-comment");
    }
    double part = by.hottest() == 0 ? 0 : Math.abs((double) line.self()) / by.hottest();
    heat.getStyleClass().setAll("source-heat", "heat-" + step(part));
    heat.maxWidthProperty().bind(track.widthProperty().multiply(Math.min(1, part)));
    heat.setVisible(part > 0);
    setAccessibleText(spoken(line, answer));
  }

  private static int step(double part) {
    return Math.clamp((int) Math.ceil(part * HEAT_STEPS) - 1, 0, HEAT_STEPS - 1);
  }

  private static String share(long value, Answer answer) {
    return Quantities.share(answer.tree().shareOf(value));
  }

  private static String spoken(SourceLine line, Answer answer) {
    String cost =
        line.hasValue()
            ? ", self " + share(line.self(), answer) + ", total " + share(line.total(), answer)
            : "";
    return "line " + line.number() + cost + ": " + line.text().strip();
  }
}

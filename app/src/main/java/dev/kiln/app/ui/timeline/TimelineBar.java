package dev.kiln.app.ui.timeline;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.QuerySteps;
import dev.kiln.app.session.TimeSpan;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.model.ProfileInfo;
import dev.kiln.model.value.Quantities;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The view bar of the timeline: what a box means, which time is visible, and the step to a time
/// filter.
final class TimelineBar extends HBox {
  private final Document document;
  private final Label note = Labels.label("", "small", "t2");
  private final Label inSight = Labels.label("", "mono");
  private final Button allTime = new Button("All time");

  TimelineBar(Document document, Runnable showOnly) {
    this.document = document;
    getStyleClass().addAll("bar", "view-bar");
    note.setId("timeline-note");
    HBox.setHgrow(note, Priority.ALWAYS);
    note.setMaxWidth(Double.MAX_VALUE);
    inSight.setId("timeline-sight");
    inSight.setMinWidth(USE_PREF_SIZE);
    inSight.setAlignment(Pos.CENTER_RIGHT);
    Button only = new Button("Show only this time");
    only.setId("timeline-only");
    only.setMinWidth(USE_PREF_SIZE);
    only.setTooltip(
        new Tooltip("The marked time (Shift+drag), else what is in sight (Shift+Enter)"));
    only.setOnAction(_ -> showOnly.run());
    allTime.setId("timeline-all");
    allTime.setMinWidth(USE_PREF_SIZE);
    allTime.setTooltip(new Tooltip("Drop the time filter (Backspace)"));
    allTime.setOnAction(
        _ -> document.store().update(s -> s.withQuery(QuerySteps.withAllTime(s.query()))));
    getChildren().addAll(note, inSight, allTime, only);
  }

  void tell(Chart chart) {
    boolean filtered = QuerySteps.hasTime(chart.answer().query());
    allTime.setVisible(filtered);
    allTime.setManaged(filtered);
    String most = Quantities.time(2 * chart.usualNanos() / 1e9);
    note.setText(
        String.format(
            Locale.ROOT,
            "%,d threads · boxes join equal neighbours; a sample stands for %s at most%s",
            chart.lanes().size(),
            most,
            period()));
    note.setTooltip(
        new Tooltip(
            "A box means that consecutive samples had this frame, not that one call took this"
                + " long.\nA sample stands for the time until the next one, at most twice the"
                + " usual interval:\nthe thread's median, or the time that its samples count"
                + " if that is shorter.\n"
                + most
                + " is that of the busiest thread."));
  }

  private String period() {
    ProfileInfo info = document.profile().info();
    if (info.periodType() == null || info.period().isEmpty()) {
      return "";
    }
    return ", period " + Quantities.format(info.period().getAsLong(), info.periodType());
  }

  void tellTime(TimeSpan span, boolean marked) {
    String length = Quantities.time(span.nanos() / 1e9);
    inSight.setText((marked ? "marked " : "") + span.text() + "  " + length);
  }
}

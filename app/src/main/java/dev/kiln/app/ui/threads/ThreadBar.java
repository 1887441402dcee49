package dev.kiln.app.ui.threads;

import dev.kiln.app.session.QuerySteps;
import dev.kiln.app.session.TimeSpan;
import dev.kiln.app.ui.common.ExportButton;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.picture.PictureMenus;
import dev.kiln.model.query.Query;
import dev.kiln.model.value.Quantities;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The view bar of the threads: how many there are, what the strips show, what can be done with the
/// chosen ones.
final class ThreadBar extends HBox {
  private final Label count = Labels.label("", "small", "t2");
  private final Label note = Labels.label("", "small", "t2");
  private final Button only;
  private final Button hide;
  private final Button allThreads;
  private final Button allTime;

  ThreadBar(ThreadsPane pane) {
    getStyleClass().addAll("bar", "view-bar");
    count.setMinWidth(Region.USE_PREF_SIZE);
    note.setId("thread-note");
    only = button("Show only these", "threads-only", pane::showOnly, "Enter");
    hide = button("Hide these", "threads-hide", pane::hide, "Delete");
    allThreads = button("All threads", "threads-all", () -> pane.actions().showAll(), "");
    allTime = button("All time", "threads-time", () -> pane.actions().showAllTime(), "Backspace");
    ExportButton share =
        new ExportButton(
            PictureMenus.item("Save the table as CSV…", pane::saveTable),
            PictureMenus.item("Copy the table as Markdown", pane::copyTable));
    getChildren().addAll(count, note, Labels.spring(), allTime, allThreads, hide, only, share);
    tellChosen(List.of(), List.of());
  }

  private static Button button(String text, String id, Runnable action, String key) {
    Button button = new Button(text);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    if (!key.isEmpty()) {
      button.setTooltip(new Tooltip(text + " (" + key + ")"));
    }
    return button;
  }

  /// Tells another list.
  void tell(ThreadList list, Query query) {
    long out = list.rows().stream().filter(row -> !row.kept()).count();
    String all = String.format(Locale.ROOT, "%,d threads", list.rows().size());
    if (list.rows().size() == 1) {
      all = "1 thread";
    }
    count.setText(out == 0 ? all : all + String.format(Locale.ROOT, ", %,d filtered out", out));
    shown(allThreads, out > 0);
    shown(allTime, QuerySteps.hasTime(query));
  }

  private static void shown(Button button, boolean shown) {
    button.setVisible(shown);
    button.setManaged(shown);
  }

  /// Tells what the strips show while nothing is chosen or marked.
  void tellScale(ThreadList list, long fullScale) {
    if (list.span().nanos() == 0) {
      note.setText("No sample times in this format: no activity");
    } else {
      String full = Quantities.format(fullScale, list.valueType());
      String part = Quantities.time(list.totals().bucketNanos() / 1e9);
      note.setText("Full bar: " + full + " in " + part);
    }
  }

  void tellMark(@Nullable TimeSpan span) {
    if (span != null) {
      note.setText(span.text() + " (" + Quantities.time(span.nanos() / 1e9) + "), T shows only it");
    }
  }

  void tellChosen(List<ThreadRow> chosen, List<ThreadRow> all) {
    only.setDisable(chosen.isEmpty());
    hide.setDisable(chosen.isEmpty());
    int more = ThreadActions.namesakes(chosen, all);
    if (more > 0) {
      note.setText(String.format(Locale.ROOT, "%,d more of the same name go with them", more));
    }
  }
}

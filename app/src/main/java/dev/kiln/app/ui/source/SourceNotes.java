package dev.kiln.app.ui.source;

import dev.kiln.app.session.Answer;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.model.tree.LineTotals.Line;
import dev.kiln.model.value.Quantities;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A strip with caveats about the numbers: a changed file, missing lines.
final class SourceNotes extends HBox {
  private final Label text = Labels.label("", "small");
  private String about = "";

  SourceNotes() {
    getStyleClass().add("warn-strip");
    text.setId("source-note");
    getChildren().addAll(Icons.of(Feather.ALERT_TRIANGLE, 15), text);
    show(null, null);
  }

  /// Tells what qualifies the numbers of an answer; nothing for none.
  void show(@Nullable SourceAnswer found, @Nullable Answer answer) {
    List<String> notes = new ArrayList<>();
    if (found != null && found.text() != null) {
      if (found.changed()) {
        notes.add("the file is newer than the recording: lines may have moved");
      }
      if (!found.values().isEmpty() && !found.hasLines()) {
        notes.add("the profile has no line numbers here, so no line has a cost");
      }
      Line unplaced = found.unplaced();
      if (answer != null && found.hasLines() && unplaced.total() != 0) {
        String self = Quantities.format(unplaced.self(), answer.valueType());
        String total = Quantities.format(unplaced.total(), answer.valueType());
        notes.add("without a line number: self " + self + ", total " + total);
      }
      if (found.beyond() > 0) {
        notes.add(found.beyond() + " lines with a cost are beyond the end: another version?");
      }
    }
    about = String.join("; ", notes);
    tell("");
  }

  /// Adds a temporary note to those about the file.
  void tell(String momentary) {
    String both = about + (about.isEmpty() || momentary.isEmpty() ? "" : "; ") + momentary;
    text.setText(both);
    setVisible(!both.isEmpty());
    setManaged(!both.isEmpty());
  }
}

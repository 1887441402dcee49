package dev.kiln.app.ui.shell;

import dev.kiln.app.ui.common.Labels;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Labels of the settings: notes, and fields of several lines.
final class SettingsLabels {
  private SettingsLabels() {}

  static Label note(String text) {
    Label note = Labels.label(text, "small", "t2");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    return note;
  }

  /// Several lines of text; taken over when typing pauses or the field is left.
  static TextArea lines(String id, String prompt, ObjectProperty<List<String>> property) {
    TextArea area = new TextArea(String.join("\n", property.get()));
    area.setId(id);
    area.setPromptText(prompt);
    area.setPrefRowCount(3);
    Runnable take =
        () ->
            property.set(
                area.getText().lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
    PauseTransition pause = new PauseTransition(Duration.millis(500));
    pause.setOnFinished(_ -> take.run());
    area.textProperty().addListener(_ -> pause.playFromStart());
    area.focusedProperty().addListener((_, _, focused) -> take.run());
    return area;
  }
}

package dev.kiln.app.ui.shell;

import dev.kiln.app.session.Preferences;
import dev.kiln.app.ui.common.Labels;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.SegmentedButton;

/// The settings of the user, one row each.
final class SettingsForm extends GridPane {
  private static final int TEXT_STEP_PERCENT = 5;

  private final Workspace shared;
  private final Preferences preferences;

  SettingsForm(Workspace shared, Stage stage) {
    this.shared = shared;
    this.preferences = shared.preferences();
    getStyleClass().addAll("surface", "settings-form");
    row("Theme", theme());
    row("Text size", textSize());
    row("Colours", colors());
    row("Flame graph", compactRows());
    row(
        "My code",
        SettingsLabels.lines("my-code", "com.acme", preferences.myCodeProperty()),
        SettingsLabels.note(
            "Prefixes of your own functions, one per line; they get the warm colours."));
    SourceSettings sources = new SourceSettings(shared, stage);
    row("Source folders", sources.folders());
    row("Replaced paths", sources.replacements());
    row("Editor", sources.editor());
  }

  private void row(String name, Node... parts) {
    Label label = Labels.label(name, "settings-name");
    label.setMinWidth(Region.USE_PREF_SIZE);
    setValignment(label, VPos.TOP);
    VBox column = new VBox(4, parts);
    label.setLabelFor(parts[0]);
    setHgrow(column, Priority.ALWAYS);
    addRow(getRowCount(), label, column);
  }

  private Node theme() {
    List<String> choices = Themes.CHOICES;
    String now = shared.themes().chosen();
    return segments(
        "theme-",
        List.of("System", "Light", "Dark"),
        choices.indexOf(now),
        i -> shared.themes().choose(choices.get(i)));
  }

  private Node colors() {
    return segments(
        "palette-",
        List.of("Normal", "For the colour-blind"),
        preferences.colorBlindProperty().get() ? 1 : 0,
        i -> preferences.colorBlindProperty().set(i == 1));
  }

  private static SegmentedButton segments(
      String id, List<String> names, int chosen, Consumer<Integer> choose) {
    SegmentedButton buttons = new SegmentedButton();
    for (int i = 0; i < names.size(); i++) {
      int index = i;
      ToggleButton button = new ToggleButton(names.get(i));
      button.setId(id + i);
      button.setSelected(i == chosen);
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            choose.accept(index);
          });
      buttons.getButtons().add(button);
    }
    return buttons;
  }

  private Node textSize() {
    Slider slider =
        new Slider(
            Preferences.MIN_TEXT_PERCENT,
            Preferences.MAX_TEXT_PERCENT,
            preferences.textPercentProperty().get());
    slider.setId("text-size");
    slider.setBlockIncrement(TEXT_STEP_PERCENT);
    slider.setMajorTickUnit(TEXT_STEP_PERCENT);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setAccessibleText("Text size in percent");
    HBox.setHgrow(slider, Priority.ALWAYS);
    Label percent = Labels.label("", "mono");
    percent.setMinWidth(Region.USE_PREF_SIZE);
    Runnable tell =
        () ->
            percent.setText(
                String.format(Locale.ROOT, "%3d %%", preferences.textPercentProperty().get()));
    tell.run();
    slider
        .valueProperty()
        .addListener(
            (_, _, value) -> {
              int step = (int) Math.round(value.doubleValue() / TEXT_STEP_PERCENT);
              preferences.textPercentProperty().set(step * TEXT_STEP_PERCENT);
              tell.run();
            });
    Button normal = new Button("100 %");
    normal.setMinWidth(Region.USE_PREF_SIZE);
    normal.setOnAction(_ -> slider.setValue(100));
    HBox row = new HBox(10, slider, percent, normal);
    row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return row;
  }

  private Node compactRows() {
    CheckBox box = new CheckBox("Compact rows");
    box.setId("compact-rows");
    box.setSelected(preferences.compactRowsProperty().get());
    box.setOnAction(_ -> preferences.compactRowsProperty().set(box.isSelected()));
    return box;
  }
}

package dev.kiln.app.ui.shell;

import dev.kiln.app.session.Preferences;
import dev.kiln.app.session.source.Editor;
import dev.kiln.app.session.source.EditorCommand;
import dev.kiln.app.session.source.Replacement;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/// What the user can set, a row each.
final class SettingsForm extends GridPane {
  private static final int TEXT_STEP_PERCENT = 5;

  private final Workspace shared;
  private final Preferences preferences;
  private final Stage stage;

  SettingsForm(Workspace shared, Stage stage) {
    this.shared = shared;
    this.preferences = shared.preferences();
    this.stage = stage;
    getStyleClass().addAll("surface", "settings-form");
    row("Theme", theme());
    row("Text size", textSize());
    row("Colours", colors());
    row("Flame graph", compactRows());
    row(
        "My code",
        lines("my-code", "com.acme", preferences.myCodeProperty()),
        note("Prefixes of your own functions, one a line; they have the warm colour."));
    row("Source folders", folders(), note("Where sources are looked for, in this order."));
    row("Replaced paths", replacements());
    row("Editor", editor());
  }

  private void row(String name, Node... parts) {
    Label label = Texts.label(name, "settings-name");
    label.setMinWidth(Region.USE_PREF_SIZE);
    setValignment(label, VPos.TOP);
    VBox column = new VBox(4, parts);
    label.setLabelFor(parts[0]);
    setHgrow(column, Priority.ALWAYS);
    addRow(getRowCount(), label, column);
  }

  private static Label note(String text) {
    Label note = Texts.label(text, "small", "t2");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    return note;
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
    Label percent = Texts.label("", "mono");
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

  private Node folders() {
    TextArea area =
        lines("source-folders", "/home/me/project", preferences.sourceFoldersProperty());
    Button add = new Button("Add…", Icons.of(Feather.FOLDER_PLUS, 13));
    add.setOnAction(
        _ ->
            shared
                .dialogs()
                .folder(stage, "Source folder")
                .ifPresent(
                    folder -> {
                      List<String> all = new ArrayList<>(preferences.sourceFoldersProperty().get());
                      all.add(folder.toString());
                      area.setText(String.join("\n", all));
                    }));
    HBox row = new HBox(8, area, add);
    HBox.setHgrow(area, Priority.ALWAYS);
    add.setMinWidth(Region.USE_PREF_SIZE);
    return row;
  }

  private Node replacements() {
    TextArea area =
        lines(
            "replacements",
            "/build/agent/work => /home/me/project",
            preferences.sourceReplacementsProperty());
    Label problem = note("");
    problem.setId("replacement-problem");
    Runnable check =
        () -> {
          String[] lines = area.getText().split("\n", -1);
          int bad =
              IntStream.range(0, lines.length)
                  .filter(i -> !lines[i].isBlank() && Replacement.parse(lines[i]).isEmpty())
                  .findFirst()
                  .orElse(-1);
          problem.getStyleClass().remove("error-text");
          if (bad >= 0) {
            problem.getStyleClass().add("error-text");
          }
          problem.setText(
              bad < 0
                  ? "For files built elsewhere: how their paths begin => what stands there here."
                  : "Line " + (bad + 1) + " is no rule; it reads: recorded/prefix => local/prefix");
        };
    area.textProperty().addListener(_ -> check.run());
    check.run();
    return new VBox(4, area, problem);
  }

  /// Several lines of text; taken over when typing pauses or the field is left.
  private static TextArea lines(String id, String prompt, ObjectProperty<List<String>> property) {
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

  private Node editor() {
    TextField command = new TextField(preferences.editorCommandProperty().get());
    command.setId("editor-command");
    command.setPromptText("code -g {file}:{line}");
    command
        .textProperty()
        .addListener((_, _, text) -> preferences.editorCommandProperty().set(text));
    HBox.setHgrow(command, Priority.ALWAYS);
    MenuButton presets = new MenuButton("Presets");
    presets.setMinWidth(Region.USE_PREF_SIZE);
    EditorCommand.presets()
        .forEach(
            (name, text) -> {
              MenuItem item = new MenuItem(name);
              item.setOnAction(_ -> command.setText(text));
              presets.getItems().add(item);
            });
    Label result = note("{file}, {line} and {column} are put in; no shell reads the command.");
    result.setId("editor-result");
    Button test = new Button("Test");
    test.setId("editor-test");
    test.setMinWidth(Region.USE_PREF_SIZE);
    test.setOnAction(_ -> test(command.getText(), result));
    return new VBox(4, new HBox(8, command, presets, test), result);
  }

  /// Opens the file of these settings: it is there, and it is the user's.
  private void test(String command, Label result) {
    result.getStyleClass().remove("error-text");
    try {
      shared.settings().save();
      Editor.open(command, shared.settings().file(), 1);
      result.setText("Started; it should show " + shared.settings().file());
    } catch (IOException e) {
      result.getStyleClass().add("error-text");
      result.setText(String.valueOf(e.getMessage()));
    }
  }
}

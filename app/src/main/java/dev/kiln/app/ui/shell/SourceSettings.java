package dev.kiln.app.ui.shell;

import dev.kiln.app.session.Preferences;
import dev.kiln.app.session.source.Editor;
import dev.kiln.app.session.source.EditorCommand;
import dev.kiln.app.session.source.Replacement;
import dev.kiln.app.ui.common.Icons;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/// The settings for where sources are found and which editor opens them.
final class SourceSettings {
  private final Workspace shared;
  private final Preferences preferences;
  private final Stage stage;

  SourceSettings(Workspace shared, Stage stage) {
    this.shared = shared;
    this.preferences = shared.preferences();
    this.stage = stage;
  }

  Node folders() {
    TextArea area =
        SettingsLabels.lines(
            "source-folders", "/home/me/project", preferences.sourceFoldersProperty());
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
    return new VBox(
        4,
        row,
        SettingsLabels.note("Kiln looks for sources in these folders, in" + " this order."));
  }

  Node replacements() {
    TextArea area =
        SettingsLabels.lines(
            "replacements",
            "/build/agent/work => /home/me/project",
            preferences.sourceReplacementsProperty());
    Label problem = SettingsLabels.note("");
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
                  ? "For files built elsewhere: the start of the recorded path => the start of"
                      + " the local path."
                  : "Line "
                      + (bad + 1)
                      + " is not a rule; expected recorded/prefix =>"
                      + " local/prefix");
        };
    area.textProperty().addListener(_ -> check.run());
    check.run();
    return new VBox(4, area, problem);
  }

  Node editor() {
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
    Label result =
        SettingsLabels.note(
            "{file}, {line} and {column} are replaced; no shell interprets the" + " command.");
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

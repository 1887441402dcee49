package dev.kiln.app.ui.shell;

import dev.kiln.app.session.Sources;
import dev.kiln.app.ui.common.Labels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// Asks which of several files are base and which are current. Several files on one side are
/// pooled, and the dialog says so.
final class SidesQuestion extends VBox {
  private enum Part {
    BASE("Base"),
    CURRENT("Current"),
    NEITHER("Leave out");

    private final String word;

    Part(String word) {
      this.word = word;
    }
  }

  private final List<Path> files;
  private final List<Part> parts = new ArrayList<>();
  private final Button compare = new Button("Compare");

  private SidesQuestion(List<Path> files) {
    this.files = files;
    getStyleClass().addAll("card", "question");
    setId("sides-question");
    setSpacing(12);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
  }

  /// Asks over a window; gone once it is answered, or with Esc.
  ///
  /// @param chosen takes the sides
  static void ask(StackPane root, List<Path> files, Consumer<Sources> chosen) {
    SidesQuestion question = new SidesQuestion(files);
    Runnable close = () -> root.getChildren().remove(question);
    question.build(
        () -> {
          close.run();
          chosen.accept(question.sources());
        },
        close);
    question.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            close.run();
            e.consume();
          }
        });
    root.getChildren().add(question);
    question.compare.requestFocus();
  }

  private void build(Runnable done, Runnable close) {
    GridPane grid = new GridPane();
    grid.setHgap(16);
    grid.setVgap(6);
    for (int i = 0; i < files.size(); i++) {
      parts.add(i == 0 ? Part.BASE : Part.CURRENT);
      var name = Labels.label(String.valueOf(files.get(i).getFileName()), "mono");
      name.setMaxWidth(420);
      GridPane.setHgrow(name, Priority.ALWAYS);
      grid.addRow(i, name, choice(i));
    }
    compare.setId("sides-compare");
    compare.getStyleClass().add("primary");
    compare.setDefaultButton(true);
    compare.setOnAction(_ -> done.run());
    Button cancel = new Button("Cancel");
    cancel.setOnAction(_ -> close.run());
    HBox buttons = new HBox(8, compare, cancel);
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .setAll(
            List.of(
                Labels.label("Which files are base, and which are current?", "title"),
                grid,
                Labels.label(
                    "Several files on one side are added up, which hides how the runs differ.",
                    "small",
                    "t2"),
                buttons));
  }

  private SegmentedButton choice(int file) {
    SegmentedButton choice = new SegmentedButton();
    for (Part part : Part.values()) {
      ToggleButton button = new ToggleButton(part.word);
      button.setId("side-" + file + "-" + part.word.charAt(0));
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setSelected(parts.get(file) == part);
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            parts.set(file, part);
            compare.setDisable(!parts.contains(Part.BASE) || !parts.contains(Part.CURRENT));
          });
      choice.getButtons().add(button);
    }
    return choice;
  }

  private Sources sources() {
    return Sources.sides(those(Part.BASE), those(Part.CURRENT));
  }

  private List<Path> those(Part part) {
    List<Path> of = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (parts.get(i) == part) {
        of.add(files.get(i));
      }
    }
    return of;
  }
}

package dev.kiln.app.ui.source;

import dev.kiln.app.session.source.Found;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Placeholder for a missing source: no function selected, source unknown, not found, or several
/// candidates.
final class SourceMissing {
  /// What the user can do about it.
  interface Remedies {
    void addFolder();

    void chooseFile();

    void take(Path path);

    void lookAgain();
  }

  private static final int MOST_CHOICES = 12;

  private SourceMissing() {}

  static Node hint() {
    return page(
        Labels.label("No function is chosen", "title"),
        Labels.label("Choose a box below to see its source here.", "t2"));
  }

  static Node of(SourceAnswer answer, Remedies remedies) {
    if (!answer.problem().isEmpty()) {
      return page(
          Labels.label("The source cannot be shown", "title"),
          Labels.label(answer.problem(), "t2"),
          buttons(remedies));
    }
    if (answer.found() instanceof Found.Candidates candidates) {
      return candidates(answer, candidates.paths(), remedies);
    }
    if (!answer.key().isKnown()) {
      return page(
          Labels.label("The profile does not say where this function comes from", "title"),
          Labels.label(answer.function(), "mono", "t2"),
          buttons(remedies));
    }
    VBox looked = new VBox(4);
    looked.setId("source-looked");
    looked.setAlignment(Pos.CENTER);
    if (answer.found() instanceof Found.Missing missing) {
      for (String line : missing.looked()) {
        Label label = Labels.label(line, "mono", "t2");
        label.setWrapText(true);
        label.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        label.setMinHeight(Region.USE_PREF_SIZE);
        looked.getChildren().add(label);
      }
    }
    return page(
        Labels.label("The source of this function was not found", "title"),
        Labels.label("Looked for", "caption"),
        looked,
        buttons(remedies));
  }

  private static Node candidates(SourceAnswer answer, List<Path> paths, Remedies remedies) {
    VBox files = new VBox(2);
    files.setAlignment(Pos.CENTER);
    List<Path> shown = paths.subList(0, Math.min(MOST_CHOICES, paths.size()));
    for (Path path : shown) {
      Button button = new Button(path.toString(), Icons.of(Feather.FILE, 13));
      button.setMnemonicParsing(false);
      button.getStyleClass().add("source-choice");
      button.setOnAction(_ -> remedies.take(path));
      files.getChildren().add(button);
    }
    int more = paths.size() - shown.size();
    String which = paths.size() == 1 ? "This file may be it" : "Several files may be it";
    return page(
        Labels.label(which, "title"),
        Labels.label(answer.key().title(), "mono", "t2"),
        files,
        Labels.label(more == 0 ? "" : "and " + more + " more", "small", "t2"),
        buttons(remedies));
  }

  private static HBox buttons(Remedies remedies) {
    Button folder = new Button("Add source folder…", Icons.of(Feather.FOLDER_PLUS, 14));
    folder.setId("add-source-folder");
    folder.getStyleClass().add("primary");
    folder.setOnAction(_ -> remedies.addFolder());
    Button file = new Button("Choose the file…", Icons.of(Feather.FILE, 14));
    file.setId("choose-source");
    file.setOnAction(_ -> remedies.chooseFile());
    Button again = new Button("Look again", Icons.of(Feather.ROTATE_CW, 14));
    again.setOnAction(_ -> remedies.lookAgain());
    HBox row = new HBox(8, folder, file, again);
    row.setAlignment(Pos.CENTER);
    return row;
  }

  private static Node page(Node... parts) {
    VBox page = new VBox(12, parts);
    page.getStyleClass().addAll("surface", "source-missing");
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setMinSize(0, 0);
    scroll.getStyleClass().add("surface");
    return scroll;
  }
}

package dev.kiln.app.ui.hotpaths;

import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.importers.counts.CountsPreview;
import dev.kiln.model.hotpath.calls.CountMatch;
import dev.kiln.model.hotpath.calls.CountMatch.Outcome;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What became of each line of the sources of call counts: its function, or why it has none.
final class CountsList extends VBox {
  private static final double WIDTH_PX = 520;
  private static final double ROW_PX = 26;
  private static final int MOST_ROWS = 9;

  /// @param previews one for each source
  /// @param files the names of those that are files
  /// @param problems lines that could not be read
  /// @param failure why a file was not taken at all; or empty
  /// @param remove takes the file of a name away
  CountsList(
      List<CountsPreview> previews,
      Set<String> files,
      List<String> problems,
      String failure,
      Consumer<String> remove) {
    super(10);
    setId("counts-list");
    setPrefWidth(WIDTH_PX);
    if (!failure.isEmpty()) {
      getChildren().add(wrapped("Not used: " + failure, "error-text"));
    }
    for (CountsPreview preview : previews) {
      getChildren().add(source(preview, files.contains(preview.file()), remove));
    }
    problems.forEach(problem -> getChildren().add(wrapped(problem, "warn-text")));
    if (getChildren().isEmpty()) {
      getChildren()
          .add(
              wrapped(
                  "No file with call counts is open. Counts in the profile itself, such as"
                      + " contentions beside their delay, need no file.",
                  "t2"));
    }
  }

  private static Label wrapped(String text, String styleClass) {
    Label label = Labels.label(text, "small", styleClass);
    label.setWrapText(true);
    label.setMaxWidth(WIDTH_PX);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static Node source(CountsPreview preview, boolean isFile, Consumer<String> remove) {
    long used = preview.matches().stream().filter(m -> m.outcome() == Outcome.USED).count();
    String counts = "%,d of %,d lines used".formatted(used, preview.matches().size());
    String others =
        preview.others() == 0 ? "" : ", %,d series are not counts".formatted(preview.others());
    Button gone = new Button("Remove");
    gone.setId("counts-remove");
    gone.setVisible(isFile);
    gone.setOnAction(_ -> remove.accept(preview.file()));
    HBox head =
        new HBox(
            8,
            Labels.label(preview.file(), "strong"),
            Labels.label(counts + others, "small", "t2"),
            Labels.spring(),
            gone);
    head.setAlignment(Pos.CENTER_LEFT);
    ListView<CountMatch> lines =
        new ListView<>(FXCollections.observableArrayList(preview.matches()));
    lines.setId("counts-lines");
    lines.setCellFactory(_ -> new Line());
    lines.setFixedCellSize(ROW_PX);
    double height = ROW_PX * Math.min(MOST_ROWS, Math.max(1, preview.matches().size())) + 4;
    lines.setPrefHeight(height);
    lines.setMinHeight(height);
    return new VBox(6, head, lines);
  }

  private static final class Line extends ListCell<CountMatch> {
    private final Tooltip whole = new Tooltip();

    @Override
    protected void updateItem(@Nullable CountMatch match, boolean empty) {
      super.updateItem(match, empty);
      if (empty || match == null) {
        setText("");
        setGraphic(null);
        setTooltip(null);
        return;
      }
      boolean used = match.outcome() == Outcome.USED;
      FontIcon icon = Icons.of(used ? Feather.CHECK : Feather.X, 13);
      if (used) {
        icon.getStyleClass().add("ok-icon");
      }
      setGraphic(icon);
      String place = used || match.line().place().isEmpty() ? "" : match.line().place() + "  ";
      setText(place + match.words());
      whole.setText(match.line().place() + "  " + match.words());
      setTooltip(whole);
      setPrefWidth(0);
    }
  }
}

package dev.kiln.app.ui.source;

import dev.kiln.app.session.Answer;
import dev.kiln.app.ui.common.Clipboards;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import org.jspecify.annotations.Nullable;

/// The lines of a file; only visible lines have cells.
final class SourceList extends ListView<SourceLine> {
  /// How many lines stay visible above a line that is jumped to.
  private static final int LINES_ABOVE = 4;

  private final DoubleProperty shift = new SimpleDoubleProperty();
  private SourceCell.@Nullable Scale scale;

  SourceList() {
    setId("source-lines");
    getStyleClass().add("source-list");
    setAccessibleText("Source lines");
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setCellFactory(_ -> new SourceCell(() -> scale, shift));
    skinProperty().addListener(_ -> followScrolling());
  }

  private void followScrolling() {
    for (Node node : lookupAll(".scroll-bar")) {
      if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
        shift.bind(bar.valueProperty());
      }
    }
  }

  void show(List<SourceLine> lines, Answer answer) {
    long hottest = lines.stream().mapToLong(line -> Math.abs(line.self())).max().orElse(0);
    scale = new SourceCell.Scale(answer, hottest);
    setItems(FXCollections.observableArrayList(lines));
  }

  /// Chooses a line and brings it into sight; nothing if the file has no such line.
  void jumpTo(int number) {
    if (number < 1 || number > getItems().size()) {
      return;
    }
    getSelectionModel().clearAndSelect(number - 1);
    getFocusModel().focus(number - 1);
    int top = Math.max(0, number - 1 - LINES_ABOVE);
    scrollTo(top);
    // Once more when the list has its height: what is set before its first layout is a guess.
    Platform.runLater(() -> scrollTo(top));
  }

  /// Jumps to the next (+1) or previous (-1) line with a cost, round the ends.
  void stepHot(int direction) {
    int size = getItems().size();
    int at = Math.max(0, getSelectionModel().getSelectedIndex());
    for (int i = 1; i <= size; i++) {
      int next = Math.floorMod(at + direction * i, size);
      if (getItems().get(next).hasValue()) {
        jumpTo(next + 1);
        return;
      }
    }
  }

  /// Jumps to the line of greatest self value, or if none has any, of greatest total.
  void jumpToHottest() {
    getItems().stream()
        .filter(SourceLine::hasValue)
        .max(
            java.util.Comparator.comparingLong((SourceLine line) -> Math.abs(line.self()))
                .thenComparingLong(line -> Math.abs(line.total())))
        .ifPresent(line -> jumpTo(line.number()));
  }

  /// The chosen line, counted from 1; 0 if none is.
  int line() {
    SourceLine chosen = getSelectionModel().getSelectedItem();
    return chosen == null ? 0 : chosen.number();
  }

  void copySelected() {
    String text =
        getSelectionModel().getSelectedItems().stream()
            .map(SourceLine::text)
            .collect(Collectors.joining(System.lineSeparator()));
    if (!text.isEmpty()) {
      Clipboards.copy(text);
    }
  }
}

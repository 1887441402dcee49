package dev.kiln.app.ui.shell;

import dev.kiln.app.session.Source;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.Mark;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;

/// Handles files dropped on a window: on the header of a tab they are compared with its file,
/// elsewhere they are opened.
///
/// Filters, not handlers: fields and tables would take the drop for their own.
final class FileDrop {
  private final Tabs tabs;
  private final BiConsumer<List<Path>, Optional<Source>> dropped;
  private final Label title = Labels.label("", "headline");
  private final Label more = Labels.label("", "t2");
  private final VBox overlay = new VBox(Mark.of(48), title, more);

  /// @param dropped takes the files and the file of the tab that they were dropped on
  FileDrop(Tabs tabs, BiConsumer<List<Path>, Optional<Source>> dropped) {
    this.tabs = tabs;
    this.dropped = dropped;
    overlay.getStyleClass().add("drop-overlay");
    overlay.setMouseTransparent(true);
    overlay.setVisible(false);
  }

  /// What is shown over the window while files are dragged over it.
  VBox overlay() {
    return overlay;
  }

  void watch(Scene scene) {
    scene.addEventFilter(DragEvent.DRAG_OVER, this::over);
    scene.addEventFilter(DragEvent.DRAG_DROPPED, this::drop);
    scene.setOnDragExited(_ -> overlay.setVisible(false));
  }

  private void over(DragEvent e) {
    if (!e.getDragboard().hasFiles()) {
      return;
    }
    e.acceptTransferModes(TransferMode.COPY);
    Optional<Source> tab = tabs.sourceAt(e.getSceneX(), e.getSceneY());
    List<Path> files = e.getDragboard().getFiles().stream().map(File::toPath).toList();
    String use =
        tabs.current().filter(pane -> pane.takes(files)).isPresent()
            ? "Drop to use it in this view"
            : "Drop to open";
    title.setText(tab.map(f -> "Drop to compare with " + f.name()).orElse(use));
    more.setText(
        tab.isPresent()
            ? "The file of the tab is the base"
            : "On the header of a tab: compare with its file");
    overlay.setVisible(true);
    e.consume();
  }

  private void drop(DragEvent e) {
    overlay.setVisible(false);
    if (e.getDragboard().hasFiles()) {
      List<Path> files = e.getDragboard().getFiles().stream().map(File::toPath).toList();
      dropped.accept(files, tabs.sourceAt(e.getSceneX(), e.getSceneY()));
      e.setDropCompleted(true);
      e.consume();
    }
  }
}

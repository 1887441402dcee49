package dev.kiln.app.ui.hotpaths;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.hotpaths.whatif.HotAnswer;
import dev.kiln.app.ui.hotpaths.whatif.HotRow;
import dev.kiln.model.query.Direction;
import dev.kiln.render.fx.hot.HotCanvas;
import org.jspecify.annotations.Nullable;

/// Links the row, the circle and the box of a function: if one of them is selected or hovered, the
/// others follow.
final class HotLinks {
  private final Document document;
  private final HotTable table;
  private final HotCanvas canvas;
  private @Nullable HotAnswer shown;
  private boolean linking;

  HotLinks(Document document, HotTable table, HotCanvas canvas) {
    this.document = document;
    this.table = table;
    this.canvas = canvas;
    document.selectedNodeProperty().addListener((_, _, node) -> nodeChosen(node.intValue()));
    table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> rowChosen(row));
    canvas.selectedKeyProperty().addListener((_, _, key) -> keyChosen(key.intValue()));
    canvas.hoveredKeyProperty().addListener((_, _, key) -> table.point(key.intValue()));
    table.onPointed(row -> canvas.hover(row == null ? HotCanvas.NONE : row.key()));
  }

  /// Shows another ranking, which changes no choice.
  ///
  /// @param show gives it to table and canvas
  void show(HotAnswer ranking, Runnable show) {
    linking = true;
    show.run();
    linking = false;
    shown = ranking;
    nodeChosen(document.selectedNodeProperty().get());
  }

  /// Whether nodes of the ranking are those of the document's answer.
  boolean isCurrent() {
    Answer now = document.answerProperty().get();
    return now != null
        && shown != null
        && now.query().direction() == Direction.CALLEES
        && now.hasTreeOf(shown.ask().answer());
  }

  /// A box was chosen: its row and its circle follow.
  private void nodeChosen(int node) {
    if (linking || shown == null || shown.isGrouped() || !isCurrent() || node <= 0) {
      return;
    }
    int key = shown.ask().answer().tree().shape().key(node);
    linking = true;
    boolean exact = table.choose(row -> row.node() == node);
    if (!exact && !table.choose(row -> row.key() == key)) {
      table.getSelectionModel().clearSelection();
    }
    canvas.selectedKeyProperty().set(key);
    linking = false;
  }

  /// A row was chosen: its circle and its heaviest box follow, unless a box of it is chosen.
  private void rowChosen(@Nullable HotRow row) {
    if (linking || table.isShowing() || row == null) {
      return;
    }
    linking = true;
    canvas.selectedKeyProperty().set(row.key());
    int chosen = document.selectedNodeProperty().get();
    if (row.function() != null && row.node() > 0 && shown != null && isCurrent()) {
      boolean ranked = shown.path() == null && !shown.ask().ofPaths();
      boolean there =
          ranked && chosen > 0 && shown.ask().answer().tree().shape().key(chosen) == row.key();
      document.choose(there ? chosen : row.node());
    }
    linking = false;
  }

  /// A circle was chosen: its row follows, and with it all else.
  private void keyChosen(int key) {
    if (!linking && key != HotCanvas.NONE) {
      table.choose(row -> row.key() == key);
    }
  }
}

package dev.kiln.app.ui.common.picture;

import dev.kiln.app.session.Document;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.tree.Sandwich;
import dev.kiln.render.fx.flame.FlameCanvas;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The document's search in both trees of a sandwich: matches are marked, and each half steps
/// through its own.
public final class SandwichSearch {
  private record Found(FrameSearch above, FrameSearch below) {}

  private final Document document;
  private final FlameCanvas callers;
  private final FlameCanvas callees;
  private @Nullable Found found;
  private int asked;

  public SandwichSearch(Document document, FlameCanvas callers, FlameCanvas callees) {
    this.document = document;
    this.callers = callers;
    this.callees = callees;
  }

  /// Looks for the document's text in both trees, in the background; the last one wins.
  public void mark(Sandwich sandwich) {
    int turn = ++asked;
    String text = document.search().text();
    if (text.isEmpty() || document.search().resultProperty().get() == null) {
      callers.setSearch(null);
      callees.setSearch(null);
      return;
    }
    document.compute(
        _ ->
            new Found(
                FrameSearch.of(sandwich.callers(), text), FrameSearch.of(sandwich.callees(), text)),
        matches -> {
          if (turn == asked) {
            found = matches;
            callers.setSearch(matches.above());
            callees.setSearch(matches.below());
          }
        });
  }

  /// N goes to the next match of the graph with the keyboard, Shift+N to the one before.
  public void stepOn(FlameCanvas canvas) {
    canvas.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          boolean plain = !e.isShortcutDown() && !e.isAltDown();
          if (e.getCode() == KeyCode.N && plain && step(canvas, e.isShiftDown())) {
            e.consume();
          }
        });
  }

  /// @return whether a search is on
  private boolean step(FlameCanvas canvas, boolean back) {
    Found now = found;
    if (now == null || document.search().resultProperty().get() == null) {
      return false;
    }
    FrameSearch matches = canvas.equals(callers) ? now.above() : now.below();
    if (matches.matchCount() == 0) {
      return true;
    }
    int from = Math.max(0, canvas.selectedProperty().get());
    canvas.select(back ? matches.previous(from) : matches.next(from));
    return true;
  }
}

package dev.kiln.app.ui.sandwich;

import dev.kiln.app.session.Document;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.tree.Sandwich;
import org.jspecify.annotations.Nullable;

/// The document's search in both trees of a sandwich: matches are marked, and stepped by side.
final class SideSearch {
  private record Found(FrameSearch above, FrameSearch below) {}

  private final Document document;
  private final Side callers;
  private final Side callees;
  private @Nullable Found found;
  private int asked;

  SideSearch(Document document, Side callers, Side callees) {
    this.document = document;
    this.callers = callers;
    this.callees = callees;
  }

  /// Looks for the document's text in both trees, in the background; the last one wins.
  void mark(Sandwich sandwich) {
    int turn = ++asked;
    String text = document.search().text();
    if (text.isEmpty() || document.search().resultProperty().get() == null) {
      callers.mark(null);
      callees.mark(null);
      return;
    }
    document.compute(
        _ ->
            new Found(
                FrameSearch.of(sandwich.callers(), text), FrameSearch.of(sandwich.callees(), text)),
        matches -> {
          if (turn == asked) {
            found = matches;
            callers.mark(matches.above());
            callees.mark(matches.below());
          }
        });
  }

  /// Goes to the next match of the side with the keyboard.
  ///
  /// @return whether a search is on
  boolean step(Side side, boolean above, boolean back) {
    Found now = found;
    if (now == null || document.search().resultProperty().get() == null) {
      return false;
    }
    FrameSearch matches = above ? now.above() : now.below();
    if (matches.matchCount() == 0) {
      return true;
    }
    int from = Math.max(0, side.canvas().selectedProperty().get());
    side.canvas().select(back ? matches.previous(from) : matches.next(from));
    return true;
  }
}

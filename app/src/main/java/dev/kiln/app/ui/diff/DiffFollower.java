package dev.kiln.app.ui.diff;

import dev.kiln.app.request.Option;
import dev.kiln.app.request.options.DiffOptions;
import dev.kiln.app.request.options.LookOptions;
import dev.kiln.app.request.question.DiffQuestion;
import dev.kiln.app.request.question.RenderQuestion;
import dev.kiln.app.session.Difference;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.DocumentState;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.Following;
import dev.kiln.model.query.Direction;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/// Keeps the document's difference up to date while one of its views is in front, and draws it
/// there. A known difference is not computed again when another view comes to the front.
final class DiffFollower {
  /// What a difference is worked out from, beside the answer to the query.
  private static final List<Option<?>> COMPARED =
      List.of(
          DiffOptions.BASIS,
          DiffOptions.UNITS,
          DiffOptions.UNIT_NAME,
          DiffQuestion.LAYOUT,
          LookOptions.SIDE_BY_SIDE);

  private static final List<Option<?>> PAINTED = List.of(DiffQuestion.COLOR, RenderQuestion.VIEW);

  private final Document document;
  private final View view;
  private final Consumer<Difference> draw;
  private boolean stale = true;
  private boolean undrawn = true;
  private int asked;

  /// @param draw shows a difference: another one, or the same in other colours
  DiffFollower(Document document, View view, Node node, Consumer<Difference> draw) {
    this.document = document;
    this.view = view;
    this.draw = draw;
    stale = document.diffProperty().get() == null;
    document.answerProperty().addListener(_ -> changed());
    document.store().stateProperty().addListener((_, old, now) -> stateChanged(old, now));
    document.diffProperty().addListener(_ -> told());
    Following.changes(node, document.theme(), _ -> redraw());
  }

  private boolean inFront() {
    return document.store().get().view().equals(view);
  }

  private void stateChanged(DocumentState old, DocumentState now) {
    if (!old.look().only(COMPARED).equals(now.look().only(COMPARED))) {
      changed();
    } else if (!old.look().only(PAINTED).equals(now.look().only(PAINTED))) {
      redraw();
    }
  }

  private void changed() {
    stale = true;
    if (inFront()) {
      ask();
    }
  }

  private void told() {
    stale = false;
    redraw();
  }

  private void redraw() {
    undrawn = true;
    if (inFront()) {
      draw();
    }
  }

  /// The view comes to the front.
  void shown() {
    if (stale) {
      ask();
    } else if (undrawn) {
      draw();
    }
  }

  private void ask() {
    if (document.answerProperty().get() == null) {
      return;
    }
    int turn = ++asked;
    document.computeDiff(
        document.store().get(),
        difference -> {
          if (turn == asked) {
            document.tellDiff(difference);
          }
        });
  }

  private void draw() {
    Difference difference = document.diffProperty().get();
    // One that grows the other way is of the view before; the right one is on its way.
    boolean up = view.growth() == View.Growth.CALLERS;
    if (difference != null
        && up == (difference.result().shown().direction() == Direction.CALLERS)) {
      undrawn = false;
      draw.accept(difference);
    }
  }
}

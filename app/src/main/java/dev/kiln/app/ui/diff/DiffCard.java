package dev.kiln.app.ui.diff;

import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.picture.PointerCard;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.layout.FrameNames;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The card beside the pointer for a box: both totals in one sentence, and its meaning.
final class DiffCard {
  private final PointerCard card = new PointerCard();
  private final Label sentence = Labels.label("", "mono");
  private final Label meaning = Labels.label("", "small", "t2");

  DiffCard(FlameCanvas canvas) {
    card.setId("diff-card");
    card.addLine(sentence);
    card.addLine(meaning);
    canvas.addEventFilter(MouseEvent.MOUSE_MOVED, e -> card.place(e.getX(), e.getY()));
  }

  PointerCard node() {
    return card;
  }

  void show(@Nullable ComparisonResult result, int node) {
    if (result == null || !result.hasValue(node)) {
      hide();
    } else {
      show(result.shown(), DiffWords.of(result.shown()), node);
    }
  }

  void hide() {
    card.setVisible(false);
  }

  /// @param node has a value on either side
  void show(DiffTree tree, DiffWords words, int node) {
    TreeShape shape = tree.shape();
    String full = shape.name(node);
    card.setVisible(true);
    card.tell(FrameNames.shortName(full), FrameNames.qualifier(full));
    sentence.setText(words.sentence(node));
    meaning.setText(DiffWords.meaning(tree.change(node)));
    card.autosize();
  }
}

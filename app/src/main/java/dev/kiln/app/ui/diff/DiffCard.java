package dev.kiln.app.ui.diff;

import dev.kiln.app.ui.common.PointerCard;
import dev.kiln.app.ui.common.Texts;
import dev.kiln.diffview.DiffAnswer;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.render.fx.FlameCanvas;
import dev.kiln.render.layout.FrameNames;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// What the card beside the pointer says of a box: both totals in one sentence, and what it means.
final class DiffCard {
  private final PointerCard card = new PointerCard();
  private final Label sentence = Texts.label("", "mono");
  private final Label meaning = Texts.label("", "small", "t2");

  DiffCard(FlameCanvas canvas) {
    card.setId("diff-card");
    card.addLine(sentence);
    card.addLine(meaning);
    canvas.addEventFilter(MouseEvent.MOUSE_MOVED, e -> card.place(e.getX(), e.getY()));
  }

  PointerCard node() {
    return card;
  }

  void show(@Nullable DiffAnswer answer, int node) {
    boolean shown = answer != null && answer.hasBox(node);
    card.setVisible(shown);
    if (answer == null || !shown) {
      return;
    }
    DiffWords words = DiffWords.of(answer.tree());
    TreeShape shape = answer.tree().shape();
    String full = shape.name(node);
    card.tell(node == 0 ? full : FrameNames.shortName(full), FrameNames.qualifier(full));
    sentence.setText(words.sentence(node));
    meaning.setText(DiffWords.meaning(answer.tree().change(node)));
    card.autosize();
  }
}

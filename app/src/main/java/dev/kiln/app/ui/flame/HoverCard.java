package dev.kiln.app.ui.flame;

import dev.kiln.app.session.Answer;
import dev.kiln.app.ui.common.picture.TotalsCard;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.MergeKeys;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FrameNames;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The card beside the pointer for a box: name, place, total and self with their shares.
final class HoverCard {
  private final FlameCanvas canvas;
  private final TotalsCard card = new TotalsCard("Self");

  HoverCard(FlameCanvas canvas) {
    this.canvas = canvas;
    canvas.addEventFilter(MouseEvent.MOUSE_MOVED, e -> card.node().place(e.getX(), e.getY()));
  }

  Node node() {
    return card.node();
  }

  void show(@Nullable Answer answer, int node) {
    if (answer == null || node == Boxes.NONE) {
      card.hide();
      return;
    }
    CallTree tree = answer.tree();
    MergeKeys keys = tree.shape().keys();
    String full = tree.shape().name(node);
    boolean shortened = node != 0 && !keys.by().isGroup();
    card.show(
        shortened ? FrameNames.shortName(full) : FrameNames.shown(full),
        node == 0 ? "" : place(keys, tree.shape().key(node), full),
        tree,
        answer.valueType(),
        node,
        value -> shares(value, tree.whole(), tree.whole(canvas.zoomProperty().get())));
  }

  private static String place(MergeKeys keys, int key, String full) {
    String qualifier = FrameNames.qualifier(full);
    String module = keys.module(key);
    if (qualifier.isEmpty() || module.startsWith(qualifier)) {
      return module;
    }
    return module.isEmpty() || qualifier.equals(module) ? qualifier : qualifier + "  " + module;
  }

  private static String shares(long value, long all, long view) {
    String ofAll = Quantities.share((double) value / all) + " of all";
    return view == all
        ? ofAll
        : ofAll + " · " + Quantities.share((double) value / view) + " of view";
  }
}

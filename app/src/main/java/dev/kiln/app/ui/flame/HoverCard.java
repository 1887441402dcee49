package dev.kiln.app.ui.flame;

import dev.kiln.app.session.Answer;
import dev.kiln.app.ui.common.Texts;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.MergeKeys;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.fx.FlameCanvas;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FrameNames;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The card beside the pointer: name, place, total and self with their shares. One instance, moved.
final class HoverCard extends VBox {
  private static final double OFFSET_PX = 18;
  private static final double MAX_WIDTH_PX = 420;

  private final FlameCanvas canvas;
  private final Label name = Texts.label("", "strong");
  private final Label place = Texts.label("", "mono", "t2");
  private final Label total = Texts.label("", "mono");
  private final Label totalShare = Texts.label("", "mono", "t2");
  private final Label self = Texts.label("", "mono");
  private final Label selfShare = Texts.label("", "mono", "t2");

  HoverCard(FlameCanvas canvas) {
    this.canvas = canvas;
    getStyleClass().add("card");
    setMouseTransparent(true);
    setVisible(false);
    setManaged(false);
    GridPane grid = new GridPane();
    grid.setHgap(10);
    grid.setVgap(2);
    grid.addRow(0, Texts.label("Total", "t2", "small"), total, totalShare);
    grid.addRow(1, Texts.label("Self", "t2", "small"), self, selfShare);
    grid.getChildren().forEach(n -> ((Region) n).setMinWidth(Region.USE_PREF_SIZE));
    getChildren().addAll(name, place, grid);
    canvas.addEventFilter(MouseEvent.MOUSE_MOVED, e -> place(e.getX(), e.getY()));
  }

  void show(@Nullable Answer answer, int node) {
    boolean shown = answer != null && node != Boxes.NONE;
    setVisible(shown);
    if (answer == null || node == Boxes.NONE) {
      return;
    }
    CallTree tree = answer.tree();
    MergeKeys keys = tree.shape().keys();
    String full = tree.shape().name(node);
    boolean short1 = node != 0 && !keys.by().isGroup();
    name.setText(short1 ? FrameNames.shortName(full) : full);
    String where = node == 0 ? "" : place(keys, tree.shape().key(node), full);
    place.setText(where);
    place.setVisible(!where.isEmpty());
    place.setManaged(!where.isEmpty());
    long view = tree.total(canvas.zoomProperty().get());
    total.setText(Quantities.format(tree.total(node), answer.valueType()));
    totalShare.setText(shares(tree.total(node), tree.total(), view));
    self.setText(Quantities.format(tree.self(node), answer.valueType()));
    selfShare.setText(shares(tree.self(node), tree.total(), view));
    autosize();
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

  @Override
  protected double computePrefWidth(double height) {
    return Math.min(MAX_WIDTH_PX, super.computePrefWidth(height));
  }

  /// Beside the pointer, on the other side where there is no room.
  private void place(double x, double y) {
    if (!(getParent() instanceof StackPane parent)) {
      return;
    }
    autosize();
    double left = x + OFFSET_PX;
    if (left + getWidth() > parent.getWidth() - 4) {
      left = Math.max(4, x - OFFSET_PX - getWidth());
    }
    double top = y + OFFSET_PX;
    if (top + getHeight() > parent.getHeight() - 4) {
      top = Math.max(4, y - OFFSET_PX - getHeight());
    }
    relocate(Math.rint(left), Math.rint(top));
  }
}

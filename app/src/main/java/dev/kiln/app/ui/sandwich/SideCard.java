package dev.kiln.app.ui.sandwich;

import dev.kiln.app.session.Answer;
import dev.kiln.app.ui.common.Texts;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.layout.FrameNames;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The card beside the pointer: a frame's total and self, of the function and of all.
final class SideCard extends VBox {
  private static final double OFFSET_PX = 18;
  private static final double MAX_WIDTH_PX = 420;

  private final Label name = Texts.label("", "strong");
  private final Label place = Texts.label("", "mono", "t2");
  private final Label total = Texts.label("", "mono");
  private final Label totalShares = Texts.label("", "mono", "t2");
  private final Label self = Texts.label("", "mono");
  private final Label selfShares = Texts.label("", "mono", "t2");

  /// @param selfMeans what the self value of a node of this side is
  SideCard(String selfMeans) {
    getStyleClass().add("card");
    setMouseTransparent(true);
    setVisible(false);
    setManaged(false);
    GridPane grid = new GridPane();
    grid.setHgap(10);
    grid.setVgap(2);
    grid.addRow(0, Texts.label("Total", "t2", "small"), total, totalShares);
    grid.addRow(1, Texts.label(selfMeans, "t2", "small"), self, selfShares);
    grid.getChildren().forEach(n -> ((Region) n).setMinWidth(Region.USE_PREF_SIZE));
    getChildren().addAll(name, place, grid);
  }

  /// @param tree the side that is shown
  /// @param function the total of the function in the middle
  void show(Answer answer, CallTree tree, int node, long function) {
    String full = tree.shape().name(node);
    name.setText(FrameNames.shortName(full));
    String qualifier = FrameNames.qualifier(full);
    place.setText(qualifier);
    place.setVisible(!qualifier.isEmpty());
    place.setManaged(!qualifier.isEmpty());
    total.setText(Quantities.format(tree.total(node), answer.valueType()));
    totalShares.setText(shares(tree.total(node), function, answer));
    self.setText(Quantities.format(tree.self(node), answer.valueType()));
    selfShares.setText(shares(tree.self(node), function, answer));
    setVisible(true);
    autosize();
  }

  private static String shares(long value, long function, Answer answer) {
    return Quantities.share((double) value / function)
        + " of the function · "
        + Quantities.share((double) value / answer.tree().total())
        + " of all";
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.min(MAX_WIDTH_PX, super.computePrefWidth(height));
  }

  /// Beside the pointer, on the other side where there is no room.
  void place(double x, double y, Region parent) {
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

package dev.kiln.app.ui.common.picture;

import dev.kiln.app.ui.common.Labels;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The card beside the pointer: a name, its place, lines of figures. A single instance follows the
/// pointer.
public final class PointerCard extends VBox {
  private static final double OFFSET_PX = 18;
  private static final double MAX_WIDTH_PX = 420;
  private static final double EDGE_PX = 4;

  private final Label name = Labels.label("", "strong");
  private final Label place = Labels.label("", "mono", "t2");
  private final GridPane lines = new GridPane();

  public PointerCard() {
    getStyleClass().add("card");
    setMouseTransparent(true);
    setVisible(false);
    setManaged(false);
    lines.setHgap(10);
    lines.setVgap(2);
    getChildren().addAll(name, place, lines);
  }

  /// Adds a line of labels, which keep their width.
  public void addLine(Label... labels) {
    lines.addRow(lines.getRowCount(), labels);
    for (Label label : labels) {
      label.setMinWidth(Region.USE_PREF_SIZE);
    }
  }

  /// @param where empty if there is nothing to say
  public void tell(String what, String where) {
    name.setText(what);
    place.setText(where);
    place.setVisible(!where.isEmpty());
    place.setManaged(!where.isEmpty());
  }

  /// Names may be cut, figures never.
  @Override
  protected double computePrefWidth(double height) {
    double sides = snappedLeftInset() + snappedRightInset();
    double figures = lines.prefWidth(-1) + sides;
    return Math.max(figures, Math.min(MAX_WIDTH_PX, super.computePrefWidth(height)));
  }

  /// Moves beside the pointer, to the other side if its parent has no room.
  public void place(double x, double y) {
    if (!(getParent() instanceof Region parent)) {
      return;
    }
    autosize();
    relocate(
        Math.rint(beside(x, getWidth(), parent.getWidth())),
        Math.rint(beside(y, getHeight(), parent.getHeight())));
  }

  private static double beside(double pointer, double size, double room) {
    boolean fits = pointer + OFFSET_PX + size <= room - EDGE_PX;
    return fits ? pointer + OFFSET_PX : Math.max(EDGE_PX, pointer - OFFSET_PX - size);
  }
}

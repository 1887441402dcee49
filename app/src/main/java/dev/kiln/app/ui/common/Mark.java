package dev.kiln.app.ui.common;

import javafx.scene.Group;
import javafx.scene.shape.Rectangle;

/// The mark of Kiln: a small stack of glowing bricks.
public final class Mark {
  private static final double[][] BRICKS = {
    {1, 15, 18, 4, 1},
    {1, 10, 11, 4, 0.82},
    {13, 10, 4, 4, 0.6},
    {3, 5, 7, 4, 0.66},
    {5, 1, 3, 3, 0.5}
  };

  private Mark() {}

  /// The mark on a square of the given size.
  public static Group of(double sizePx) {
    Group group = new Group();
    double unit = sizePx / 20;
    for (double[] b : BRICKS) {
      Rectangle brick = new Rectangle(b[0] * unit, b[1] * unit, b[2] * unit, b[3] * unit);
      brick.setArcWidth(2.6 * unit);
      brick.setArcHeight(2.6 * unit);
      brick.setOpacity(b[4]);
      brick.getStyleClass().add("ember");
      group.getChildren().add(brick);
    }
    return group;
  }
}

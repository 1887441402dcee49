package dev.kiln.app.ui.common;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Makes labels with style classes, and springs between controls.
public final class Labels {
  private Labels() {}

  public static Label label(String text, String... styleClasses) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    label.setMinWidth(0);
    return label;
  }

  /// Pushes what follows to the other end of a row.
  public static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  public static Region gap(double widthPx) {
    Region gap = new Region();
    gap.setMinWidth(widthPx);
    gap.setPrefWidth(widthPx);
    return gap;
  }
}

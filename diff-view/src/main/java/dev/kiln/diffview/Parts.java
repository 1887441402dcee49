package dev.kiln.diffview;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Small controls that the panes of a comparison share.
final class Parts {
  private Parts() {}

  static Label label(String text, String... styleClasses) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    label.setMinWidth(0);
    return label;
  }

  /// A label that is never cut short.
  static Label whole(String text, String... styleClasses) {
    Label label = label(text, styleClasses);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  static Label wrapped(String text, String... styleClasses) {
    Label label = label(text, styleClasses);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  static FontIcon icon(Feather icon, int sizePx) {
    FontIcon node = new FontIcon(icon);
    node.setIconSize(sizePx);
    node.getStyleClass().add("icon");
    return node;
  }

  static Button iconButton(Feather icon, String tooltip, Runnable action) {
    Button button = new Button("", icon(icon, 16));
    button.getStyleClass().add("icon-button");
    button.setTooltip(new Tooltip(tooltip));
    button.setAccessibleText(tooltip);
    button.setOnAction(_ -> action.run());
    return button;
  }
}

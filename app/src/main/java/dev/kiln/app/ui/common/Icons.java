package dev.kiln.app.ui.common;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of the one pack, and buttons that are an icon with a tooltip.
public final class Icons {
  private Icons() {}

  public static FontIcon of(Feather icon, int sizePx) {
    FontIcon node = new FontIcon(icon);
    node.setIconSize(sizePx);
    node.getStyleClass().add("icon");
    return node;
  }

  /// A flat button of 28 pixels; the tooltip is its accessible text.
  public static Button button(Feather icon, String tooltip, Runnable action) {
    Button button = new Button();
    button.setGraphic(of(icon, 16));
    button.getStyleClass().add("icon-button");
    button.setTooltip(new Tooltip(tooltip));
    button.setAccessibleText(tooltip);
    button.setOnAction(_ -> action.run());
    return button;
  }
}

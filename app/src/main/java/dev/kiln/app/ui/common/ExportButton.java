package dev.kiln.app.ui.common;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/// The export menu of a view, behind the icon that all views share.
public class ExportButton extends MenuButton {
  @SuppressWarnings("this-escape") // it calls methods of JavaFX only, which no menu overrides
  public ExportButton(MenuItem... items) {
    super("", Icons.of(Feather.SHARE, 16), items);
    getStyleClass().add("icon-menu");
    setTooltip(new Tooltip("Export"));
    setAccessibleText("Export");
    setMinWidth(USE_PREF_SIZE);
  }
}

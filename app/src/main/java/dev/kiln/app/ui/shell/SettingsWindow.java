package dev.kiln.app.ui.shell;

import dev.kiln.app.ui.common.Icons;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/// The settings and what Kiln is, in a window of their own; each change takes effect at once.
final class SettingsWindow {
  private static final double WIDTH_PX = 760;
  private static final double HEIGHT_PX = 700;

  private final Workspace shared;
  private final Stage stage = new Stage();
  private final ScrollPane page = new ScrollPane();
  private final ToggleButton settings = new ToggleButton("Settings", Icons.of(Feather.SLIDERS, 13));
  private final ToggleButton about = new ToggleButton("About", Icons.of(Feather.INFO, 13));

  SettingsWindow(Workspace shared) {
    this.shared = shared;
    SegmentedButton pages = new SegmentedButton(settings, about);
    settings.setId("page-settings");
    about.setId("page-about");
    pages
        .getToggleGroup()
        .selectedToggleProperty()
        .addListener(
            (_, old, now) -> {
              if (now == null) {
                pages.getToggleGroup().selectToggle(old);
              } else if (old != null) {
                page.setContent(content());
              }
            });
    settings.setSelected(true);
    HBox bar = new HBox(pages);
    bar.getStyleClass().addAll("bar", "view-bar");
    page.setFitToWidth(true);
    page.getStyleClass().add("surface");
    BorderPane root = new BorderPane(page);
    root.getStyleClass().add("surface");
    root.setTop(bar);
    root.setId("settings-window");
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(
            root, Math.min(WIDTH_PX, screen.getWidth()), Math.min(HEIGHT_PX, screen.getHeight()));
    shared.themes().dress(scene);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    stage.setScene(scene);
    stage.setTitle("Kiln settings");
  }

  private Node content() {
    return about.isSelected()
        ? new AboutPane(shared.settings().folder())
        : new SettingsForm(shared, stage);
  }

  private void key(KeyEvent e) {
    boolean close = e.getCode() == KeyCode.ESCAPE || e.isShortcutDown() && e.getCode() == KeyCode.W;
    if (close) {
      stage.hide();
      e.consume();
    }
  }

  /// Shows the window, near the one that asked; brings it to the front if it is open.
  void show(Stage near) {
    page.setContent(content());
    if (!stage.isShowing()) {
      stage.setX(Math.max(0, near.getX() + (near.getWidth() - WIDTH_PX) / 2));
      stage.setY(Math.max(0, near.getY() + 40));
      stage.show();
    }
    stage.toFront();
    stage.requestFocus();
  }

  void close() {
    shared.themes().undress(stage.getScene());
    stage.close();
  }
}

package dev.kiln.app.ui.shell;

import dev.kiln.app.session.settings.Settings;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The saved place of a window, and where it fits on the present screens.
///
/// @param x of the window, pixels; NaN if the system places it
/// @param y of the window, pixels; NaN if the system places it
/// @param width of its content, pixels
/// @param height of its content, pixels
/// @param maximized whether it filled its screen
record WindowPlace(double x, double y, double width, double height, boolean maximized) {
  private static final double WIDTH_PX = 1280;
  private static final double HEIGHT_PX = 800;

  /// The smallest window, and more than any desktop measures: what is beyond was never written by a
  /// window.
  private static final double LEAST_PX = 200;

  private static final double MOST_PX = 100_000;

  /// What must be in sight of a window's upper edge, so that it can be dragged.
  private static final double HANDLE_PX = 120;

  private static final double TITLE_PX = 40;
  private static final double CASCADE_PX = 28;

  static WindowPlace remembered(Settings settings) {
    return new WindowPlace(
        settings.number("x", -MOST_PX, MOST_PX, Double.NaN),
        settings.number("y", -MOST_PX, MOST_PX, Double.NaN),
        settings.number("width", LEAST_PX, MOST_PX, WIDTH_PX),
        settings.number("height", LEAST_PX, MOST_PX, HEIGHT_PX),
        Boolean.parseBoolean(settings.get("maximized", "false")));
  }

  /// Remembers a window's place; of a maximized one only that it is.
  static void remember(Settings settings, Stage stage) {
    settings.set("maximized", String.valueOf(stage.isMaximized()));
    if (!stage.isMaximized()) {
      settings.set("x", String.valueOf(stage.getX()));
      settings.set("y", String.valueOf(stage.getY()));
      settings.set("width", String.valueOf(stage.getScene().getWidth()));
      settings.set("height", String.valueOf(stage.getScene().getHeight()));
    }
  }

  /// The same size a little below and to the right of another window.
  WindowPlace beside(Stage other) {
    return new WindowPlace(
        other.getX() + CASCADE_PX, other.getY() + CASCADE_PX, width, height, false);
  }

  /// The place moved and shrunk as little as needed, so that it is on one of the screens: on the
  /// one where its upper edge is, else in the middle of the first.
  ///
  /// @param screens without panels and docks; at least one
  WindowPlace on(List<Rectangle2D> screens) {
    Rectangle2D screen =
        screens.stream().filter(this::showsHandle).findFirst().orElse(screens.getFirst());
    double w = Math.min(Math.max(LEAST_PX, width), screen.getWidth());
    double h = Math.min(Math.max(LEAST_PX, height), screen.getHeight() - TITLE_PX);
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return new WindowPlace(Double.NaN, Double.NaN, w, h, maximized);
    }
    if (!showsHandle(screen)) {
      double middleX = screen.getMinX() + (screen.getWidth() - w) / 2;
      double middleY = screen.getMinY() + (screen.getHeight() - TITLE_PX - h) / 2;
      return new WindowPlace(middleX, middleY, w, h, maximized);
    }
    double fitX = Math.clamp(x, screen.getMinX(), screen.getMaxX() - w);
    double fitY = Math.clamp(y, screen.getMinY(), screen.getMaxY() - TITLE_PX - h);
    return new WindowPlace(fitX, fitY, w, h, maximized);
  }

  private boolean showsHandle(Rectangle2D screen) {
    double left = Math.max(x, screen.getMinX());
    double right = Math.min(x + width, screen.getMaxX());
    return right - left >= HANDLE_PX
        && y >= screen.getMinY() - 1
        && y + TITLE_PX <= screen.getMaxY();
  }

  /// Puts a stage where it fits; its scene has the size already.
  void apply(Stage stage) {
    WindowPlace fit = on(Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
    if (!Double.isNaN(fit.x)) {
      stage.setX(fit.x);
      stage.setY(fit.y);
    }
    stage.setMaximized(fit.maximized);
  }
}

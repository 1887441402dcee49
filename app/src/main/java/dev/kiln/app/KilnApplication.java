package dev.kiln.app;

import dev.kiln.app.cli.KilnCommand.WindowRequest;
import dev.kiln.app.session.Settings;
import dev.kiln.app.ui.shell.FileDialogs;
import dev.kiln.app.ui.shell.KilnWindow;
import dev.kiln.app.ui.shell.Themes;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Starts JavaFX and shows the first window.
final class KilnApplication {
  private KilnApplication() {}

  /// Opens a window; JavaFX runs until it is closed.
  static void start(WindowRequest request) {
    Platform.startup(
        () -> {
          Settings settings = Settings.load();
          Themes themes = new Themes(settings, request.theme());
          KilnWindow window = new KilnWindow(new Stage(), settings, themes, FileDialogs.system());
          window.show();
          window.open(request.files());
        });
  }
}

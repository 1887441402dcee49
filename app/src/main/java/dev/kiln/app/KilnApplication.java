package dev.kiln.app;

import dev.kiln.app.cli.KilnCommand.WindowRequest;
import dev.kiln.app.session.settings.Settings;
import dev.kiln.app.ui.shell.FileDialogs;
import dev.kiln.app.ui.shell.KilnWindow;
import dev.kiln.app.ui.shell.Workspace;
import dev.kiln.render.start.ToolkitStart;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;

/// Starts JavaFX and shows the first window.
final class KilnApplication {
  private KilnApplication() {}

  /// Opens a window; JavaFX runs until it is closed.
  ///
  /// @throws IllegalStateException if the window cannot be made
  static void start(WindowRequest request) {
    CompletableFuture<Boolean> shown = new CompletableFuture<>();
    ToolkitStart.start(
        () -> {
          try {
            show(request);
            shown.complete(true);
          } catch (RuntimeException | Error e) {
            shown.completeExceptionally(e);
          }
        });
    try {
      shown.join();
    } catch (CompletionException e) {
      Platform.exit();
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void show(WindowRequest request) {
    Workspace workspace = new Workspace(Settings.load(), request.theme(), FileDialogs.system());
    KilnWindow window = workspace.newWindow();
    window.open(request.files(), request.profiles());
  }
}

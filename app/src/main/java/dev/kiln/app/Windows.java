package dev.kiln.app;

import dev.kiln.app.cli.KilnCommand;
import dev.kiln.app.cli.KilnCommand.WindowRequest;

/// Opens the window.
final class Windows {
  private Windows() {}

  static int open(WindowRequest request) {
    return request.files().isEmpty() ? 0 : KilnCommand.RUNNING;
  }
}

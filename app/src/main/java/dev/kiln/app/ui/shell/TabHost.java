package dev.kiln.app.ui.shell;

import javafx.stage.Window;

/// The window that a tab is in.
interface TabHost {
  Window window();

  Notices notices();

  /// Takes the tab away and forgets what it holds.
  void close(DocumentTab tab);

  /// Gives the tab a window of its own.
  void moveToNewWindow(DocumentTab tab);
}

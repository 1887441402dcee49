package dev.kiln.app.ui.shell;

import dev.kiln.app.session.Sources;
import dev.kiln.importers.ImportResult;
import java.nio.file.Path;
import java.util.Map;
import javafx.stage.Window;

/// The window that a tab is in.
interface TabHost {
  Window window();

  Notices notices();

  /// Takes the tab away and forgets what it holds.
  void close(DocumentTab tab);

  /// Opens another tab behind it.
  ///
  /// @param known files that have been read
  void open(Sources sources, Map<Path, ImportResult> known);

  /// Gives the tab a window of its own.
  void moveToNewWindow(DocumentTab tab);
}

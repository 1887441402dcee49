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

  /// Is told how the files of a tab turned out: once, or again if the user tries again.
  interface Follower {
    /// Does nothing, and leaves a refusal to the tab.
    Follower NONE =
        new Follower() {
          @Override
          public void opened(DocumentTab tab) {}

          @Override
          public boolean refused(DocumentTab tab, String message, boolean allRead) {
            return false;
          }
        };

    /// Whether of two sides the one that was recorded earlier becomes base.
    default boolean olderIsBase() {
      return false;
    }

    void opened(DocumentTab tab);

    /// @param message one line for the user
    /// @param allRead whether each file could be read, but they cannot be compared
    /// @return whether the tab is closed; else it shows the message
    boolean refused(DocumentTab tab, String message, boolean allRead);
  }
}

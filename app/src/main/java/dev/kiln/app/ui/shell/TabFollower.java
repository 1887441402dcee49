package dev.kiln.app.ui.shell;

/// Is told how the files of a tab turned out: once, or again if the user tries again.
interface TabFollower {
  /// Does nothing, and leaves a refusal to the tab.
  TabFollower NONE =
      new TabFollower() {
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

package dev.kiln.app.ui.common;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// One view of a document: a picture or a table of the document's answer.
///
/// A view listens to the document; while it is hidden it may put its work off until it is shown.
public interface DocumentView {
  /// What is shown in the middle of the document; the same node each time.
  Node node();

  /// Called each time the view comes to the front.
  default void shown() {}

  /// What stands at the side in place of the details; the same each time, null for none.
  default @Nullable Aside aside() {
    return null;
  }

  /// Whether the view has a use for files that are dropped on the window.
  default boolean takes(List<Path> dropped) {
    return false;
  }

  /// Uses dropped files; asked only if it [#takes] them.
  default void take(List<Path> dropped) {}

  /// Gives the keyboard to the view's main part.
  default void focus() {
    node().requestFocus();
  }
}

package dev.kiln.app.ui.common;

import dev.kiln.model.tree.TreeShape;
import javafx.scene.Node;

/// The context menu of a frame, the same in every view.
public interface FrameMenus {
  /// Shows the menu for a node of a tree of the document, at the pointer, or over the owner if the
  /// keyboard asked.
  ///
  /// @param owner where the menu was asked for
  /// @param shape the tree; if it is not the answer's, what needs the answer's is left out
  /// @param node the node
  void show(Node owner, TreeShape shape, int node);
}

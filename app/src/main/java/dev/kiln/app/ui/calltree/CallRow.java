package dev.kiln.app.ui.calltree;

/// One row of the call tree: a node, or the row that stands for siblings which are not loaded.
///
/// @param node the node; of a row that stands for more, their parent
/// @param more how many siblings it stands for; 0 for a node
record CallRow(int node, int more) {
  boolean isMore() {
    return more > 0;
  }
}

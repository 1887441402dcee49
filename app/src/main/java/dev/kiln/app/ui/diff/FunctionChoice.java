package dev.kiln.app.ui.diff;

import dev.kiln.app.session.Difference;
import dev.kiln.app.session.Document;
import java.util.function.IntConsumer;

/// Selects the box of a function that changed most. It searches in the background, because the tree
/// may have millions of nodes. The last choice wins.
final class FunctionChoice {
  private final Document document;
  private int asked;

  FunctionChoice(Document document) {
    this.document = document;
  }

  /// @param key the function's merge key
  /// @param choose takes the node, unless another difference has come
  void find(int key, IntConsumer choose) {
    Difference difference = document.diffProperty().get();
    int turn = ++asked;
    if (difference != null) {
      document.compute(
          _ -> difference.result().nodeOf(key),
          node -> {
            if (turn == asked && difference.equals(document.diffProperty().get())) {
              choose.accept(node);
            }
          });
    }
  }
}

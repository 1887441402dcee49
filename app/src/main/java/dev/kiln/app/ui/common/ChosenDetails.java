package dev.kiln.app.ui.common;

import javafx.application.Platform;
import javafx.scene.control.ScrollPane;

/// A column with details of the chosen box.
///
/// One answer changes the choice, the zoom and the colours too. All changes of one pulse lead to a
/// single refresh.
public abstract class ChosenDetails extends ScrollPane {
  private boolean pending;

  @SuppressWarnings("this-escape") // it calls methods of JavaFX only, which no pane overrides
  protected ChosenDetails() {
    getStyleClass().add("details");
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinWidth(0);
    setFocusTraversable(false);
  }

  /// Asks for a refresh, at the end of the present pulse.
  protected final void changed() {
    if (!pending) {
      pending = true;
      Platform.runLater(
          () -> {
            pending = false;
            refresh();
          });
    }
  }

  /// Shows the present choice.
  protected abstract void refresh();
}

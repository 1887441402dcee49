package dev.kiln.app.ui.shell;

import dev.kiln.app.ui.common.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All keys on one card over the window; any key or click closes it.
final class Shortcuts {
  private static final String ID = "shortcuts";
  private static final String[][] KEYS = {
    {"Open files", "Ctrl+O"},
    {"Close tab", "Ctrl+W"},
    {"Next, previous tab", "Ctrl+Tab  Ctrl+Shift+Tab"},
    {"Light or dark", "Ctrl+T"},
    {"Views", "1  2  3"},
    {"Search", "/  or  Ctrl+F"},
    {"Next, previous match", "N  Shift+N"},
    {"Walk the graph", "arrow keys"},
    {"Zoom to the chosen frame", "Enter  or  double click"},
    {"Step back", "Esc  or  Backspace"},
    {"Show everything", "Home"},
    {"Zoom around the pointer", "Ctrl+wheel  or  +  −"},
    {"Pan", "drag  or  Shift+wheel"},
    {"Menu of a frame", "right click  or  menu key"},
    {"Undo, redo", "Ctrl+Z  Ctrl+Y"},
  };

  private Shortcuts() {}

  static void show(StackPane host) {
    if (host.getChildren().removeIf(n -> ID.equals(n.getId()))) {
      return;
    }
    GridPane grid = new GridPane();
    grid.setHgap(28);
    grid.setVgap(7);
    for (int i = 0; i < KEYS.length; i++) {
      grid.addRow(i, Texts.label(KEYS[i][0]), Texts.label(KEYS[i][1], "mono", "t2"));
    }
    VBox card = new VBox(12, Texts.label("Shortcuts", "title"), grid);
    card.getStyleClass().add("card");
    card.setId(ID);
    card.setAlignment(Pos.TOP_LEFT);
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Node previous = host.getScene().getFocusOwner();
    Runnable close =
        () -> {
          host.getChildren().remove(card);
          if (previous != null) {
            previous.requestFocus();
          }
        };
    card.setFocusTraversable(true);
    card.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          close.run();
          e.consume();
        });
    card.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> close.run());
    host.getChildren().add(card);
    card.requestFocus();
  }
}

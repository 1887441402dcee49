package dev.kiln.app.ui.shell;

import dev.kiln.app.ui.common.Labels;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A card over the window with all keys; any key or click closes it.
final class Shortcuts {
  private static final String ID = "shortcuts";

  /// How much of the window stays free around the card.
  private static final double FREE_PX = 48;

  private static final double SCROLL_BAR_PX = 16;

  private Shortcuts() {}

  static void show(StackPane host) {
    if (host.getChildren().removeIf(n -> ID.equals(n.getId()))) {
      return;
    }
    ScrollPane scroll = new ScrollPane(columns());
    scroll.setFocusTraversable(false);
    scroll.setFitToWidth(true);
    VBox card = new VBox(12, Labels.label("Keys", "title"), scroll);
    card.getStyleClass().add("card");
    card.setId(ID);
    card.setAlignment(Pos.TOP_LEFT);
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    double head = 60;
    scroll.setMaxSize(host.getWidth() - FREE_PX, host.getHeight() - FREE_PX - head);
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
          // A modifier alone is the beginning of the next key.
          if (!e.getCode().isModifierKey() && !e.getCode().isNavigationKey()) {
            close.run();
            e.consume();
          }
        });
    card.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> close.run());
    host.getChildren().add(card);
    card.requestFocus();
  }

  private static HBox columns() {
    GridPane left = grid();
    GridPane right = grid();
    int all = ShortcutTable.groups().stream().mapToInt(g -> g.entries().size() + 1).sum();
    for (ShortcutTable.Group group : ShortcutTable.groups()) {
      boolean first = right.getRowCount() == 0 && left.getRowCount() < all / 2;
      add(first ? left : right, group);
    }
    // Given up to the bar if the window is not high enough for all.
    Region spare = new Region();
    spare.setPrefWidth(SCROLL_BAR_PX);
    spare.setMinWidth(0);
    return new HBox(new HBox(36, left, right), spare);
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.setHgap(20);
    grid.setVgap(5);
    return grid;
  }

  private static void add(GridPane grid, ShortcutTable.Group group) {
    Label title = Labels.label(group.name(), "caption", "shortcut-group");
    grid.add(title, 0, grid.getRowCount(), 2, 1);
    for (ShortcutTable.Entry entry : group.entries()) {
      List<Label> line =
          List.of(Labels.label(entry.what(), "shortcut"), Labels.label(entry.keys(), "mono", "t2"));
      line.forEach(label -> label.setMinWidth(Region.USE_PREF_SIZE));
      grid.addRow(grid.getRowCount(), line.get(0), line.get(1));
    }
  }
}

package dev.kiln.app.ui.document;

import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.model.query.QueryEdits.Part;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// One term of the query: a click or Enter edits it, the cross, Delete or Backspace removes it.
final class ChipButton extends Button {
  private static final int MOST_CHARS = 40;

  private final Consumer<Node> edit;

  /// @param note how the value is taken if it can mean several things; else empty
  /// @param edit opens the editor beside a node
  ChipButton(Part part, String note, Consumer<Node> edit, Runnable remove) {
    this.edit = edit;
    // The tooltip has the value as it was written.
    String plain = part.chip();
    String word = part.term().word();
    String cut = plain.length() > MOST_CHARS ? plain.substring(0, MOST_CHARS - 1) + "…" : plain;
    StackPane cross = new StackPane(Icons.of(Feather.X, 12));
    cross.getStyleClass().add("chip-cross");
    cross.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        e -> {
          remove.run();
          e.consume();
        });
    HBox content = new HBox(6, Labels.label(word, "field"), Labels.label(cut, "mono"), cross);
    content.setAlignment(Pos.CENTER_LEFT);
    setGraphic(content);
    getStyleClass().add("chip");
    setAccessibleText((word + " " + plain).strip());
    String taken = note.isEmpty() ? "" : "\n" + note;
    setTooltip(
        new Tooltip(word + " " + part.value() + taken + "\nEnter edits it, Delete removes it"));
    setOnAction(_ -> edit(this));
    setContextMenu(menu(remove));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE) {
            remove.run();
            e.consume();
          } else if (e.getCode() == KeyCode.ENTER) {
            edit(this);
            e.consume();
          }
        });
  }

  private ContextMenu menu(Runnable remove) {
    MenuItem editItem = new MenuItem("Edit");
    editItem.setOnAction(_ -> edit(this));
    MenuItem removeItem = new MenuItem("Remove");
    removeItem.setOnAction(_ -> remove.run());
    return new ContextMenu(editItem, removeItem);
  }

  /// Opens the editor beside a node.
  void edit(Node owner) {
    edit.accept(owner);
  }
}

package dev.kiln.app.ui.common;

import dev.kiln.model.tree.TreeShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the stacks of a frame, as a row of buttons: the usual actions, and a menu
/// with all of them.
public final class ActionRow {
  private static final Set<StackAction.Kind> SHOWN =
      Set.of(StackAction.Kind.FOCUS_FUNCTION, StackAction.Kind.HIDE, StackAction.Kind.MERGE);

  private ActionRow() {}

  /// The buttons, from left to right.
  public static List<Node> of(ViewContext context, TreeShape shape, int node) {
    List<Node> row = new ArrayList<>();
    for (StackAction action : StackActions.of(context.document(), shape, node)) {
      if (SHOWN.contains(action.kind())) {
        row.add(button(context, action));
      }
    }
    Button more =
        Icons.button(Feather.MORE_HORIZONTAL, "More actions, copy name and stack", () -> {});
    more.setOnAction(_ -> context.menus().show(more, shape, node));
    row.add(Labels.spring());
    row.add(more);
    return row;
  }

  private static Button button(ViewContext context, StackAction action) {
    Button button = new Button(action.kind().word, Icons.of(action.kind().icon, 13));
    button.setTooltip(
        new Tooltip(action.kind().sentence + " (" + action.kind().key.getName() + ")"));
    button.setDisable(!action.isPossible());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add("compact");
    button.setOnAction(_ -> StackActions.act(context.document(), action));
    return button;
  }
}

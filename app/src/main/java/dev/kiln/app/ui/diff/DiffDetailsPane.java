package dev.kiln.app.ui.diff;

import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.StackAction;
import dev.kiln.app.ui.common.StackActions;
import dev.kiln.app.ui.common.Texts;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.diffview.DiffAnswer;
import dev.kiln.diffview.DiffDetails;
import dev.kiln.diffview.NodeStory;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.model.tree.TreeShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The details of the document's chosen box, of both sides, with what can be done with its stacks.
public final class DiffDetailsPane extends ScrollPane {
  private static final Set<StackAction.Kind> SHOWN =
      Set.of(StackAction.Kind.FOCUS_FUNCTION, StackAction.Kind.HIDE, StackAction.Kind.MERGE);

  private final ViewContext context;
  private final Document document;
  private final DiffDetails details;
  private boolean pending;
  private int asked;

  public DiffDetailsPane(ViewContext context) {
    this.context = context;
    this.document = context.document();
    details = new DiffDetails(document::choose, this::chooseKey);
    getStyleClass().add("details");
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinWidth(0);
    setFocusTraversable(false);
    setContent(details);
    document.diffProperty().addListener(_ -> changed());
    document.selectedNodeProperty().addListener(_ -> changed());
    changed();
  }

  private void chooseKey(int key) {
    DiffAnswer answer = document.diffProperty().get();
    if (answer != null) {
      document.choose(answer.nodeOf(key));
    }
  }

  private void changed() {
    if (!pending) {
      pending = true;
      Platform.runLater(
          () -> {
            pending = false;
            refresh();
          });
    }
  }

  private void refresh() {
    DiffAnswer answer = document.diffProperty().get();
    if (answer == null) {
      return;
    }
    int chosen = document.selectedNodeProperty().get();
    int node = answer.hasBox(chosen) ? chosen : 0;
    DiffWords words = DiffWords.of(answer.tree());
    details.show(answer.tree(), words, node, null, actions(answer.tree().shape(), node));
    int turn = ++asked;
    document.compute(
        _ -> NodeStory.of(answer.tree(), node),
        story -> {
          if (turn == asked) {
            details.show(answer.tree(), words, node, story, actions(answer.tree().shape(), node));
          }
        });
  }

  private List<Node> actions(TreeShape shape, int node) {
    if (node == 0 || shape.keys().by().isGroup()) {
      return List.of();
    }
    List<Node> row = new ArrayList<>();
    for (StackAction action : StackActions.of(document, shape, node)) {
      if (SHOWN.contains(action.kind())) {
        Button button = new Button(action.kind().word, Icons.of(action.kind().icon, 13));
        button.setTooltip(
            new Tooltip(action.kind().sentence + " (" + action.kind().key.getName() + ")"));
        button.setDisable(!action.isPossible());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("compact");
        button.setOnAction(_ -> StackActions.act(document, action));
        row.add(button);
      }
    }
    Button more =
        Icons.button(Feather.MORE_HORIZONTAL, "More actions, copy name and stack", () -> {});
    more.setOnAction(_ -> context.menus().show(more, shape, node));
    row.add(Texts.spring());
    row.add(more);
    return row;
  }
}

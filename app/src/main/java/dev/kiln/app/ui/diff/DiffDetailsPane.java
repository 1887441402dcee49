package dev.kiln.app.ui.diff;

import dev.kiln.app.session.Difference;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.ActionRow;
import dev.kiln.app.ui.common.ChosenDetails;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.diffview.DiffDetails;
import dev.kiln.diffview.NodeStory;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.diffview.words.SplitWords;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.hotpath.why.ChangeSplits;
import dev.kiln.model.tree.TreeShape;
import java.util.List;
import javafx.scene.Node;

/// The details of the document's chosen box, of both sides, with what can be done with its stacks.
public final class DiffDetailsPane extends ChosenDetails {
  private final ViewContext context;
  private final Document document;
  private final DiffDetails details;
  private int asked;

  public DiffDetailsPane(ViewContext context) {
    this.context = context;
    this.document = context.document();
    FunctionChoice choice = new FunctionChoice(document);
    details = new DiffDetails(document::choose, key -> choice.find(key, document::choose));
    setContent(details);
    document.diffProperty().addListener(_ -> changed());
    document.selectedNodeProperty().addListener(_ -> changed());
    changed();
  }

  @Override
  protected void refresh() {
    Difference difference = document.diffProperty().get();
    if (difference == null) {
      return;
    }
    DiffTree tree = difference.result().shown();
    int chosen = document.selectedNodeProperty().get();
    int node = difference.result().hasValue(chosen) ? chosen : 0;
    DiffWords words = DiffWords.of(tree);
    String why = why(difference, node);
    details.show(tree, words, node, null, why, actions(tree.shape(), node));
    int turn = ++asked;
    document.compute(
        _ -> NodeStory.of(tree, node),
        story -> {
          if (turn == asked) {
            details.show(tree, words, node, story, why, actions(tree.shape(), node));
          }
        });
  }

  /// Why the function of a node costs more or less, with the source of the counts; empty without
  /// counts.
  private static String why(Difference difference, int node) {
    ChangeSplits splits = difference.splits();
    TreeShape shape = difference.result().shown().shape();
    ChangeSplits.Row row = node == 0 ? null : splits.of(shape.key(node));
    if (row == null) {
      return "";
    }
    SplitWords words = new SplitWords(splits, DiffWords.of(difference.result().down()));
    return "%s. %s; %s".formatted(words.sentence(row), words.basis(), words.sources());
  }

  private List<Node> actions(TreeShape shape, int node) {
    if (node == 0 || shape.keys().by().isGroup()) {
      return List.of();
    }
    return ActionRow.of(context, shape, node);
  }
}

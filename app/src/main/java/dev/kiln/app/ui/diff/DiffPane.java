package dev.kiln.app.ui.diff;

import dev.kiln.app.session.Difference;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.DocumentView;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.diffview.DeltaTable;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.model.diff.ComparisonResult;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/// A view of a comparison: sides and basis, whether they may be compared, the differential flame
/// graph, toward callees or inverted, the delta table. Choice, search and query are those of the
/// document.
public final class DiffPane extends BorderPane implements DocumentView {
  private static final double GRAPH_PART = 0.66;
  private static final double LEAST_TABLE_PX = 150;

  private final Document document;
  private final ComparedHead head;
  private final DiffGraphs graphs;
  private final DeltaTable table;
  private final SplitPane split;
  private final DiffFollower follower;
  private final FunctionChoice choice;
  private boolean linking;
  private boolean divided;

  /// @param view the difference, or bottom-up
  public DiffPane(ViewContext context, View view) {
    this.document = context.document();
    choice = new FunctionChoice(document);
    head = new ComparedHead(document);
    graphs = new DiffGraphs(context);
    table = new DeltaTable(this::keyChosen);
    table.addButtons(new DeltaExports(context, document.diffProperty(), table).buttons());
    split = new SplitPane(graphs, table);
    table.setMinHeight(LEAST_TABLE_PX);
    split.setOrientation(Orientation.VERTICAL);
    setTop(head);
    setCenter(split);
    setMinSize(0, 0);
    follower = new DiffFollower(document, view, this, this::draw);
    document.selectedNodeProperty().addListener((_, _, node) -> nodeChosen(node.intValue()));
  }

  @Override
  public void shown() {
    follower.shown();
  }

  private void draw(Difference difference) {
    if (!divided) {
      // Before the first answer the pane may have had no height to divide.
      divided = true;
      split.setDividerPositions(GRAPH_PART);
    }
    ComparisonResult result = difference.result();
    head.show(result);
    graphs.show(difference, DiffWords.of(result.shown()));
    linking = true;
    DiffWords listed = DiffWords.of(result.down());
    table.show(result.functions(), difference.splits(), listed, document.theme().getValue());
    linking = false;
    nodeChosen(document.selectedNodeProperty().get());
  }

  /// A row was chosen: the box of its largest change follows.
  private void keyChosen(int key) {
    if (!linking) {
      choice.find(key, this::choose);
    }
  }

  private void choose(int node) {
    linking = true;
    document.choose(node);
    linking = false;
  }

  private void nodeChosen(int node) {
    Difference difference = document.diffProperty().get();
    if (!linking && difference != null && node > 0 && difference.result().hasValue(node)) {
      linking = true;
      table.choose(difference.result().shown().shape().key(node));
      linking = false;
    }
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void focus() {
    graphs.focus();
  }
}

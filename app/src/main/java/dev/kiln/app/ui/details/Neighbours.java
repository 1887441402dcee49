package dev.kiln.app.ui.details;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.model.query.Direction;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.layout.FrameNames;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The frame above the chosen one and the heaviest below it; a click chooses them.
final class Neighbours {
  private static final int MOST = 6;

  private Neighbours() {}

  static VBox of(Document document, Answer answer, int node, @Nullable ColorScheme colors) {
    CallTree tree = answer.tree();
    TreeShape shape = tree.shape();
    boolean down = answer.query().direction() == Direction.CALLEES;
    VBox section = DetailsPane.section();
    section.setSpacing(2);
    if (node != 0) {
      section.getChildren().add(Labels.label(down ? "Called by" : "Calls", "caption"));
      section
          .getChildren()
          .add(
              row(
                  document,
                  answer,
                  shape.parent(node),
                  tree.total(node),
                  tree.total(node),
                  colors));
    }
    List<Integer> heaviest = new ArrayList<>();
    int others = 0;
    int end = shape.subtreeEnd(node);
    for (int child = node + 1; child < end; child = shape.subtreeEnd(child)) {
      if (tree.total(child) != 0) {
        others += insert(heaviest, child, tree) ? 0 : 1;
      }
    }
    HBox head =
        new HBox(
            Labels.label(node == 0 ? "Outermost" : down ? "Calls" : "Called by", "caption"),
            Labels.spring(),
            Labels.label("share of this frame", "small", "t3"));
    section.getChildren().add(head);
    if (heaviest.isEmpty()) {
      section.getChildren().add(Labels.label("none", "small", "t2"));
    }
    for (int child : heaviest) {
      section
          .getChildren()
          .add(row(document, answer, child, tree.total(child), tree.total(node), colors));
    }
    if (others > 0) {
      section.getChildren().add(Labels.label("and " + others + " more", "small", "t2"));
    }
    return section;
  }

  /// Keeps the heaviest in order; a box may have a million children.
  ///
  /// @return whether the list grew
  private static boolean insert(List<Integer> heaviest, int child, CallTree tree) {
    int at = heaviest.size();
    while (at > 0 && Math.abs(tree.total(heaviest.get(at - 1))) < Math.abs(tree.total(child))) {
      at--;
    }
    if (at < MOST) {
      heaviest.add(at, child);
    }
    if (heaviest.size() > MOST) {
      heaviest.removeLast();
      return false;
    }
    return at < MOST;
  }

  private static Button row(
      Document document,
      Answer answer,
      int node,
      long value,
      long whole,
      @Nullable ColorScheme colors) {
    TreeShape shape = answer.tree().shape();
    Region swatch = new Region();
    swatch.getStyleClass().add("swatch");
    if (colors != null) {
      swatch.setStyle("-fx-background-color: " + Rgb.hex(colors.fill(node)));
    }
    Label name =
        Labels.label(node == 0 ? "all" : FrameNames.shortName(shape.name(node)), "row-name");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Label amount = Labels.label(Quantities.format(value, answer.valueType()), "mono");
    amount.setMinWidth(Region.USE_PREF_SIZE);
    Label share = Labels.label(Quantities.share((double) value / whole), "mono", "t2");
    share.setMinWidth(52);
    share.setAlignment(Pos.CENTER_RIGHT);
    HBox line = new HBox(8, swatch, name, amount, share);
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button();
    button.setGraphic(line);
    button.getStyleClass().add("neighbour");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(name.getText() + " " + amount.getText() + " " + share.getText());
    line.prefWidthProperty().bind(button.widthProperty().subtract(8));
    button.setOnAction(_ -> document.choose(node));
    return button;
  }
}

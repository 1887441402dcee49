package dev.kiln.diffview;

import dev.kiln.diffview.NodeStory.Inside;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.query.Direction;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.layout.FrameNames;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The details of a node of a comparison: name and place, actions, both totals with the change and
/// its interval, the other places of its function, what changed inside.
public final class DiffDetails extends VBox {
  private static final double BAR_PX = 96;

  private final IntConsumer choose;
  private final IntConsumer chooseKey;

  /// @param choose chooses a node
  /// @param chooseKey chooses a function by its merge key
  public DiffDetails(IntConsumer choose, IntConsumer chooseKey) {
    this.choose = choose;
    this.chooseKey = chooseKey;
    setId("diff-details");
    getStyleClass().add("surface");
  }

  /// Tells of a node.
  ///
  /// @param story null until it is known
  /// @param why why the node's function changed; empty if its calls are unknown
  /// @param actions what can be done with the node; empty for none
  public void show(
      DiffTree tree,
      DiffWords words,
      int node,
      @Nullable NodeStory story,
      String why,
      List<Node> actions) {
    VBox head = heading(tree, node, story);
    if (!actions.isEmpty()) {
      HBox row = new HBox(5);
      row.getChildren().setAll(actions);
      head.getChildren().add(row);
    }
    getChildren().setAll(List.of(head, numbers(tree, words, node)));
    if (!why.isEmpty()) {
      Label reason = Parts.wrapped(why, "small");
      reason.setId("diff-why");
      getChildren().add(section(Parts.label("Why, all places of the function", "caption"), reason));
    }
    if (story != null && story.placeCount() > 1) {
      getChildren().add(places(tree, words, story));
    }
    if (story != null && tree.direction() == Direction.CALLEES) {
      getChildren().add(inside(words, story));
    }
  }

  private static VBox section(Node... parts) {
    VBox section = new VBox(parts);
    section.getStyleClass().add("section");
    return section;
  }

  private static VBox heading(DiffTree tree, int node, @Nullable NodeStory story) {
    TreeShape shape = tree.shape();
    if (node == 0) {
      return section(
          Parts.label("all", "title"),
          Parts.wrapped("Choose a box or a row to see what became of it.", "small", "t2"));
    }
    String full = shape.name(node);
    VBox head = section();
    String qualifier = FrameNames.qualifier(full);
    if (!qualifier.isEmpty()) {
      head.getChildren().add(Parts.label(qualifier, "mono", "t2"));
    }
    Label name = Parts.wrapped(FrameNames.shortName(full), "title");
    name.setId("diff-name");
    head.getChildren().add(name);
    int parent = shape.parent(node);
    String under = parent == 0 ? "outermost" : "under " + FrameNames.shortName(shape.name(parent));
    String places =
        story == null || story.placeCount() < 2 ? "" : ", one of " + story.placeCount() + " places";
    head.getChildren().add(Parts.wrapped(under + places, "small", "t2"));
    return head;
  }

  private static VBox numbers(DiffTree tree, DiffWords words, int node) {
    double delta = tree.delta(node);
    Label change = Parts.whole(words.delta(delta), "headline");
    change.setId("diff-change");
    Label relative =
        Parts.whole(
            words.relative(tree.total(Side.BASE, node), tree.total(Side.CURRENT, node)), "strong");
    relative.setId("diff-relative");
    if (delta != 0) {
      change.getStyleClass().add(delta > 0 ? "more-text" : "less-text");
      relative.getStyleClass().add(delta > 0 ? "more-text" : "less-text");
    }
    HBox big = new HBox(8, change, relative);
    big.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
    VBox section = section(Parts.label("Total, this place", "caption"), big);
    section.getChildren().add(Parts.wrapped(DiffWords.meaning(tree.change(node)), "small", "t2"));
    double whole = tree.delta(0);
    if (node != 0 && whole != 0 && Math.signum(whole) == Math.signum(delta)) {
      section
          .getChildren()
          .add(
              Parts.wrapped(
                  Quantities.share(delta / whole) + " of the whole change of " + words.delta(whole),
                  "small",
                  "t2"));
    }
    section.getChildren().add(bars(tree, words, node));
    section.getChildren().add(Parts.wrapped(words.interval(tree.interval(node)), "small", "t2"));
    Label sentence = Parts.wrapped(words.sentence(node), "small");
    sentence.setId("diff-sentence");
    section.getChildren().add(sentence);
    return section;
  }

  private static GridPane bars(DiffTree tree, DiffWords words, int node) {
    GridPane grid = new GridPane();
    grid.setHgap(10);
    grid.setVgap(4);
    double larger = Math.max(tree.total(Side.BASE, node), tree.total(Side.CURRENT, node));
    for (Side side : Side.values()) {
      double value = tree.total(side, node);
      Region track = new Region();
      track.getStyleClass().add("track");
      track.setPrefSize(BAR_PX, 8);
      track.setMaxSize(BAR_PX, 8);
      Region fill = new Region();
      fill.getStyleClass().add(side == Side.BASE ? "base-fill" : "current-fill");
      double width = larger > 0 ? BAR_PX * Math.max(0, value) / larger : 0;
      fill.setPrefSize(width, 8);
      fill.setMaxSize(width, 8);
      StackPane bar = new StackPane(track, fill);
      bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
      grid.addRow(
          side.ordinal(),
          Parts.whole(side.word(), "small", "t2"),
          bar,
          Parts.whole(words.amount(value), "mono"),
          Parts.whole(Quantities.share(tree.tree(side).share(node)), "mono", "t2"));
    }
    return grid;
  }

  private VBox places(DiffTree tree, DiffWords words, NodeStory story) {
    VBox section = section(Parts.label("Places", "caption"));
    section.setSpacing(2);
    for (int place : story.places()) {
      int parent = tree.shape().parent(place);
      String under = parent == 0 ? "outermost" : FrameNames.shortName(tree.shape().name(parent));
      Button row = row(under, words.delta(tree.delta(place)), tree.delta(place));
      if (place == story.node()) {
        row.getStyleClass().add("chosen");
      }
      row.setOnAction(_ -> choose.accept(place));
      section.getChildren().add(row);
    }
    int more = story.placeCount() - story.places().size();
    if (more > 0) {
      section.getChildren().add(Parts.label("and " + more + " more", "small", "t2"));
    }
    return section;
  }

  private VBox inside(DiffWords words, NodeStory story) {
    VBox section =
        section(
            new HBox(
                Parts.label("What changed inside", "caption"),
                Parts.spring(),
                Parts.label("change of self", "small", "t3")));
    section.setSpacing(2);
    if (story.inside().isEmpty()) {
      section.getChildren().add(Parts.label("nothing", "small", "t2"));
    }
    for (Inside inside : story.inside()) {
      Button row =
          row(FrameNames.shortName(inside.name()), words.delta(inside.delta()), inside.delta());
      row.setOnAction(_ -> chooseKey.accept(inside.key()));
      section.getChildren().add(row);
    }
    return section;
  }

  private static Button row(String name, String amount, double delta) {
    Label what = Parts.label(name, "row-name");
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    HBox line =
        new HBox(8, what, Parts.whole(amount, "mono", delta > 0 ? "more-text" : "less-text"));
    Button button = new Button("", line);
    button.getStyleClass().add("neighbour");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(name + " " + amount);
    line.prefWidthProperty().bind(button.widthProperty().subtract(8));
    return button;
  }
}

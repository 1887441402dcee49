package dev.kiln.diffview;

import dev.kiln.model.diff.Comparability;
import dev.kiln.model.diff.Comparability.Item;
import dev.kiln.model.diff.Comparability.Level;
import dev.kiln.model.identity.FunctionIdentity;
import dev.kiln.model.run.Comparison;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;

/// A strip above the results that says whether the sides can be compared: one word per check,
/// warnings first if there is no room for all.
public final class ComparabilityStrip extends HBox {
  private static final double REASONS_PX = 640;

  private final HBox items = new HBox(14);
  private final Button details = new Button("Details");

  /// @param showDetails shows the reasons beside a node
  public ComparabilityStrip(java.util.function.Consumer<javafx.scene.Node> showDetails) {
    super(12);
    setId("comparability");
    getStyleClass().add("comparability");
    setAlignment(Pos.CENTER_LEFT);
    items.setAlignment(Pos.CENTER_LEFT);
    items.setMinWidth(0);
    HBox.setHgrow(items, javafx.scene.layout.Priority.ALWAYS);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(items.widthProperty());
    clip.heightProperty().bind(items.heightProperty());
    items.setClip(clip);
    details.setId("comparability-details");
    details.getStyleClass().add("crumb");
    details.setMinWidth(Region.USE_PREF_SIZE);
    details.setOnAction(_ -> showDetails.accept(details));
    getChildren().addAll(items, details);
  }

  public void show(Comparability comparability) {
    boolean good = comparability.isComparable();
    getStyleClass().remove("warned");
    if (!good) {
      getStyleClass().add("warned");
    }
    items.getChildren().clear();
    items
        .getChildren()
        .add(Parts.whole(good ? "Comparable" : "Compare with care", "strong", "small"));
    for (Level level : List.of(Level.WARN, Level.OK, Level.INFO)) {
      comparability.items().stream()
          .filter(item -> item.level() == level)
          .forEach(item -> items.getChildren().add(word(item)));
    }
  }

  private static HBox word(Item item) {
    boolean warn = item.level() == Level.WARN;
    Feather icon =
        warn ? Feather.ALERT_TRIANGLE : item.level() == Level.OK ? Feather.CHECK : Feather.INFO;
    var text = Parts.whole(item.words(), "small", warn ? "warn-text" : "t2");
    text.setTooltip(new Tooltip(item.topic() + ": " + item.reason()));
    var glyph = Parts.icon(icon, 13);
    glyph.getStyleClass().add(warn ? "warn-icon" : item.level() == Level.OK ? "ok-icon" : "info");
    HBox word = new HBox(5, glyph, text);
    word.setAlignment(Pos.CENTER_LEFT);
    word.setMinWidth(Region.USE_PREF_SIZE);
    return word;
  }

  /// The reasons in sentences, and what was done to names before they were matched.
  public static Parent reasons(Comparability comparability, Comparison comparison) {
    GridPane grid = new GridPane();
    grid.setHgap(14);
    grid.setVgap(6);
    for (Item item : comparability.items()) {
      grid.addRow(
          grid.getRowCount(),
          Parts.whole(item.topic(), "small", "strong"),
          Parts.wrapped(
              item.words() + ". " + item.reason(),
              "small",
              item.level() == Level.WARN ? "warn-text" : "t2"));
    }
    VBox names = new VBox(3);
    comparison.notes().forEach(note -> names.getChildren().add(Parts.wrapped(note, "small", "t2")));
    FunctionIdentity identity = comparison.identity();
    if (identity.applied().isEmpty()) {
      names.getChildren().add(Parts.label("No name was changed before matching.", "small", "t2"));
    }
    identity
        .applied()
        .forEach(
            use ->
                names
                    .getChildren()
                    .add(
                        Parts.wrapped(
                            use.rule().name()
                                + ": "
                                + use.names()
                                + (use.names() == 1 ? " name, " : " names, such as ")
                                + use.example()
                                + " → "
                                + use.result(),
                            "small",
                            "t2")));
    VBox box =
        new VBox(
            10,
            Parts.label("Comparability", "caption"),
            grid,
            Parts.label("Names made equal before they were matched", "caption"),
            names);
    box.setId("comparability-reasons");
    box.setPrefWidth(REASONS_PX);
    return box;
  }
}

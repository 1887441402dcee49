package dev.kiln.app.ui.details;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Clipboards;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Texts;
import dev.kiln.model.FrameTable;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Transform;
import dev.kiln.model.stats.Wilson;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.NodeSamples;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FrameNames;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Everything about the chosen frame, always visible: name and place, actions, total and self, the
/// sampling interval, over time, callers and callees, threads.
public final class DetailsPane extends ScrollPane {
  private static final int BUCKETS = 58;

  private final Document document;
  private final VBox content = new VBox();
  private final ObjectProperty<@Nullable ColorScheme> colors = new SimpleObjectProperty<>();

  public DetailsPane(Document document) {
    this.document = document;
    getStyleClass().add("details");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    content.getStyleClass().add("surface");
    setContent(content);
    setFitToHeight(true);
    setMinWidth(0);
    setFocusTraversable(false);
    document.answerProperty().addListener(_ -> refresh());
    document.selectedNodeProperty().addListener(_ -> refresh());
    colors.addListener(_ -> refresh());
    refresh();
  }

  /// The colours that swatches follow.
  public ObjectProperty<@Nullable ColorScheme> colorsProperty() {
    return colors;
  }

  private void refresh() {
    content.getChildren().clear();
    Answer answer = document.answerProperty().get();
    if (answer == null) {
      return;
    }
    int chosen = document.selectedNodeProperty().get();
    int node = chosen == Boxes.NONE || chosen >= answer.tree().size() ? 0 : chosen;
    NodeSamples samples = NodeSamples.of(answer.tree(), answer.rows(), node, BUCKETS);
    content.getChildren().addAll(heading(answer, node), numbers(answer, node, samples.count()));
    if (samples.overTime().length > 0) {
      content.getChildren().add(OverTime.of(answer, samples));
    }
    content.getChildren().add(Neighbours.of(document, answer, node, colors.get()));
    Region threads = ThreadShares.of(answer, samples);
    if (threads != null) {
      content.getChildren().add(threads);
    }
  }

  private VBox heading(Answer answer, int node) {
    TreeShape shape = answer.tree().shape();
    VBox section = section();
    if (node == 0) {
      section.getChildren().add(Texts.label("all", "title"));
      section
          .getChildren()
          .add(Texts.label("Choose a box to see what is known of it.", "small", "t2"));
      return section;
    }
    boolean module = shape.keys().by().isGroup();
    String full = shape.name(node);
    String qualifier = module ? "" : FrameNames.qualifier(full);
    if (!qualifier.isEmpty()) {
      section.getChildren().add(Texts.label(qualifier, "mono", "t2"));
    }
    Label name = Texts.label(module ? full : FrameNames.shortName(full), "title");
    name.setId("details-name");
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    section.getChildren().add(name);
    String place = place(shape, node);
    if (!place.isEmpty()) {
      section.getChildren().add(Texts.label(place, "small", "t2"));
    }
    if (!module) {
      section.getChildren().add(actions(shape, node));
    }
    return section;
  }

  private static String place(TreeShape shape, int node) {
    FrameTable frames = shape.profile().frames();
    int frame = shape.frame(node);
    int function = frames.function(frame);
    String kind = frames.kind(frame).label();
    String file = shape.profile().functions().file(function);
    String base = file.substring(file.lastIndexOf('/') + 1);
    int line = frames.line(frame);
    String source =
        base.isEmpty() ? line == 0 ? "" : "line " + line : base + (line == 0 ? "" : ":" + line);
    String library = shape.profile().functions().module(function);
    StringBuilder text = new StringBuilder(kind.equals("unknown") ? "" : kind);
    for (String part : new String[] {source, library}) {
      if (!part.isEmpty()) {
        text.append(text.isEmpty() ? "" : "  ·  ").append(part);
      }
    }
    return text.toString();
  }

  private HBox actions(TreeShape shape, int node) {
    int function = shape.profile().frames().function(shape.frame(node));
    String name = shape.profile().functions().name(function);
    String regex = Filter.exactly(name);
    Button focus = new Button("Focus", Icons.of(Feather.FILTER, 14));
    focus.setOnAction(
        _ -> document.store().update(s -> s.withQuery(s.query().plus(new Filter.Focus(regex)))));
    Button hide = new Button("Hide", Icons.of(Feather.EYE_OFF, 14));
    hide.setOnAction(
        _ -> document.store().update(s -> s.withQuery(s.query().plus(new Transform.Hide(regex)))));
    Button copy = Icons.button(Feather.COPY, "Copy name", () -> Clipboards.copy(name));
    HBox row = new HBox(6, focus, hide, Texts.spring(), copy);
    row.setPadding(new javafx.geometry.Insets(4, 0, 0, 0));
    return row;
  }

  private static VBox numbers(Answer answer, int node, long sampleCount) {
    CallTree tree = answer.tree();
    long total = tree.total(node);
    long self = tree.self(node);
    VBox section = section();
    GridPane big = new GridPane();
    big.setHgap(28);
    big.addRow(0, Texts.label("Total", "caption"), Texts.label("Self", "caption"));
    big.addRow(
        1,
        Texts.label(Quantities.format(total, answer.valueType()), "headline"),
        Texts.label(Quantities.format(self, answer.valueType()), "headline"));
    GridPane shares = new GridPane();
    shares.setHgap(18);
    shares.setVgap(3);
    shares.addRow(
        0,
        Texts.label(""),
        Texts.label("Total", "small", "t2"),
        Texts.label("Self", "small", "t2"));
    shareRow(shares, 1, "of all", total, self, tree.total());
    if (node != 0) {
      shareRow(shares, 2, "of caller", total, self, tree.total(tree.shape().parent(node)));
    }
    Label note = Texts.label(certainty(tree, node, sampleCount), "small", "t2");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    section
        .getChildren()
        .addAll(
            big, shares, ShareBar.of(tree.total() == 0 ? 0 : (double) total / tree.total()), note);
    return section;
  }

  /// The interval is that of the share of samples, so it is told only where the value goes with the
  /// number of samples: not for bytes or durations of unequal weight.
  private static String certainty(CallTree tree, int node, long sampleCount) {
    String counts =
        String.format(Locale.ROOT, "%,d of %,d samples", sampleCount, tree.sampleCount());
    double share = (double) sampleCount / Math.max(1, tree.sampleCount());
    if (node == 0 || Math.abs(share - tree.share(node)) > 0.02 * share) {
      return counts;
    }
    Wilson interval = Wilson.of95(sampleCount, tree.sampleCount());
    return counts
        + String.format(
            Locale.ROOT,
            ", 95\u00a0%% interval %.1f\u00a0–\u00a0%.1f\u00a0%% of all",
            interval.low() * 100,
            interval.high() * 100);
  }

  private static void shareRow(
      GridPane grid, int row, String name, long total, long self, long whole) {
    grid.addRow(
        row,
        Texts.label(name, "small", "t2"),
        Texts.label(Quantities.share((double) total / whole), "mono"),
        Texts.label(Quantities.share((double) self / whole), "mono"));
  }

  static VBox section() {
    VBox section = new VBox();
    section.getStyleClass().add("section");
    return section;
  }
}

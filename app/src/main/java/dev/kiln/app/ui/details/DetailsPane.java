package dev.kiln.app.ui.details;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.ActionRow;
import dev.kiln.app.ui.common.ChosenDetails;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.model.FrameTable;
import dev.kiln.model.query.Direction;
import dev.kiln.model.stats.Wilson;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.NodeSamples;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.layout.FrameNames;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Everything about the chosen frame, always visible: name and place, actions, total and self, the
/// sampling interval, over time, callers and callees, threads.
public final class DetailsPane extends ChosenDetails {
  private static final int BUCKETS = 58;

  private final ViewContext context;
  private final Document document;
  private final VBox head = new VBox();
  private final VBox overTime = new VBox();
  private final VBox neighbours = new VBox();
  private final VBox threads = new VBox();
  private int asked;

  public DetailsPane(ViewContext context) {
    this.context = context;
    this.document = context.document();
    VBox content = new VBox(head, overTime, neighbours, threads);
    content.getStyleClass().add("surface");
    setContent(content);
    document.answerProperty().addListener(_ -> changed());
    document.selectedNodeProperty().addListener(_ -> changed());
    document.zoomedNodeProperty().addListener(_ -> changed());
    document.colorsProperty().addListener(_ -> changed());
    refresh();
  }

  /// Tells at once what the tree knows; what needs a pass over the samples follows, and until then
  /// the old stays, so that nothing jumps.
  @Override
  protected void refresh() {
    Answer answer = document.answerProperty().get();
    if (answer == null) {
      return;
    }
    int chosen = document.selectedNodeProperty().get();
    int node = answer.hasBox(chosen) ? chosen : 0;
    Label certainty = Labels.label(" ", "small", "t2");
    certainty.setWrapText(true);
    certainty.setMinHeight(Region.USE_PREF_SIZE);
    head.getChildren().setAll(List.of(heading(answer, node), numbers(answer, node, certainty)));
    neighbours
        .getChildren()
        .setAll(List.of(Neighbours.of(document, answer, node, document.colors(answer))));
    int turn = ++asked;
    document.compute(
        _ -> NodeSamples.of(answer.tree(), answer.rows(), node, BUCKETS),
        samples -> {
          if (turn == asked) {
            certainty.setText(certainty(answer.tree(), node, samples.count()));
            showSamples(answer, samples);
          }
        });
  }

  private void showSamples(Answer answer, NodeSamples samples) {
    boolean timed = samples.overTime().length > 0;
    overTime.getChildren().setAll(timed ? List.of(OverTime.of(answer, samples)) : List.of());
    Region shares = ThreadShares.of(answer, samples);
    threads.getChildren().setAll(shares == null ? List.of() : List.of(shares));
  }

  private VBox heading(Answer answer, int node) {
    TreeShape shape = answer.tree().shape();
    VBox section = section();
    if (node == 0) {
      section.getChildren().add(Labels.label("all", "title"));
      section.getChildren().add(Labels.label("Choose a box to see its details.", "small", "t2"));
      return section;
    }
    boolean module = shape.keys().by().isGroup();
    String full = shape.name(node);
    String qualifier = module ? "" : FrameNames.qualifier(full);
    if (!qualifier.isEmpty()) {
      section.getChildren().add(Labels.label(qualifier, "mono", "t2"));
    }
    Label name =
        Labels.label(module ? FrameNames.whole(full) : FrameNames.shortName(full), "title");
    name.setId("details-name");
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    section.getChildren().add(name);
    if (!module && full.length() > FrameNames.LONGEST) {
      Label whole = Labels.label(FrameNames.whole(full), "mono", "t2");
      whole.setWrapText(true);
      whole.setMinHeight(Region.USE_PREF_SIZE);
      section.getChildren().add(whole);
    }
    String place = place(shape, node);
    if (!place.isEmpty()) {
      section.getChildren().add(Labels.label(place, "small", "t2"));
    }
    if (!module) {
      section.getChildren().add(actions(shape, node));
    }
    return section;
  }

  /// In how many places the graph has a function, which are outlined, and what all of them have.
  private static String boxes(Answer answer, int key) {
    TreeShape shape = answer.tree().shape();
    int count = 0;
    for (int node = 1; node < shape.size(); node++) {
      count += shape.key(node) == key && answer.hasBox(node) ? 1 : 0;
    }
    double share = (double) answer.totals().total(key) / answer.tree().total();
    String all = count == 1 ? "1 box" : String.format(Locale.ROOT, "%,d boxes", count);
    return all + " of this function, " + Quantities.share(share) + " of all";
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
    HBox row = new HBox(5);
    row.getChildren().setAll(ActionRow.of(context, shape, node));
    row.setPadding(new javafx.geometry.Insets(4, 0, 0, 0));
    return row;
  }

  private VBox numbers(Answer answer, int node, Label certainty) {
    CallTree tree = answer.tree();
    long total = tree.total(node);
    long self = tree.self(node);
    VBox section = section();
    GridPane big = new GridPane();
    big.setHgap(28);
    big.addRow(0, Labels.label("Total", "caption"), Labels.label("Self", "caption"));
    big.addRow(
        1,
        Labels.label(Quantities.format(total, answer.valueType()), "headline"),
        Labels.label(Quantities.format(self, answer.valueType()), "headline"));
    GridPane shares = new GridPane();
    shares.setHgap(18);
    shares.setVgap(3);
    shares.addRow(
        0,
        Labels.label(""),
        Labels.label("Total", "small", "t2"),
        Labels.label("Self", "small", "t2"));
    shareRow(shares, 1, "of all", total, self, tree.whole());
    int row = 2;
    int zoomed = document.zoomedNodeProperty().get();
    if (zoomed != 0 && answer.hasBox(zoomed)) {
      shareRow(shares, row++, "of view", total, self, tree.whole(zoomed));
    }
    if (node != 0) {
      boolean down = answer.query().direction() == Direction.CALLEES;
      long parent = tree.whole(tree.shape().parent(node));
      shareRow(shares, row, down ? "of caller" : "of callee", total, self, parent);
    }
    if (node != 0) {
      Label boxes = Labels.label(boxes(answer, tree.shape().key(node)), "small", "t2");
      boxes.setId("details-boxes");
      shares.add(boxes, 0, row + 1, 3, 1);
    }
    section
        .getChildren()
        .addAll(big, shares, ShareBar.of(tree.whole() == 0 ? 0 : tree.shareOf(total)), certainty);
    return section;
  }

  /// The interval is that of the share of samples, so it is shown only if the value is proportional
  /// to the number of samples: not for bytes or durations of unequal weight.
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
        Labels.label(name, "small", "t2"),
        Labels.label(Quantities.share((double) total / whole), "mono"),
        Labels.label(Quantities.share((double) self / whole), "mono"));
  }

  static VBox section() {
    VBox section = new VBox();
    section.getStyleClass().add("section");
    return section;
  }
}

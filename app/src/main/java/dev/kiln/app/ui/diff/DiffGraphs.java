package dev.kiln.app.ui.diff;

import dev.kiln.app.request.question.DiffQuestion;
import dev.kiln.app.session.Difference;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.DocumentState;
import dev.kiln.app.session.Preferences;
import dev.kiln.app.ui.common.Following;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.diffview.LinkedGraphs;
import dev.kiln.diffview.words.DiffChangesOf;
import dev.kiln.diffview.words.DiffLayouts;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.color.Theme;
import dev.kiln.render.color.diff.DiffColors;
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.fx.minimap.Minimap;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The flame graphs of a comparison: one in the widths of both, of base or of current, or two
/// beside each other; with the bar above them. Choice and search are the document's.
final class DiffGraphs extends BorderPane {
  private final ViewContext context;
  private final Document document;
  private final FlameCanvas single = new FlameCanvas();
  private final DiffCard card = new DiffCard(single);
  private final LinkedGraphs linked = new LinkedGraphs();
  private final StackPane middle = new StackPane();
  private final StackPane surface;
  private final Minimap minimap = new Minimap(single);
  private final DiffBar bar;
  private final Label empty = Labels.label("No samples match", "title");
  private boolean linking;
  private int searched;

  DiffGraphs(ViewContext context) {
    this.context = context;
    this.document = context.document();
    bar = new DiffBar(context);
    single.setId("diff-graph");
    empty.setVisible(false);
    surface = new StackPane(single, empty, card.node());
    surface.getStyleClass().add("surface");
    surface.setMinSize(0, 0);
    middle.setMinSize(0, 0);
    setTop(new VBox(bar, minimap));
    setCenter(middle);
    setMinSize(0, 0);
    single.hoveredProperty().addListener((_, _, n) -> card.show(result(), n.intValue()));
    canvases().forEach(this::link);
    document.selectedNodeProperty().addListener((_, _, node) -> chosen(node.intValue()));
    document.search().resultProperty().addListener(_ -> search());
    followPreferences();
  }

  private Stream<FlameCanvas> canvases() {
    return Stream.concat(Stream.of(single), linked.canvases().stream());
  }

  /// Those that are drawn.
  private List<FlameCanvas> active() {
    Difference difference = difference();
    boolean sides = difference != null && difference.layouts().isSplit();
    return sides ? linked.canvases() : List.of(single);
  }

  private void link(FlameCanvas canvas) {
    canvas
        .selectedProperty()
        .addListener(
            (_, _, node) -> {
              if (!linking && active().contains(canvas)) {
                document.choose(node.intValue());
              }
            });
    canvas.setOnMenu(
        node -> {
          ComparisonResult result = result();
          if (result != null) {
            context.menus().show(canvas, result.shown().shape(), node);
          }
        });
    canvas
        .focusedNodeProperty()
        .addListener((_, _, node) -> canvas.setAccessibleText(spoken(node.intValue())));
  }

  private void followPreferences() {
    Preferences preferences = document.preferences();
    Following.follow(
        this,
        preferences.textPercentProperty(),
        p -> canvases().forEach(canvas -> canvas.setTextScale(p / 100.0)));
    Following.follow(
        this,
        preferences.compactRowsProperty(),
        compact -> canvases().forEach(canvas -> canvas.setCompact(compact)));
  }

  private @Nullable Difference difference() {
    return document.diffProperty().get();
  }

  private @Nullable ComparisonResult result() {
    Difference difference = difference();
    return difference == null ? null : difference.result();
  }

  /// The text of a screen reader for the box with the keyboard focus.
  private String spoken(int node) {
    ComparisonResult result = result();
    if (result == null || !result.hasValue(node)) {
      return "Differential flame graph";
    }
    DiffWords words = DiffWords.of(result.shown());
    return result.shown().shape().name(node) + ", " + words.sentence(node);
  }

  void show(Difference difference, DiffWords words) {
    DiffTree tree = difference.result().shown();
    DiffLayouts layouts = difference.layouts();
    Theme theme = document.theme().getValue();
    DocumentState state = document.store().get();
    Orientation orientation = state.orientation();
    boolean bySelf = state.get(DiffQuestion.COLOR) == DiffQuestion.Color.SELF;
    DiffColors colors = new DiffColors(new DiffChangesOf(tree, bySelf), theme);
    bar.show(state, theme);
    boolean sides = layouts.isSplit();
    minimap.setVisible(!sides);
    minimap.setManaged(!sides);
    linking = true;
    if (sides) {
      List<String> totals =
          Stream.of(Side.values()).map(s -> words.amount(tree.total(s, 0))).toList();
      linked.show(tree, layouts.layouts(), totals, colors, theme, orientation);
    } else {
      single.show(layouts.layouts().getFirst(), colors, theme, orientation);
    }
    linking = false;
    empty.setVisible(layouts.isEmpty());
    Node shown = sides ? linked : surface;
    if (!middle.getChildren().contains(shown)) {
      middle.getChildren().setAll(List.of(shown));
    }
    search();
    chosen(document.selectedNodeProperty().get());
  }

  private void chosen(int node) {
    ComparisonResult result = result();
    if (result == null || linking) {
      return;
    }
    linking = true;
    active().forEach(canvas -> canvas.select(result.hasValue(node) ? node : Boxes.NONE));
    linking = false;
  }

  /// Looks for the document's text in what is drawn.
  private void search() {
    Difference difference = difference();
    int turn = ++searched;
    String text = document.search().text();
    if (difference == null || text.isEmpty() || document.search().resultProperty().get() == null) {
      canvases().forEach(canvas -> canvas.setSearch(null));
      return;
    }
    document.compute(
        _ ->
            difference.layouts().layouts().stream()
                .map(FlameLayout::tree)
                .map(tree -> FrameSearch.of(tree, text))
                .toList(),
        found -> {
          if (turn == searched && difference.equals(difference())) {
            mark(found);
          }
        });
  }

  private void mark(List<FrameSearch> found) {
    if (found.size() == 1) {
      single.setSearch(found.getFirst());
    } else {
      linked.canvas(Side.BASE).setSearch(found.getFirst());
      linked.canvas(Side.CURRENT).setSearch(found.getLast());
    }
  }

  void focus() {
    active().getLast().requestFocus();
  }
}

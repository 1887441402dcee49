package dev.kiln.app.ui.hotpaths;

import dev.kiln.app.report.rank.RankWords;
import dev.kiln.app.request.Option;
import dev.kiln.app.request.Values;
import dev.kiln.app.request.options.LookOptions;
import dev.kiln.app.request.question.RankQuestion;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Fields;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.app.ui.hotpaths.whatif.HotAnswer;
import dev.kiln.app.ui.hotpaths.whatif.Speedups;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.model.query.MergeKey;
import dev.kiln.render.layout.FrameNames;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/// The bar above the ranking: what is ranked and how, the sources of call counts, export.
final class HotBar extends HBox {
  private final Document document;
  private final HotPathsPane pane;
  private final ToggleButton functions = toggle("Functions", "hot-functions", "Rank functions");
  private final ToggleButton stacks =
      toggle("Paths", "hot-stacks", "Rank whole paths by the cost that ends there");
  private final ToggleButton total =
      toggle(
          "Total",
          "hot-total",
          "The function and all it calls: what you save by calling it" + " less");
  private final ToggleButton self =
      toggle("Self", "hot-self", "Its own code: what you save with a faster body");
  private final ComboBox<MergeKey> group = new ComboBox<>();
  private final ToggleButton mine = new ToggleButton("My code");
  private final TextField speedup = new TextField();
  private final Button heaviest =
      Icons.button(
          Feather.TRENDING_DOWN,
          "Follow the heaviest path down from the chosen function (*)",
          () -> {});
  private final Button back = new Button("", Icons.of(Feather.X, 12));
  private final CountsLegend legend;
  private final HotExports exports;
  private boolean showing;

  HotBar(ViewContext context, HotPathsPane pane, CountFiles files) {
    this.document = context.document();
    this.pane = pane;
    getStyleClass().addAll("bar", "view-bar", "tight-bar");
    legend = new CountsLegend(files, pane, document.preferences().textPercentProperty());
    exports = new HotExports(context, pane);
    functions.setOnAction(_ -> rank(RankQuestion.PATHS, false));
    stacks.setOnAction(_ -> rank(RankQuestion.PATHS, true));
    total.setOnAction(_ -> pane.choose(RankQuestion.SORT, By.TOTAL));
    self.setOnAction(_ -> pane.choose(RankQuestion.SORT, By.SELF));
    setUpGroup();
    setUpMine();
    setUpSpeedup();
    setUpPath();
    Button file = new Button("Metrics file", Icons.of(Feather.PLUS, 13));
    file.setId("counts-add");
    file.setMinWidth(USE_PREF_SIZE);
    file.setTooltip(
        new Tooltip("Call counts from a file: CSV, Prometheus text or OTLP metrics as JSON"));
    file.setOnAction(_ -> files.ask(legend));
    HBox gain =
        new HBox(4, Labels.label("Gain at", "small", "t2"), speedup, Labels.label("×", "t2"));
    gain.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    gain.setMinWidth(USE_PREF_SIZE);
    getChildren()
        .addAll(
            segments(functions, stacks),
            segments(total, self),
            group,
            mine,
            gain,
            heaviest,
            back,
            Labels.spring(),
            legend,
            file,
            exports.menu());
    document.store().stateProperty().addListener((_, _, now) -> show(now.look()));
    show(document.store().get().look());
  }

  private static ToggleButton toggle(String text, String id, String tooltip) {
    ToggleButton button = new ToggleButton(text);
    button.setId(id);
    button.setTooltip(new Tooltip(tooltip));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private static SegmentedButton segments(ToggleButton... buttons) {
    SegmentedButton segments = new SegmentedButton(buttons);
    segments.setMinWidth(Region.USE_PREF_SIZE);
    return segments;
  }

  /// Ranks again, leaving a path that is followed.
  private <T> void rank(Option<T> option, T value) {
    boolean followed = pane.from() != null;
    pane.choose(option, value);
    if (followed) {
      pane.showRanking();
    }
    show(document.store().get().look());
  }

  private void setUpGroup() {
    group.getItems().setAll(List.of(MergeKey.FUNCTION, MergeKey.PACKAGE, MergeKey.MODULE));
    group.setId("hot-group");
    Fields.name(group, "Group", HotBar::word);
    group.setOnAction(
        _ -> {
          MergeKey chosen = group.getValue();
          if (!showing && chosen != null) {
            rank(LookOptions.GROUP, chosen);
          }
        });
  }

  private static String word(MergeKey key) {
    return key == MergeKey.PACKAGE ? "Package" : key == MergeKey.MODULE ? "Module" : "None";
  }

  private void setUpPath() {
    heaviest.setId("hot-heaviest");
    heaviest.setOnAction(_ -> pane.followHeaviest());
    back.setId("hot-back");
    back.getStyleClass().add("chip");
    back.setMnemonicParsing(false);
    back.setContentDisplay(ContentDisplay.RIGHT);
    back.setTooltip(new Tooltip("Back to the ranking (Backspace)"));
    back.setOnAction(_ -> pane.showRanking());
  }

  private void setUpMine() {
    mine.setId("hot-mine");
    mine.getStyleClass().add("toggle-chip");
    mine.setMinWidth(USE_PREF_SIZE);
    mine.setTooltip(
        new Tooltip(
            "Rank only your own code: the prefixes in the settings, or else the heaviest"
                + " package that is not a library"));
    mine.setOnAction(_ -> rank(LookOptions.MY_CODE_ONLY, mine.isSelected()));
  }

  private void setUpSpeedup() {
    speedup.setId("hot-speedup");
    speedup.getStyleClass().add("mono");
    speedup.setPrefColumnCount(2);
    speedup.setMinWidth(USE_PREF_SIZE);
    speedup.setAccessibleText("Speedup for which gains are shown");
    speedup.setOnAction(_ -> takeSpeedup());
    speedup.focusedProperty().addListener((_, _, focused) -> leave(focused));
  }

  private void leave(boolean focused) {
    if (!focused) {
      takeSpeedup();
    }
  }

  private void takeSpeedup() {
    Double typed = Speedups.parse(speedup.getText());
    boolean valid = typed != null && !Double.isInfinite(typed);
    Fields.mark(speedup, valid ? "" : "1 or more, such as 2");
    if (valid) {
      pane.choose(RankQuestion.SPEEDUP, Objects.requireNonNull(typed));
    }
  }

  private void show(Values look) {
    boolean paths = look.get(RankQuestion.PATHS);
    showing = true;
    (paths ? stacks : functions).setSelected(true);
    (look.get(RankQuestion.SORT) == By.SELF ? self : total).setSelected(true);
    boolean ranked = pane.from() == null && !paths;
    total.setDisable(!ranked);
    self.setDisable(!ranked);
    group.setDisable(!ranked);
    mine.setDisable(!ranked);
    group.setValue(look.get(LookOptions.GROUP));
    mine.setSelected(look.get(LookOptions.MY_CODE_ONLY));
    if (!speedup.isFocused()) {
      speedup.setText(RankWords.times(look.get(RankQuestion.SPEEDUP)));
    }
    showing = false;
  }

  /// Tells of another ranking.
  void show(HotAnswer ranking) {
    show(ranking.ask().look());
    legend.show(ranking);
    boolean followed = ranking.ask().from() != null;
    shown(back, followed);
    shown(legend, !followed && !ranking.ask().ofPaths());
    if (followed) {
      String name = Objects.requireNonNull(ranking.ask().from()).name();
      back.setText("from " + FrameNames.shortName(name));
    }
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /// The control beside which the result of reading counts is shown.
  Node legend() {
    return legend;
  }

  HotExports exports() {
    return exports;
  }
}

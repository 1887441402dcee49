package dev.kiln.app.ui.hotpaths.whatif;

import dev.kiln.app.report.rank.RankWords;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.table.IntervalBar;
import dev.kiln.model.hotpath.whatif.Fleet;
import dev.kiln.model.hotpath.whatif.WhatIf;
import dev.kiln.model.stats.Interval;
import dev.kiln.model.value.Quantities;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// The predicted total with the fixes, beside the present one.
final class PredictedSection extends VBox {
  private static final double BAR_PX = 10;
  private static final Interval NO_INTERVAL = new Interval(0, 0);

  private final Label caption = Labels.label("Predicted", "caption");
  private final Label whole = Labels.label("", "headline");
  private final Label unit = Labels.label("", "t2");
  private final Label change = Labels.label("", "strong", "small", "ok-text");
  private final Label interval = Labels.label("", "small", "t2");
  private final IntervalBar before = new IntervalBar("before-fill", BAR_PX);
  private final IntervalBar after = new IntervalBar("current-fill", BAR_PX);
  private final GridPane figures = new GridPane();

  PredictedSection() {
    super(6);
    getStyleClass().add("section");
    whole.setId("predicted");
    change.setId("predicted-change");
    interval.setId("predicted-interval");
    figures.setId("predicted-figures");
    unit.setWrapText(false);
    // Each on a line of its own if the pane is narrow.
    FlowPane first = new FlowPane(6, 0, whole, unit);
    first.setRowValignment(VPos.BASELINE);
    FlowPane second = new FlowPane(8, 2, change, interval);
    whole.setMinWidth(Region.USE_PREF_SIZE);
    change.setMinWidth(Region.USE_PREF_SIZE);
    figures.setHgap(10);
    figures.setVgap(3);
    ColumnConstraints words = new ColumnConstraints();
    words.setHgrow(Priority.ALWAYS);
    figures.getColumnConstraints().add(words);
    VBox bars = new VBox(4, before, after);
    bars.setPadding(new javafx.geometry.Insets(4, 0, 4, 0));
    getChildren().addAll(caption, first, second, bars, figures);
  }

  void show(Outlook outlook) {
    WhatIf whatIf = outlook.whatIf();
    RankWords words = outlook.ranking().words();
    caption.setText("Predicted " + words.type().name());
    boolean rates = !Double.isNaN(whatIf.rateBefore());
    whole.setText(
        rates
            ? rate(words, whatIf.rateBefore()) + " → " + rate(words, whatIf.rateAfter())
            : words.cost(whatIf.before()) + " → " + words.cost(Math.rint(whatIf.after())));
    unit.setText(rates ? words.wholeUnit() : "in all, length unknown");
    Interval saving = whatIf.saving().interval();
    change.setText(less(whatIf.saving().share()));
    interval.setText("95 % interval " + bounds(saving));
    before.show(1, NO_INTERVAL, 1);
    after.show(1 - whatIf.saving().share(), new Interval(1 - saving.high(), 1 - saving.low()), 1);
    figures.getChildren().clear();
    add("Whole, at most", speedup(whatIf));
    addWork(outlook);
    addFleet(outlook);
  }

  /// Two decimals, so that both sides of the arrow have the same.
  private static String rate(RankWords words, double rate) {
    boolean plain = words.isCpu() && rate >= 0.1;
    return plain ? String.format(Locale.ROOT, "%.2f", rate) : words.rate(rate);
  }

  private static String less(double share) {
    String text = Quantities.share(share);
    return Double.isNaN(share) || share == 0 ? text : "−" + text;
  }

  /// `−15.9 … −19.1 %`.
  private static String bounds(Interval saving) {
    String low = less(saving.low());
    return low.replace(" %", "") + " … " + less(saving.high());
  }

  private static String speedup(WhatIf whatIf) {
    Interval bounds = whatIf.speedupInterval();
    return RankWords.gain(whatIf.speedup()) + "× faster\n(" + RankWords.gains(bounds) + ")";
  }

  /// What a unit of work costs now and then.
  private void addWork(Outlook outlook) {
    WhatIf whatIf = outlook.whatIf();
    if (!outlook.ranking().words().isCpu()) {
      return;
    }
    for (Work work : Work.of(outlook)) {
      String each =
          Quantities.time(whatIf.rateBefore() / work.perSecond())
              + " → "
              + Quantities.time(whatIf.rateAfter() / work.perSecond());
      boolean known = !Double.isNaN(whatIf.rateBefore() / work.perSecond());
      String most = work.isAtLeast() ? "at most " : "";
      add("CPU per " + work.name(), known ? most + each : HotNumbers.UNKNOWN);
    }
  }

  private void addFleet(Outlook outlook) {
    Fleet fleet = outlook.plan().fleet();
    if (fleet == null || !outlook.ranking().words().isCpu()) {
      return;
    }
    Interval saving = outlook.whatIf().saving().interval();
    int least = fleet.needed(saving.high());
    int most = fleet.needed(saving.low());
    String range = least == most ? "" : "\n(" + least + " … " + most + ")";
    add(
        "Fleet of " + Quantities.count(fleet.instances()) + " instances",
        fleet.needed(outlook.whatIf().saving().share()) + " carry the same load" + range);
  }

  /// A figure in its own lines; its name takes as many as it needs beside it.
  private void add(String what, String figure) {
    Label value = Labels.label(figure, "mono");
    value.setTextAlignment(TextAlignment.RIGHT);
    value.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Label name = Labels.label(what, "small", "t2");
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    GridPane.setValignment(name, VPos.TOP);
    GridPane.setValignment(value, VPos.TOP);
    GridPane.setHalignment(value, HPos.RIGHT);
    figures.addRow(figures.getRowCount(), name, value);
  }
}

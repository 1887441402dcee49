package dev.kiln.app.ui.hotpaths.whatif;

import dev.kiln.app.request.question.RankQuestion;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.FixPlan;
import dev.kiln.app.session.FunctionName;
import dev.kiln.app.session.Wish;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.render.color.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Shows what fixes of several functions save together, with nested ones counted once: the list of
/// fixes, the predicted total, and its limits.
public final class WhatIfPane extends BorderPane {
  private static final double FIRST_SPEEDUP = 2;

  private final Document document;
  private final ReadOnlyObjectProperty<@Nullable HotAnswer> ranking;
  private final Supplier<@Nullable FunctionName> chosen;
  private final Label subtitle = Labels.label("", "small", "t2");
  private final VBox list = new VBox();
  private final Label unit = Labels.label("", "small", "t3");
  private final Button clear =
      Icons.button(Feather.TRASH_2, "Remove all fixes", () -> step(this::none));
  private final Button add = new Button("Add the selected function", Icons.of(Feather.PLUS, 13));
  private final PredictedSection predicted = new PredictedSection();
  private final ServiceSection service = new ServiceSection(this::step);
  private final CpuNote note = new CpuNote();
  private final Label problem = Labels.label("", "small", "error-text");
  private final WhatIfExports exports;
  private final BiFunction<HotAnswer, FixPlan, Outlook> reckon;
  private final List<FixRow> rows = new ArrayList<>();
  private boolean dragging;
  private boolean asking;
  private boolean again;

  /// @param ranking the present one; null until it is known
  /// @param chosen the function that the user would add; null if none is chosen
  /// @param reckon what the fixes of a plan buy, called in the background
  public WhatIfPane(
      ViewContext context,
      ReadOnlyObjectProperty<@Nullable HotAnswer> ranking,
      Supplier<@Nullable FunctionName> chosen,
      BiFunction<HotAnswer, FixPlan, Outlook> reckon) {
    this.document = context.document();
    this.ranking = ranking;
    this.chosen = chosen;
    this.reckon = reckon;
    exports = new WhatIfExports(context);
    getStyleClass().add("details");
    setMinSize(0, 0);
    add.setId("fix-add");
    add.getStyleClass().addAll("chip", "add");
    add.setTooltip(new Tooltip("Add the selected function (I)"));
    add.setOnAction(_ -> addChosen());
    clear.setId("fix-clear");
    HBox.setHgrow(subtitle, Priority.ALWAYS);
    subtitle.setMaxWidth(Double.MAX_VALUE);
    subtitle.setWrapText(true);
    subtitle.setMinHeight(USE_PREF_SIZE);
    HBox head = new HBox(6, subtitle, clear);
    head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    list.setSpacing(12);
    unit.setId("fix-unit");
    problem.setId("fix-problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    VBox fixes = new VBox(8, head, unit, list, add, problem);
    fixes.getStyleClass().add("section");
    VBox content = new VBox(fixes, predicted, note, service);
    content.getStyleClass().add("surface");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    setCenter(scroll);
    setBottom(exports.buttons());
    ranking.addListener(_ -> ask());
    document.colorsProperty().addListener(_ -> ask());
    document.store().stateProperty().addListener((_, old, now) -> changed(old.plan(), now.plan()));
    show(plan());
  }

  private FixPlan none(FixPlan plan) {
    return plan.withWishes(List.of());
  }

  private FixPlan plan() {
    return document.store().get().plan();
  }

  private void step(UnaryOperator<FixPlan> step) {
    dragging = false;
    document.store().update(s -> s.withPlan(step.apply(s.plan())));
  }

  /// Adds the function of the chosen row, twice as fast at first.
  public void addChosen() {
    FunctionName function = chosen.get();
    By by = document.store().get().get(RankQuestion.SORT);
    if (function != null) {
      step(plan -> plan.plus(new Wish(function, by, FIRST_SPEEDUP, "")));
    }
  }

  private void changed(FixPlan old, FixPlan now) {
    if (!old.equals(now)) {
      show(now);
      ask();
    }
  }

  /// Rows stay where they are of the same functions, so that a slider can be dragged on.
  private void show(FixPlan plan) {
    List<FunctionName> shown = rows.stream().map(row -> row.wish().function()).toList();
    if (!shown.equals(plan.wishes().stream().map(Wish::function).toList())) {
      rows.clear();
      for (int i = 0; i < plan.wishes().size(); i++) {
        rows.add(new FixRow(plan.wishes().get(i), changes(i)));
      }
      list.getChildren().setAll(rows);
    }
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).show(plan.wishes().get(i));
    }
    service.show(plan);
    subtitle.setText(
        switch (rows.size()) {
          case 0 -> "What would a fix save? Choose a function and add it.";
          case 1 -> "One fix";
          default -> rows.size() + " fixes together, nested frames counted once";
        });
    clear.setVisible(!rows.isEmpty());
    shown(unit, !rows.isEmpty());
    showFigures();
  }

  /// The figures are shown if there are fixes and their effect is known.
  private void showFigures() {
    boolean known = problem.getText().isEmpty();
    shown(problem, !known);
    shown(predicted, known && !rows.isEmpty());
    exports.setPossible(known && !rows.isEmpty());
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private FixRow.Changes changes(int index) {
    return new FixRow.Changes() {
      @Override
      public void change(Wish wish, boolean isDragging) {
        UnaryOperator<FixPlan> step = plan -> plan.with(index, wish);
        if (isDragging && dragging) {
          // The first step of a drag can be undone, and with it all that follow.
          document.store().replace(s -> s.withPlan(step.apply(s.plan())));
        } else {
          step(step);
        }
        dragging = isDragging;
      }

      @Override
      public void remove() {
        step(plan -> plan.without(index));
      }
    };
  }

  /// One question at a time: what changed meanwhile is asked behind it.
  private void ask() {
    HotAnswer ranked = ranking.get();
    FixPlan plan = plan();
    again = asking;
    if (ranked == null || asking) {
      return;
    }
    asking = true;
    document.compute(
        _ -> reckon.apply(ranked, plan),
        outlook -> {
          askedAgain();
          tell(outlook);
        },
        failure -> {
          askedAgain();
          tellFailure(failure);
        });
  }

  private void askedAgain() {
    asking = false;
    if (again) {
      ask();
    }
  }

  /// What was told before is of other fixes, so none of it stays.
  private void tellFailure(Throwable failure) {
    problem.setText(
        "What the fixes save cannot be worked out; change or remove one to try again: " + failure);
    rows.forEach(row -> row.tell(HotNumbers.UNKNOWN, -1));
    showFigures();
  }

  private void tell(Outlook outlook) {
    problem.setText("");
    showFigures();
    note.show(outlook.ranking());
    if (outlook.plan().wishes().size() != rows.size()) {
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).tell(outlook.saved(i), color(outlook, i));
    }
    boolean shares = Double.isNaN(outlook.whatIf().rateBefore());
    unit.setText(
        shares
            ? "each with what it saves of all"
            : "each with what it saves, " + rateUnit(outlook));
    predicted.show(outlook);
    exports.show(outlook);
  }

  private static String rateUnit(Outlook outlook) {
    String title = outlook.ranking().words().rateTitle();
    return title.equals("a second") ? title : "in " + title;
  }

  private int color(Outlook outlook, int wish) {
    ColorScheme colors = document.colors(outlook.ranking().ask().answer());
    int key =
        outlook
            .plan()
            .wishes()
            .get(wish)
            .function()
            .key(outlook.ranking().functions().tree().shape().keys());
    int node =
        outlook.ranking().rows().stream()
            .filter(row -> row.key() == key && row.function() != null)
            .mapToInt(HotRow::node)
            .findFirst()
            .orElse(-1);
    return colors == null || node < 0 ? -1 : colors.fill(node);
  }
}

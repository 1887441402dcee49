package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.answer;
import static dev.kiln.app.ui.WindowFixture.node;
import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.app.ui.heatmap.HeatmapKind;
import dev.kiln.app.ui.timeline.TimelineKind;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Coloring;
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.fx.heatmap.HeatmapCanvas;
import dev.kiln.render.fx.minimap.Minimap;
import dev.kiln.render.fx.timeline.TimeRange;
import dev.kiln.render.fx.timeline.TimelineCanvas;
import dev.kiln.render.layout.Viewport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What helps the eye: overview, colours, shares, text size, views that say why they are empty.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class SeeingTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("kiln.root", ".."), "samples").toAbsolutePath();

  @TempDir static Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  private DocumentPane sample(FxRobot robot, String name) throws Exception {
    robot.interact(() -> fixture.window.open(List.of(SAMPLES.resolve(name))));
    return fixture.pane();
  }

  private static Viewport view(DocumentPane pane) {
    return Objects.requireNonNull(pane.flame().canvas().viewport());
  }

  @Test
  void theOverviewShowsTheVisiblePartAndMovesIt(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    FlameCanvas canvas = pane.flame().canvas();
    robot.interact(
        () -> {
          canvas.setAnimated(false);
          canvas.showRange(0, 20);
        });
    Minimap minimap = robot.lookup((Node n) -> n instanceof Minimap).query();
    Bounds bounds = minimap.localToScreen(minimap.getLayoutBounds());
    double y = bounds.getMinY() + bounds.getHeight() / 2;
    robot.clickOn(new Point2D(bounds.getMinX() + bounds.getWidth() * 0.8, y));
    until(() -> view(pane).from() > 60);
    assertEquals(20, view(pane).to() - view(pane).from(), 0.01, "the range is as wide as before");
    robot.doubleClickOn(new Point2D(bounds.getMinX() + 20, y));
    until(() -> view(pane).from() == 0 && view(pane).to() == 100);
  }

  @Test
  void everyMeaningOfColourHasItsLegend(FxRobot robot) throws Exception {
    DocumentPane pane = sample(robot, "checkout-after.jfr");
    Set<List<String>> legends = new HashSet<>();
    for (Coloring coloring : Coloring.values()) {
      ColorScheme before = pane.document().colorsProperty().get();
      boolean same = pane.document().store().get().coloring() == coloring;
      robot.interact(() -> pane.document().store().replace(s -> s.withColoring(coloring)));
      until(() -> same || !Objects.equals(before, pane.document().colorsProperty().get()));
      ColorScheme colors = Objects.requireNonNull(pane.document().colorsProperty().get());
      legends.add(colors.legend().stream().map(ColorScheme.LegendEntry::label).toList());
      String first = colors.legend().getFirst().label();
      until(() -> robot.lookup(".view-bar").lookup(first).tryQuery().isPresent());
    }
    assertEquals(Coloring.values().length, legends.size(), "each has a legend of its own");
  }

  @Test
  void coloursForColourBlindEyesAreASetting(FxRobot robot) throws Exception {
    DocumentPane pane = sample(robot, "checkout-after.jfr");
    ColorScheme normal = Objects.requireNonNull(pane.document().colorsProperty().get());
    robot.interact(() -> pane.document().preferences().colorBlindProperty().set(true));
    until(() -> !normal.equals(pane.document().colorsProperty().get()));
    ColorScheme other = Objects.requireNonNull(pane.document().colorsProperty().get());
    int changed = 0;
    for (int n = 1; n < answer(pane.document()).tree().size(); n++) {
      changed += normal.fill(n) == other.fill(n) ? 0 : 1;
    }
    assertTrue(changed > 100, changed + " boxes have another fill");
    robot.interact(() -> pane.document().preferences().colorBlindProperty().set(false));
  }

  @Test
  void sharesOfAllAndOfTheZoomStandTogether(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    robot.interact(
        () -> {
          pane.flame().canvas().setAnimated(false);
          pane.flame().canvas().zoomTo(node(pane, "com.acme.Work.all"));
          pane.document().choose(node(pane, "com.acme.json.Parser.parse"));
        });
    until(() -> robot.lookup(".details").lookup("of view").tryQuery().isPresent());
    assertTrue(robot.lookup(".details").lookup("50.0 %").tryQuery().isPresent(), "of all");
    assertTrue(robot.lookup(".details").lookup("75.8 %").tryQuery().isPresent(), "of view");
  }

  @Test
  void detailsFollowTheChoiceAndNeedNoHover(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    robot.interact(() -> pane.document().choose(node(pane, "org.lib.Out.write")));
    Label name = robot.lookup("#details-name").queryAs(Label.class);
    assertEquals("Out.write", name.getText());
    until(
        () ->
            robot
                .lookup("16 of 100 samples, 95\u00a0% interval 10.1\u00a0–\u00a024.4\u00a0% of all")
                .tryQuery()
                .isPresent());
  }

  @Test
  void textSizeAndCompactRowsScaleTheGraph(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    FlameCanvas canvas = pane.flame().canvas();
    double normal = canvas.sizes().pitchPx();
    robot.interact(() -> pane.document().preferences().textPercentProperty().set(150));
    assertEquals(1.5, canvas.sizes().textScale());
    assertTrue(canvas.sizes().pitchPx() > normal);
    robot.interact(
        () -> {
          pane.document().preferences().textPercentProperty().set(100);
          pane.document().preferences().compactRowsProperty().set(true);
        });
    assertTrue(canvas.sizes().pitchPx() < normal);
    robot.interact(() -> pane.document().preferences().compactRowsProperty().set(false));
  }

  @Test
  void textSizeAndCompactRowsScaleTheTimeline(FxRobot robot) throws Exception {
    DocumentPane pane = sample(robot, "checkout-after.jfr");
    robot.interact(
        () -> pane.document().store().replace(s -> s.withView(TimelineKind.KIND.view())));
    until(() -> robot.lookup("#timeline").tryQuery().isPresent());
    TimelineCanvas canvas = robot.lookup("#timeline").queryAs(TimelineCanvas.class);
    until(() -> canvas.framesProperty().get() > 0);
    robot.interact(() -> canvas.showTime(new TimeRange(5e9, 5.4e9)));
    // The middle of the first and the second row: the axis takes 22, the lane's header 18.
    assertEquals(List.of(1, 2), depths(robot, pane, canvas, 22 + 18 + 9, 22 + 18 + 20 + 9));
    setText(robot, pane, 150, false);
    assertEquals(List.of(1, 2), depths(robot, pane, canvas, 33 + 27 + 14, 33 + 27 + 30 + 14));
    setText(robot, pane, 100, true);
    assertEquals(List.of(1, 2), depths(robot, pane, canvas, 22 + 18 + 8, 22 + 18 + 17 + 8));
    assertEquals(List.of(3), depths(robot, pane, canvas, 22 + 18 + 2 * 17 + 1));
    setText(robot, pane, 100, false);
  }

  private static void setText(FxRobot robot, DocumentPane pane, int percent, boolean compact)
      throws Exception {
    robot.interact(
        () -> {
          pane.document().preferences().textPercentProperty().set(percent);
          pane.document().preferences().compactRowsProperty().set(compact);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// How deep the boxes are at heights of the chart, above each other where the first has a box.
  private static List<Integer> depths(
      FxRobot robot, DocumentPane pane, TimelineCanvas canvas, int... heights) {
    List<Integer> depths = new ArrayList<>();
    Bounds bounds = canvas.localToScreen(canvas.getLayoutBounds());
    double x = bounds.getMinX() + 30;
    for (int y : heights) {
      robot.moveTo(x, bounds.getMinY() + y);
      while (canvas.hoveredProperty().get() == null && x < bounds.getMaxX() - 30) {
        x += 12;
        robot.moveTo(x, bounds.getMinY() + y);
      }
      int node = Objects.requireNonNull(canvas.hoveredProperty().get(), "y " + y).node();
      depths.add(answer(pane.document()).tree().shape().depth(node));
    }
    return depths;
  }

  @Test
  void textSizeScalesTheHeatMap(FxRobot robot) throws Exception {
    DocumentPane pane = sample(robot, "checkout-after.jfr");
    robot.interact(() -> pane.document().store().replace(s -> s.withView(HeatmapKind.KIND.view())));
    until(() -> !robot.lookup("#heat-legend .mono").queryAll().isEmpty());
    HeatmapCanvas canvas = robot.lookup("#heatmap").queryAs(HeatmapCanvas.class);
    assertTrue(hovered(robot, canvas, 62 + 3) >= 0, "cells begin right of 62 px");
    assertEquals(-1, hovered(robot, canvas, 62 - 3));
    setText(robot, pane, 150, false);
    assertTrue(hovered(robot, canvas, 93 + 3) >= 0, "of 93 px");
    assertEquals(-1, hovered(robot, canvas, 93 - 3));
    setText(robot, pane, 100, false);
  }

  private static int hovered(FxRobot robot, HeatmapCanvas canvas, double x) {
    Bounds bounds = canvas.localToScreen(canvas.getLayoutBounds());
    robot.moveTo(bounds.getMinX() + x, bounds.getCenterY());
    return canvas.hoveredProperty().get();
  }

  @Test
  void aViewThatTheFormatCannotFillSaysWhy(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    robot.interact(pane::focusView);
    robot.type(KeyCode.DIGIT2);
    until(() -> robot.lookup("no sample times in this format").tryQuery().isPresent());
    robot.type(KeyCode.DIGIT7);
    until(() -> robot.lookup("no threads in this format").tryQuery().isPresent());
    robot.type(KeyCode.DIGIT1);
    until(() -> robot.lookup("no threads in this format").tryQuery().isEmpty());
  }

  @Test
  void theChoiceStaysWhenTheQueryChanges(FxRobot robot) throws Exception {
    DocumentPane pane = sample(robot, "checkout-after.jfr");
    String parse = "com.acme.checkout.json.JsonParser.parse";
    robot.interact(() -> pane.document().choose(node(pane, parse)));
    robot.type(KeyCode.T);
    until(() -> !answer(pane.document()).query().filters().isEmpty());
    assertEquals(node(pane, parse), pane.document().selectedNodeProperty().get());
    robot.type(KeyCode.DIGIT4);
    until(() -> answer(pane.document()).tree().shape().parent(1) == 0);
    until(
        () -> {
          int chosen = pane.document().selectedNodeProperty().get();
          return chosen > 0 && answer(pane.document()).tree().shape().name(chosen).equals(parse);
        });
    assertNotEquals(0, pane.document().selectedNodeProperty().get());
  }
}

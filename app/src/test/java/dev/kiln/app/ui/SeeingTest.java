package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.answer;
import static dev.kiln.app.ui.WindowFixture.node;
import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Coloring;
import dev.kiln.render.fx.FlameCanvas;
import dev.kiln.render.fx.Minimap;
import dev.kiln.render.layout.Viewport;
import java.nio.file.Path;
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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What helps the eye: overview, colours, shares, text size, views that say why they are empty.
@ExtendWith(ApplicationExtension.class)
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
    double normal = canvas.metrics().pitchPx();
    robot.interact(() -> pane.document().preferences().textPercentProperty().set(150));
    assertEquals(1.5, canvas.metrics().textScale());
    assertTrue(canvas.metrics().pitchPx() > normal);
    robot.interact(
        () -> {
          pane.document().preferences().textPercentProperty().set(100);
          pane.document().preferences().compactRowsProperty().set(true);
        });
    assertTrue(canvas.metrics().pitchPx() < normal);
    robot.interact(() -> pane.document().preferences().compactRowsProperty().set(false));
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

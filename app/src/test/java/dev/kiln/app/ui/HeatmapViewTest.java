package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.answer;
import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.app.ui.heatmap.HeatmapKind;
import dev.kiln.app.ui.timeline.TimelineKind;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.QueryText;
import dev.kiln.render.fx.heatmap.HeatmapCanvas;
import dev.kiln.render.layout.CellRange;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The heat map of a recording of 31 seconds: columns of 1 s with 50 cells of 20 ms.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class HeatmapViewTest {
  private static final Path SAMPLE =
      Path.of(System.getProperty("kiln.root", ".."), "samples", "checkout-after.jfr");

  @TempDir static Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  private HeatmapCanvas open(FxRobot robot) throws Exception {
    robot.interact(() -> fixture.window.open(List.of(SAMPLE)));
    DocumentPane pane = fixture.pane();
    robot.interact(() -> pane.document().store().replace(s -> s.withView(HeatmapKind.KIND.view())));
    until(() -> !robot.lookup("#heat-legend .mono").queryAll().isEmpty());
    HeatmapCanvas canvas = robot.lookup("#heatmap").queryAs(HeatmapCanvas.class);
    robot.interact(canvas::requestFocus);
    return canvas;
  }

  private Document document() {
    return fixture.window.tabs().current().orElseThrow().document();
  }

  private String query() {
    return QueryText.format(document().store().get().query());
  }

  private static String readout(FxRobot robot) {
    return robot.lookup("#heat-readout").queryAs(Label.class).getText();
  }

  @Test
  void keysChooseCellsAndEnterFiltersByExactlyTheirTime(FxRobot robot) throws Exception {
    HeatmapCanvas canvas = open(robot);
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.UP);
    assertEquals(101, canvas.cellCursorProperty().get());
    assertTrue(readout(robot).startsWith("2.02 s – 2.04 s"), readout(robot));
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, KeyCode.UP).release(KeyCode.SHIFT);
    assertEquals(new CellRange(101, 152), canvas.rangeProperty().get());
    String told = readout(robot);
    assertTrue(told.startsWith("2.02 s – 3.06 s"), told);
    assertEquals(told, canvas.getAccessibleText());
    robot.type(KeyCode.ENTER);
    assertEquals("time=2020ms..3060ms", query());
    until(() -> !answer(document()).query().filters().isEmpty());
    String value = told.substring(told.indexOf("  ") + 2);
    long total = answer(document()).tree().total();
    assertEquals(total / 1_000_000 + " ms", value, "the map's sum is the filter's");
    assertNull(canvas.rangeProperty().get());
  }

  @Test
  void escapeDropsTheChoiceThenTheFilter(FxRobot robot) throws Exception {
    HeatmapCanvas canvas = open(robot);
    robot.type(KeyCode.ENTER);
    assertEquals("time=..20ms", query());
    until(() -> robot.lookup("#heat-time").tryQuery().map(n -> n.isVisible()).orElse(false));
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
    robot.type(KeyCode.ESCAPE);
    assertNull(canvas.rangeProperty().get());
    assertEquals("time=..20ms", query());
    robot.type(KeyCode.ESCAPE);
    assertEquals("", query());
  }

  @Test
  void aDragOverColumnsSelectsFromItsFirstToItsLastCell(FxRobot robot) throws Exception {
    HeatmapCanvas canvas = open(robot);
    Bounds bounds = canvas.localToScreen(canvas.getLayoutBounds());
    double y = bounds.getCenterY();
    robot.drag(bounds.getMinX() + 200, y, MouseButton.PRIMARY);
    robot.moveTo(bounds.getMinX() + 260, y + 20);
    CellRange range = canvas.rangeProperty().get();
    robot.drop();
    Filter.TimeRange time =
        (Filter.TimeRange) document().store().get().query().filters().getFirst();
    assertEquals(range.first() * 20_000_000L, time.fromNanos());
    assertEquals((range.last() + 1) * 20_000_000L, time.toNanos());
    assertTrue(range.last() - range.first() > 50, "more than a column");
  }

  @Test
  void theMapKeepsTheWholeRecordingButFollowsOtherFilters(FxRobot robot) throws Exception {
    HeatmapCanvas canvas = open(robot);
    robot.interact(() -> canvas.choose(new CellRange(0, 31 * 50 - 1)));
    String all = readout(robot);
    robot.interact(
        () -> document().store().update(s -> s.withQuery(QueryText.parse("time=3s..4s"))));
    until(() -> robot.lookup("#heat-time").tryQuery().map(n -> n.isVisible()).orElse(false));
    robot.interact(() -> canvas.choose(new CellRange(0, 31 * 50 - 1)));
    assertEquals(all, readout(robot), "a time filter changes nothing");
    robot.interact(
        () ->
            document()
                .store()
                .update(s -> s.withQuery(QueryText.parse("thread=^HTTP-Dispatcher$"))));
    until(() -> !readout(robot).equals(all));
    assertTrue(readout(robot).endsWith("750 ms"), readout(robot));
  }

  @Test
  void theWidthOfAColumnIsChosen(FxRobot robot) throws Exception {
    HeatmapCanvas canvas = open(robot);
    ComboBox<Object> widths = robot.lookup("#heat-width").queryComboBox();
    robot.interact(() -> widths.setValue(widths.getItems().getLast()));
    until(() -> robot.lookup("Cell 200 ms").tryQuery().isPresent());
    until(() -> canvas.cellCursorProperty().get() < 0);
    robot.interact(() -> canvas.choose(new CellRange(0, 49)));
    until(() -> readout(robot).startsWith("0.0 s – 10.0 s"));
  }

  @Test
  void aFormatWithoutTimesSaysWhy(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    for (View view : List.of(HeatmapKind.KIND.view(), TimelineKind.KIND.view())) {
      robot.interact(() -> pane.document().store().replace(s -> s.withView(view)));
      assertTrue(robot.lookup("no sample times in this format").tryQuery().isPresent());
    }
  }
}

package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.answer;
import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.Document;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.app.ui.timeline.TimelineKind;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.QueryText;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.timeline.TimeRange;
import dev.kiln.render.fx.timeline.TimelineCanvas;
import dev.kiln.render.fx.timeline.TimelineHit;
import dev.kiln.render.layout.Boxes;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The timeline of a real recording.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class TimelineViewTest {
  private static final Path SAMPLE =
      Path.of(System.getProperty("kiln.root", ".."), "samples", "checkout-after.jfr");

  @TempDir static Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  private TimelineCanvas open(FxRobot robot) throws Exception {
    robot.interact(() -> fixture.window.open(List.of(SAMPLE)));
    DocumentPane pane = fixture.pane();
    robot.interact(
        () -> pane.document().store().replace(s -> s.withView(TimelineKind.KIND.view())));
    until(() -> robot.lookup("#timeline").tryQuery().isPresent());
    TimelineCanvas canvas = robot.lookup("#timeline").queryAs(TimelineCanvas.class);
    until(() -> canvas.framesProperty().get() > 0);
    robot.interact(canvas::requestFocus);
    return canvas;
  }

  private Document document() {
    return fixture.window.tabs().current().orElseThrow().document();
  }

  @Test
  void theBarSaysWhatABoxIs(FxRobot robot) throws Exception {
    open(robot);
    String note = robot.lookup("#timeline-note").queryAs(Label.class).getText();
    assertTrue(note.contains("6 threads"), note);
    assertTrue(note.contains("boxes join equal neighbours"), note);
    assertTrue(note.contains("a sample stands for 20.0 ms at most"), note);
  }

  @Test
  void whatIsInSightBecomesTheTimeFilterByKeysAlone(FxRobot robot) throws Exception {
    TimelineCanvas canvas = open(robot);
    robot.interact(() -> canvas.showTime(new TimeRange(5e9, 6e9)));
    robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
    assertEquals("time=5s..6s", QueryText.format(document().store().get().query()));
    until(() -> !answer(document()).query().filters().isEmpty());
    until(() -> robot.lookup("#timeline-all").tryQuery().map(n -> n.isVisible()).orElse(false));
    robot.interact(canvas::requestFocus);
    robot.type(KeyCode.BACK_SPACE);
    assertEquals("", QueryText.format(document().store().get().query()));
  }

  @Test
  void zoomKeysAndTheOverviewMoveTheVisibleTime(FxRobot robot) throws Exception {
    TimelineCanvas canvas = open(robot);
    TimeRange whole = Objects.requireNonNull(canvas.viewProperty().get());
    robot.type(KeyCode.PLUS, KeyCode.PLUS);
    TimeRange near = Objects.requireNonNull(canvas.viewProperty().get());
    assertEquals(whole.nanos() / 2.25, near.nanos(), 1e6);
    Bounds overview =
        robot
            .lookup(
                (javafx.scene.Node n) -> "Activity of all threads".equals(n.getAccessibleText()))
            .query()
            .localToScreen(robot.lookup("#timeline").query().getLayoutBounds());
    robot.clickOn(overview.getMinX() + 20, overview.getMinY() + 20);
    TimeRange moved = Objects.requireNonNull(canvas.viewProperty().get());
    assertEquals(near.nanos(), moved.nanos(), 1e6);
    assertEquals(whole.fromNanos(), moved.fromNanos(), 1e6);
    robot.type(KeyCode.HOME);
  }

  @Test
  void choiceIsSharedWithTheOtherViews(FxRobot robot) throws Exception {
    TimelineCanvas canvas = open(robot);
    robot.interact(() -> canvas.showTime(new TimeRange(5e9, 5.4e9)));
    Bounds bounds = canvas.localToScreen(canvas.getLayoutBounds());
    for (double x = bounds.getMinX() + 40; x < bounds.getMaxX() - 40; x += 12) {
      robot.clickOn(x, bounds.getMinY() + 22 + 18 + 10);
      if (canvas.selectedProperty().get() != null) {
        break;
      }
    }
    assertNotNull(canvas.selectedProperty().get(), "some box of the first lane");
    int node = canvas.selectedProperty().get().node();
    assertEquals(node, document().selectedNodeProperty().get());
    assertEquals("java.lang.Thread.run", answer(document()).tree().shape().name(node));
  }

  @Test
  void matchesOfTheSearchAreAmber(FxRobot robot) throws Exception {
    TimelineCanvas canvas = open(robot);
    robot.interact(() -> canvas.showTime(new TimeRange(5e9, 5.4e9)));
    robot.interact(() -> document().search().search("Thread.run"));
    until(() -> document().search().resultProperty().get() != null);
    robot.interact(() -> document().choose(Boxes.NONE));
    assertTrue(amber(robot, canvas) > 100, "pixels of " + amber(robot, canvas));
    robot.interact(() -> document().search().search(""));
    until(() -> document().search().resultProperty().get() == null);
    assertEquals(0, amber(robot, canvas));
  }

  @Test
  void boxesAreWalkedChosenAndZoomedByKeys(FxRobot robot) throws Exception {
    TimelineCanvas canvas = open(robot);
    robot.interact(() -> canvas.showTime(new TimeRange(5e9, 5.4e9)));
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
    TimelineHit second = Objects.requireNonNull(canvas.focusedBoxProperty().get());
    assertEquals(2, answer(document()).tree().shape().depth(second.node()));
    assertEquals(Boxes.NONE, document().selectedNodeProperty().get(), "walking does not choose");
    robot.type(KeyCode.RIGHT);
    TimelineHit next = Objects.requireNonNull(canvas.focusedBoxProperty().get());
    assertTrue(next.fromNanos() >= second.toNanos(), next + " after " + second);
    assertEquals(2, answer(document()).tree().shape().depth(next.node()));
    String name = answer(document()).tree().shape().name(next.node());
    String heard = canvas.getAccessibleText();
    assertTrue(heard.startsWith(name + ", on "), heard);
    assertTrue(heard.matches(".*, from \\d+\\.\\d{4} s for .*, total .* % of all"), heard);
    robot.type(KeyCode.SPACE);
    assertEquals(next.node(), document().selectedNodeProperty().get());
    String shown = robot.lookup("#details-name").queryAs(Label.class).getText();
    assertTrue(name.endsWith(shown), shown + " in the details");
    robot.type(KeyCode.ENTER);
    TimeRange view = Objects.requireNonNull(canvas.viewProperty().get());
    assertEquals(next.fromNanos(), view.fromNanos(), 1e3);
    assertEquals(next.toNanos(), view.toNanos(), 1e3);
    robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
    TimelineHit other = Objects.requireNonNull(canvas.focusedBoxProperty().get());
    assertNotEquals(next.thread(), other.thread());
    robot.type(KeyCode.T);
    until(() -> !answer(document()).query().filters().isEmpty());
  }

  private static int amber(FxRobot robot, TimelineCanvas canvas) {
    WritableImage[] image = new WritableImage[1];
    robot.interact(() -> image[0] = canvas.snapshot(null, null));
    int count = 0;
    for (int y = 0; y < image[0].getHeight(); y++) {
      for (int x = 0; x < image[0].getWidth(); x++) {
        Color c = image[0].getPixelReader().getColor(x, y);
        int rgb =
            (int) Math.round(c.getRed() * 255) << 16
                | (int) Math.round(c.getGreen() * 255) << 8
                | (int) Math.round(c.getBlue() * 255);
        count += rgb == Theme.LIGHT.match ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void theTimelineFollowsThreadFilters(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(
        () ->
            document()
                .store()
                .update(s -> s.withQuery(s.query().plus(new Filter.ThreadName("worker")))));
    until(
        () -> robot.lookup("#timeline-note").queryAs(Label.class).getText().contains("4 threads"));
  }
}

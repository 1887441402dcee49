package dev.kiln.render.fx.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Profile;
import dev.kiln.model.Stacks;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.PackageColors;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.TimeTicks;
import dev.kiln.render.fx.Toolkit;
import dev.kiln.render.layout.ThreadSamples;
import dev.kiln.render.layout.TimeLayout;
import java.util.List;
import java.util.Objects;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The timeline as a control: lanes, time axis, mouse and keys.
class TimelineCanvasTest {
  /// 1,000 ms: `main` samples every 100 ms, `work` twice.
  private static String chart() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      text.append("!thread main\n!time ").append(i * 100_000_000L).append('\n');
      text.append(i < 6 ? "run;parse 1\n" : "run;write;flush 1\n");
      if (i == 2 || i == 3) {
        text.append("!thread work\n!time ").append(i * 100_000_000L + 1).append("\nidle 1\n");
      }
    }
    return text.toString();
  }

  /// A timeline in a window; its graph is 1,000 pixels wide, a millisecond a pixel.
  private static final class Shown implements AutoCloseable {
    final Profile profile = Stacks.profile(chart());
    final CallTree tree = new ProfileView(profile).callTree(Query.all());
    final ColorScheme colors = PackageColors.of(tree, Theme.LIGHT);
    final TimelineCanvas canvas = new TimelineCanvas();
    final Stage stage;

    Shown() {
      stage = Toolkit.show(new StackPane(canvas), 1024, 140);
      Rows rows = Rows.range(0, profile.samples().size());
      List<TimeLayout> lanes =
          ThreadSamples.byThread(tree.shape(), rows, 0).stream().map(TimeLayout::new).toList();
      canvas.show(lanes, colors, Theme.LIGHT, 1);
      pulse();
    }

    void pulse() {
      Toolkit.pulse(stage.getScene().getRoot());
    }

    TimeRange view() {
      return Objects.requireNonNull(canvas.viewProperty().get());
    }

    TimelineScene scene() {
      return Objects.requireNonNull(canvas.timelineScene());
    }

    String nameOf(TimelineHit hit) {
      return tree.shape().name(hit.node());
    }

    @Override
    public void close() {
      stage.close();
    }
  }

  /// The axis takes 22, the first header 18; rows of 20 follow.
  private static final double RUN_Y = 22 + 18 + 5;

  private static final double PARSE_Y = RUN_Y + 20;

  @Test
  void boxesStandAtTheirTimeInTheColoursOfTheScheme() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown()) {
            assertEquals(new TimeRange(0, 1e9), shown.view());
            WritableImage image = Toolkit.snapshot(shown.stage.getScene());
            assertEquals(Theme.LIGHT.app, Toolkit.pixel(image, 500, 24));
            int parse = shown.colors.fill(2);
            assertEquals(parse, Toolkit.pixel(image, 12 + 599 - 5, PARSE_Y + 12));
            assertEquals(Theme.LIGHT.surface, Toolkit.pixel(image, 12 + 330, PARSE_Y + 32));
            assertTrue(
                Theme.LIGHT.surface != Toolkit.pixel(image, 12 + 650, PARSE_Y + 32), "flush");
            double strip = shown.scene().top(1) + 18 + 10;
            assertEquals(Theme.LIGHT.text3, Toolkit.pixel(image, 12 + 250, strip), "work is busy");
            assertEquals(Theme.LIGHT.surface, Toolkit.pixel(image, 12 + 850, strip));
          }
        });
  }

  @Test
  void pointingAndChoosingTellNodeAndSample() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown()) {
            int frames = shown.canvas.framesProperty().get();
            Toolkit.mouse(shown.canvas, MouseEvent.MOUSE_MOVED, 12 + 650, PARSE_Y, 0);
            TimelineHit hit = Objects.requireNonNull(shown.canvas.hoveredProperty().get());
            assertEquals("write", shown.nameOf(hit));
            assertEquals(600_000_000, shown.profile.samples().timeNanos(hit.row()));
            Toolkit.click(shown.canvas, 12 + 50, PARSE_Y, 1);
            TimelineHit chosen = Objects.requireNonNull(shown.canvas.selectedProperty().get());
            assertEquals("parse", shown.nameOf(chosen));
            assertEquals(1, chosen.thread());
            assertEquals("parse, on main", shown.canvas.getAccessibleText());
            shown.pulse();
            assertEquals(frames, shown.canvas.framesProperty().get() - 1, "only the lane's mark");
            Toolkit.mouse(shown.canvas, MouseEvent.MOUSE_MOVED, 12 + 50, PARSE_Y + 40, 0);
            assertNull(shown.canvas.hoveredProperty().get());
            Toolkit.click(shown.canvas, 12 + 50, PARSE_Y, 2);
            assertEquals(new TimeRange(0, 6e8), shown.view());
          }
        });
  }

  @Test
  void wheelZoomsDragPansAndShiftDragMarks() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown()) {
            Toolkit.wheel(shown.canvas, 512, 60, 400, false);
            TimeRange zoomed = shown.view();
            assertEquals(5e8, (zoomed.fromNanos() + zoomed.toNanos()) / 2, 1e-3 * 1e9);
            assertEquals(1e9 / Math.pow(1.0025, 400), zoomed.nanos(), 1);
            Toolkit.drag(shown.canvas, 500, 60, 400, 60);
            assertEquals(zoomed.fromNanos() + zoomed.nanos() / 10, shown.view().fromNanos(), 1);
            Toolkit.key(shown.canvas, KeyCode.HOME);
            assertNull(shown.canvas.rangeProperty().get());
            Toolkit.drag(shown.canvas, 12 + 700, 60, 12 + 200, 60, true);
            TimeRange marked = Objects.requireNonNull(shown.canvas.rangeProperty().get());
            assertEquals(2e8, marked.fromNanos(), 1);
            assertEquals(7e8, marked.toNanos(), 1);
            assertEquals(1e9, shown.view().nanos(), "marking does not pan");
            Toolkit.key(shown.canvas, KeyCode.ESCAPE);
            assertNull(shown.canvas.rangeProperty().get());
          }
        });
  }

  @Test
  void keysPanZoomAndWalkTheLanes() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown()) {
            Toolkit.key(shown.canvas, KeyCode.PLUS);
            TimeRange zoomed = shown.view();
            assertEquals(1e9 / 1.5, zoomed.nanos(), 1);
            Toolkit.key(shown.canvas, KeyCode.RIGHT);
            assertEquals(zoomed.fromNanos() + zoomed.nanos() / 10, shown.view().fromNanos(), 1);
            Toolkit.key(shown.canvas, KeyCode.MINUS);
            Toolkit.key(shown.canvas, KeyCode.LEFT);
            assertEquals(1e9, shown.view().nanos(), 1);
            Toolkit.key(shown.canvas, KeyCode.DOWN);
            assertEquals(0, shown.scene().lane());
            assertEquals("Thread main, 10 samples, open", shown.canvas.getAccessibleText());
            Toolkit.altKey(shown.canvas, KeyCode.DOWN);
            assertEquals(1, shown.scene().lane());
            Toolkit.altKey(shown.canvas, KeyCode.DOWN);
            assertEquals(1, shown.scene().lane(), "the last");
            assertTrue(shown.scene().lanes().isFolded(1));
            Toolkit.key(shown.canvas, KeyCode.SPACE);
            assertTrue(!shown.scene().lanes().isFolded(1));
            Toolkit.altKey(shown.canvas, KeyCode.LEFT);
            assertTrue(shown.scene().lanes().isFolded(1));
            assertEquals("Thread work, 2 samples, closed", shown.canvas.getAccessibleText());
            Toolkit.key(shown.canvas, KeyCode.UP);
            assertEquals(0, shown.scene().lane());
            Toolkit.click(shown.canvas, 100, 30, 1);
            assertTrue(shown.scene().lanes().isFolded(0), "a click on the header folds");
          }
        });
  }

  @Test
  void lanesOutOfSightAreNotDrawn() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      text.append("!time ").append(i).append("\n!thread t").append(i).append("\na;b;c 1\n");
    }
    Profile profile = Stacks.profile(text.toString());
    CallTree tree = new ProfileView(profile).callTree(Query.all());
    List<TimeLayout> lanes =
        ThreadSamples.byThread(tree.shape(), Rows.range(0, 500), 0).stream()
            .map(TimeLayout::new)
            .toList();
    Toolkit.run(
        () -> {
          TimelineCanvas canvas = new TimelineCanvas();
          Stage stage = Toolkit.show(new StackPane(canvas), 600, 400);
          canvas.show(lanes, PackageColors.of(tree, Theme.DARK), Theme.DARK, 500);
          Toolkit.pulse(stage.getScene().getRoot());
          assertTrue(canvas.painter().lanesDrawn() <= 6, "" + canvas.painter().lanesDrawn());
          Toolkit.key(canvas, KeyCode.PAGE_DOWN);
          Toolkit.pulse(stage.getScene().getRoot());
          assertTrue(canvas.painter().lanesDrawn() <= 6, "" + canvas.painter().lanesDrawn());
          assertTrue(canvas.painter().boxesDrawn() <= 6 * 3, "" + canvas.painter().boxesDrawn());
          assertTrue(canvas.painter().labelsDrawn() <= canvas.painter().boxesDrawn());
          TimelineScene scene = canvas.timelineScene();
          assertNotNull(scene);
          assertEquals(400 - 22 - 18, scene.scrollPx());
          stage.close();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "1000000, 100, 100000000, 0 ms",
    "1000000, 90, 100000000, 0 ms",
    "10000, 150, 2000000, 0 ms",
    "3, 90, 500, 0 ns",
    "3, 40, 200, 0 ns",
    "100, 40, 5000, 0 µs",
    "40000000, 90, 5000000000, 0 s",
  })
  void ticksAreOneTwoOrFive(double nanosPerPx, double leastPx, double step, String zero) {
    TimeTicks ticks = TimeTicks.of(nanosPerPx, leastPx);
    assertEquals(step, ticks.stepNanos(), step * 1e-9);
    assertEquals(zero, ticks.label(0));
    assertEquals(3 * step, ticks.first(2.5 * step), step * 1e-9);
  }

  @Test
  void ticksHaveTheUnitInWhichTheyAreWhole() {
    assertEquals("1,500 ms", new TimeTicks(5e8).label(1.5e9));
    assertEquals("3 s", new TimeTicks(1e9).label(3e9));
    assertEquals("20 µs", new TimeTicks(2e3).label(2e4));
  }
}

package dev.kiln.render.fx.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Profile;
import dev.kiln.model.Stacks;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.color.PackageColors;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.Toolkit;
import dev.kiln.render.layout.ThreadSamples;
import dev.kiln.render.layout.TimeLayout;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// The keyboard on the timeline: from box to box, from thread to thread.
class TimelineKeysTest {
  /// One sample a millisecond; `.` is a gap.
  ///
  /// ```
  ///   main  0     3     6           10    13    16
  ///   run   ------------            ------------
  ///   row 2 parse | write           parse | idle
  ///   row 3         flush           gc
  ///   work  0..3: run;wait, 10..12: run;wait
  /// ```
  private static final String MAIN = "ppwwff....ggpiii";

  private static String chart() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < MAIN.length(); i++) {
      String stack =
          switch (MAIN.charAt(i)) {
            case 'p' -> "run;parse";
            case 'w' -> "run;write";
            case 'f' -> "run;write;flush";
            case 'g' -> "run;parse;gc";
            case 'i' -> "run;idle";
            default -> "";
          };
      sample(text, "main", i, stack);
      sample(text, "work", i, i < 3 || i == 10 || i == 11 ? "run;wait" : "");
    }
    return text.toString();
  }

  private static void sample(StringBuilder text, String thread, int milli, String stack) {
    if (!stack.isEmpty()) {
      text.append("!thread ").append(thread).append("\n!time ").append(milli * 1_000_000L);
      text.append('\n').append(stack).append(" 1\n");
    }
  }

  /// A timeline with both lanes open.
  private static final class Shown implements AutoCloseable {
    final Profile profile = Stacks.profile(chart());
    final CallTree tree = new ProfileView(profile).callTree(Query.all());
    final TimelineCanvas canvas = new TimelineCanvas();
    final Stage stage = Toolkit.show(new StackPane(canvas), 1024, 240);

    Shown() {
      Rows rows = Rows.range(0, profile.samples().size());
      List<TimeLayout> lanes =
          ThreadSamples.byThread(tree.shape(), rows, 0).stream().map(TimeLayout::new).toList();
      canvas.show(lanes, PackageColors.of(tree, Theme.LIGHT), Theme.LIGHT, 2);
      Toolkit.pulse(stage.getScene().getRoot());
    }

    Shown type(KeyCode... keys) {
      for (KeyCode key : keys) {
        Toolkit.key(canvas, key);
      }
      return this;
    }

    /// The box with the keyboard: name, start and end in milliseconds.
    String at() {
      TimelineHit hit = canvas.focusedBoxProperty().get();
      if (hit == null) {
        return "lane " + scene().lane();
      }
      String name = tree.shape().name(hit.node());
      return name
          + " "
          + Math.round(hit.fromNanos() / 1e6)
          + ".."
          + Math.round(hit.toNanos() / 1e6);
    }

    TimelineScene scene() {
      return Objects.requireNonNull(canvas.timelineScene());
    }

    TimeRange view() {
      return Objects.requireNonNull(canvas.viewProperty().get());
    }

    @Override
    public void close() {
      stage.close();
    }
  }

  @Test
  void arrowsGoToCalleeCallerAndTheNeighboursInTimePastGaps() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown()) {
            assertEquals("lane 0", shown.type(KeyCode.DOWN).at());
            assertEquals("run 0..7", shown.type(KeyCode.DOWN).at(), "its last sample covers 2 ms");
            assertEquals("parse 0..2", shown.type(KeyCode.DOWN).at());
            assertEquals("write 2..7", shown.type(KeyCode.RIGHT).at());
            assertEquals("flush 4..7", shown.type(KeyCode.DOWN).at());
            assertEquals("flush 4..7", shown.type(KeyCode.DOWN).at(), "nothing is below");
            assertEquals("gc 10..12", shown.type(KeyCode.RIGHT).at(), "past the gap");
            assertEquals("gc 10..12", shown.type(KeyCode.RIGHT).at(), "the row's last");
            assertEquals("parse 10..13", shown.type(KeyCode.UP).at());
            assertEquals("write 2..7", shown.type(KeyCode.LEFT).at());
            assertEquals("idle 13..16", shown.type(KeyCode.END).at());
            assertEquals("parse 0..2", shown.type(KeyCode.HOME).at());
            assertEquals("lane 0", shown.type(KeyCode.UP, KeyCode.UP).at());
          }
        });
  }

  @Test
  void aBoxOutOfSightIsBroughtThereAndToldWhole() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown()) {
            shown.canvas.showTime(new TimeRange(0, 3e6));
            shown.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT);
            assertEquals("write 2..7", shown.at(), "more than is in sight of it");
            assertEquals("parse 10..13", shown.type(KeyCode.RIGHT).at());
            assertEquals(3e6, shown.view().nanos(), 1, "panned, not zoomed");
            assertTrue(shown.view().fromNanos() <= 10e6 && 13e6 <= shown.view().toNanos() + 1e6);
            assertEquals("idle 13..16", shown.type(KeyCode.RIGHT).at());
            assertEquals("parse 10..13", shown.type(KeyCode.LEFT).at());
            assertEquals("write 2..7", shown.type(KeyCode.LEFT).at());
            assertEquals("parse 0..2", shown.type(KeyCode.LEFT).at());
            assertEquals(0, shown.view().fromNanos(), 1);
          }
        });
  }

  @Test
  void spaceChoosesEnterShowsTheTimeOfTheBox() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown()) {
            shown.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
            assertNull(shown.canvas.selectedProperty().get(), "walking does not choose");
            shown.type(KeyCode.SPACE);
            assertEquals(
                shown.canvas.focusedBoxProperty().get(), shown.canvas.selectedProperty().get());
            shown.type(KeyCode.RIGHT, KeyCode.ENTER);
            TimelineHit chosen = Objects.requireNonNull(shown.canvas.selectedProperty().get());
            assertEquals("write", shown.tree.shape().name(chosen.node()));
            assertEquals(chosen.fromNanos(), shown.view().fromNanos(), 1);
            assertEquals(chosen.toNanos(), shown.view().toNanos(), 1);
            assertEquals("write, on main", shown.canvas.getAccessibleText());
            shown.type(KeyCode.ESCAPE);
            assertEquals(shown.scene().whole(), shown.view());
          }
        });
  }

  @Test
  void altArrowsStepToTheNextThreadAtTheSameTime() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown()) {
            shown.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.END);
            Toolkit.altKey(shown.canvas, KeyCode.DOWN);
            assertEquals("wait 10..12", shown.at(), "the nearest in time");
            assertEquals(1, shown.scene().lane());
            Toolkit.altKey(shown.canvas, KeyCode.UP);
            assertEquals("parse 10..13", shown.at());
            shown.canvas.showTime(new TimeRange(5e6, 8e6));
            Toolkit.altKey(shown.canvas, KeyCode.DOWN);
            assertEquals("run 10..12", shown.at(), "none in sight: the next");
            Toolkit.altKey(shown.canvas, KeyCode.UP);
            Toolkit.altKey(shown.canvas, KeyCode.LEFT);
            assertEquals("lane 0", shown.at(), "a closed lane has no boxes");
            assertEquals("lane 1", shown.type(KeyCode.DOWN).at());
            shown.canvas.showTime(shown.scene().whole());
            assertEquals("run 0..4", shown.type(KeyCode.DOWN).at());
          }
        });
  }

  @Test
  void shiftArrowsPanAndTheKeyboardStaysOnItsBox() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown()) {
            shown.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.PLUS, KeyCode.PLUS);
            TimeRange before = shown.view();
            Toolkit.key(shown.canvas, KeyCode.RIGHT, true);
            assertNotEquals(before, shown.view());
            assertEquals(before.nanos(), shown.view().nanos(), 1);
            assertEquals("parse 0..2", shown.at());
          }
        });
  }

  @Test
  void theBoxWithTheKeyboardIsOutlinedWhileTheChartHasIt() throws Exception {
    Toolkit.run(
        () -> {
          try (Shown shown = new Shown()) {
            shown.canvas.requestFocus();
            shown.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
            Rectangle dashed = dashed(shown.canvas);
            assertTrue(dashed.isVisible());
            assertEquals(12 - 1, dashed.getX());
            assertEquals(22 + 18 + 20 - 1, dashed.getY());
            assertEquals(2, dashed.getStrokeWidth());
            shown.type(KeyCode.UP, KeyCode.UP);
            assertFalse(dashed.isVisible(), "on the header");
          }
        });
  }

  private static Rectangle dashed(TimelineCanvas canvas) {
    return canvas.lookupAll("*").stream()
        .filter(n -> n instanceof Rectangle r && !r.getStrokeDashArray().isEmpty())
        .map(n -> (Rectangle) n)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ofManyShortBoxesEachStepGoesOnAndTheLastIsReached() throws Exception {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("!time ").append(i * 1_000_000L).append("\na");
      text.append(random.nextInt(3) == 0 ? ";b" : "").append(";c" + random.nextInt(4) + " 1\n");
    }
    Profile profile = Stacks.profile(text.toString());
    CallTree tree = new ProfileView(profile).callTree(Query.all());
    ThreadSamples samples = ThreadSamples.of(tree.shape(), Rows.range(0, 20_000), 0, 0);
    Toolkit.run(
        () -> {
          TimelineCanvas canvas = new TimelineCanvas();
          Stage stage = Toolkit.show(new StackPane(canvas), 424, 200);
          List<TimeLayout> lanes = List.of(new TimeLayout(samples));
          canvas.show(lanes, PackageColors.of(tree, Theme.LIGHT), Theme.LIGHT, 1);
          Toolkit.pulse(stage.getScene().getRoot());
          canvas.showTime(new TimeRange(15e9, 20e9));
          for (int i = 0; i < 4; i++) {
            Toolkit.key(canvas, KeyCode.DOWN);
          }
          int steps = 0;
          double before = -1;
          double now = start(canvas);
          while (now > before) {
            before = now;
            Toolkit.key(canvas, KeyCode.RIGHT);
            now = start(canvas);
            steps++;
          }
          assertTrue(before > 19_950e6, "ended at " + before);
          assertTrue(steps > 50 && steps < 2 * 424, steps + " steps");
          stage.close();
        });
  }

  private static double start(TimelineCanvas canvas) {
    return Objects.requireNonNull(canvas.focusedBoxProperty().get()).fromNanos();
  }
}

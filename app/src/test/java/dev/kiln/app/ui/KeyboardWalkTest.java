package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.answer;
import static dev.kiln.app.ui.WindowFixture.node;
import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.ui.common.ViewKind;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.app.ui.document.Views;
import dev.kiln.app.ui.hotpaths.HotPathsKind;
import dev.kiln.model.query.QueryText;
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.fx.timeline.TimelineCanvas;
import dev.kiln.render.fx.timeline.TimelineHit;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A walk through the whole window with the keyboard alone: no mouse event is sent.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class KeyboardWalkTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("kiln.root", ".."), "samples").toAbsolutePath();

  @TempDir static Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  @Test
  void aFileIsOpenedWalkedSearchedActedOnAndClosed(FxRobot robot) throws Exception {
    fixture.answerOpen(fixture.file("walk.collapsed", WindowFixture.STACKS));
    shortcut(robot, KeyCode.O);
    DocumentPane pane = fixture.pane();
    FlameCanvas canvas = pane.flame().canvas();
    until(canvas::isFocused);
    walkTheGraph(robot, pane, canvas);
    search(robot, pane, canvas);
    actOnStacks(robot, pane);
    editTheQuery(robot, pane);
    shortcut(robot, KeyCode.W);
    until(() -> robot.lookup("#open-files").tryQuery().isPresent());
  }

  private static void walkTheGraph(FxRobot robot, DocumentPane pane, FlameCanvas canvas)
      throws Exception {
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT);
    int write = node(pane, "org.lib.Out.write");
    assertEquals(write, canvas.focusedNodeProperty().get());
    robot.type(KeyCode.SPACE);
    assertEquals(write, pane.document().selectedNodeProperty().get());
    robot.type(KeyCode.UP, KeyCode.ENTER);
    until(() -> canvas.zoomProperty().get() == node(pane, "com.acme.Work.all"));
    robot.type(KeyCode.ESCAPE);
    until(() -> canvas.zoomProperty().get() == node(pane, "com.acme.Main.run"));
    robot.type(KeyCode.HOME);
    until(() -> canvas.zoomProperty().get() == 0);
    robot.type(KeyCode.PLUS);
    until(() -> canvas.viewport() != null && canvas.viewport().to() < 100);
    robot.type(KeyCode.HOME);
    until(() -> canvas.viewport() != null && canvas.viewport().to() == 100);
  }

  private static void search(FxRobot robot, DocumentPane pane, FlameCanvas canvas)
      throws Exception {
    robot.type(KeyCode.SLASH);
    until(() -> "search".equals(focus(robot).getId()));
    robot.write("parse");
    until(() -> pane.document().search().resultProperty().get() != null);
    robot.type(KeyCode.ENTER);
    until(() -> pane.document().search().position() == 1);
    robot.type(KeyCode.ENTER);
    until(() -> pane.document().search().position() == 2);
    robot.type(KeyCode.ESCAPE);
    until(canvas::isFocused);
    assertEquals(null, pane.document().search().resultProperty().get());
  }

  private static void actOnStacks(FxRobot robot, DocumentPane pane) throws Exception {
    robot.type(KeyCode.HOME);
    robot.interact(() -> pane.flame().canvas().focusNode(0));
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.T);
    expect(pane, "focus=^com\\.acme\\.Work\\.all$");
    shortcut(robot, KeyCode.Z);
    expect(pane, "");
    shortcut(robot, KeyCode.Y);
    expect(pane, "focus=^com\\.acme\\.Work\\.all$");
    shortcut(robot, KeyCode.Z);
    expect(pane, "");
    robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
    until(() -> robot.lookup("Copy name").tryQuery().isPresent());
    robot.type(KeyCode.ESCAPE);
  }

  private static void editTheQuery(FxRobot robot, DocumentPane pane) throws Exception {
    robot.interact(pane::focusView);
    robot.type(KeyCode.A);
    until(() -> robot.lookup("#term-value").tryQuery().isPresent());
    robot.write("Out").type(KeyCode.ENTER);
    expect(pane, "focus=Out");
    // The editor fades; keys go to it until it is gone.
    until(() -> robot.lookup("#term-value").tryQuery().isEmpty());
    until(() -> pane.getScene().getWindow().isFocused());
    robot.interact(pane::focusView);
    robot.type(KeyCode.Q);
    until(() -> "query-text".equals(focus(robot).getId()));
    shortcut(robot, KeyCode.A);
    robot.write("ignore=sleep by=module").type(KeyCode.ENTER);
    expect(pane, "ignore=sleep by=module");
    shortcut(robot, KeyCode.Z);
    shortcut(robot, KeyCode.Z);
    expect(pane, "");
  }

  private static void expect(DocumentPane pane, String query) throws Exception {
    until(() -> QueryText.format(answer(pane.document()).query()).equals(query));
  }

  @Test
  void everyViewOpensByItsKeyTakesTheKeyboardAndLetsItGo(FxRobot robot) throws Exception {
    robot.interact(() -> fixture.window.open(List.of(SAMPLES.resolve("checkout-after.jfr"))));
    DocumentPane pane = fixture.pane();
    until(pane.flame().canvas()::isFocused);
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.SPACE);
    for (ViewKind kind : Views.ALL) {
      if (!kind.missing().apply(pane.document().subject()).isEmpty()) {
        continue;
      }
      String wanted = kind.name();
      if (focus(robot) instanceof TextInputControl) {
        robot.type(KeyCode.ESCAPE);
      }
      robot.type(kind.key());
      until(() -> pane.document().store().get().view().equals(kind.view()));
      WaitForAsyncUtils.waitForFxEvents();
      Node before = fixture.stage.getScene().getFocusOwner();
      assertNotNull(before, wanted + " has the keyboard");
      assertTrue(inside(before, pane), wanted + " has the keyboard, not " + before);
      robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP);
      assertTrue(inside(focus(robot), pane), wanted + " keeps the keyboard");
    }
    robot.type(KeyCode.ESCAPE, KeyCode.G);
    until(() -> pane.document().store().get().view().equals(HotPathsKind.KIND.view()));
  }

  @Test
  void theTimelineIsWalkedFromItsThreadsToABoxAndItsTimeBecomesAFilter(FxRobot robot)
      throws Exception {
    robot.interact(() -> fixture.window.open(List.of(SAMPLES.resolve("checkout-after.jfr"))));
    DocumentPane pane = fixture.pane();
    until(pane.flame().canvas()::isFocused);
    robot.type(KeyCode.DIGIT2);
    until(() -> focus(robot) instanceof TimelineCanvas t && t.framesProperty().get() > 0);
    TimelineCanvas canvas = (TimelineCanvas) focus(robot);
    robot.type(KeyCode.DOWN);
    assertTrue(canvas.getAccessibleText().startsWith("Thread "), canvas.getAccessibleText());
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.END, KeyCode.LEFT);
    TimelineHit box = Objects.requireNonNull(canvas.focusedBoxProperty().get());
    robot.type(KeyCode.ENTER);
    assertEquals(box.node(), pane.document().selectedNodeProperty().get());
    robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
    until(() -> QueryText.format(answer(pane.document()).query()).startsWith("time="));
    until(() -> focus(robot).equals(canvas));
  }

  @Test
  void windowKeysReachThemeShortcutsSettingsDetailsAndWindows(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    robot.interact(pane::focusView);
    shortcut(robot, KeyCode.T);
    assertTrue(fixture.stage.getScene().getRoot().getStyleClass().contains("dark"));
    shortcut(robot, KeyCode.T);
    assertFalse(fixture.stage.getScene().getRoot().getStyleClass().contains("dark"));
    robot.type(KeyCode.F1);
    until(() -> robot.lookup("#shortcuts").tryQuery().isPresent());
    robot.type(KeyCode.ESCAPE);
    until(() -> robot.lookup("#shortcuts").tryQuery().isEmpty());
    int windows = robot.listWindows().size();
    shortcut(robot, KeyCode.COMMA);
    until(() -> robot.listWindows().size() == windows + 1);
    robot.type(KeyCode.ESCAPE);
    until(() -> robot.listWindows().size() == windows);
  }

  private static void shortcut(FxRobot robot, KeyCode code) {
    robot.press(KeyCode.CONTROL).type(code).release(KeyCode.CONTROL);
  }

  private static Node focus(FxRobot robot) {
    return robot.listWindows().stream()
        .filter(w -> w.isFocused() && w.getScene() != null)
        .map(w -> w.getScene().getFocusOwner())
        .filter(n -> n != null)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing has the keyboard"));
  }

  private static boolean inside(Node node, Node ancestor) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }
}

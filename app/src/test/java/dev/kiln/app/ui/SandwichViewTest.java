package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.answer;
import static dev.kiln.app.ui.WindowFixture.node;
import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.table.FunctionRow;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.model.query.Filter;
import dev.kiln.render.fx.FlameCanvas;
import dev.kiln.render.layout.Viewport;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The sandwich view. What its trees hold is tested in the model.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class SandwichViewTest {
  private static final String STACKS =
      """
      main;left;shared;leaf 30
      main;right;shared;leaf 10
      main;right;shared;other;shared 20
      main;right 40
      """;

  @TempDir Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  private DocumentPane open(FxRobot robot, String function) throws Exception {
    Path file = fixture.file("sandwich.collapsed", STACKS);
    robot.interact(() -> fixture.window.open(List.of(file)));
    DocumentPane pane = fixture.pane();
    robot.interact(
        () -> {
          pane.document().choose(node(pane, function));
          pane.document().store().replace(s -> s.withView(View.SANDWICH));
        });
    untilMiddle(robot, function);
    return pane;
  }

  private static void untilMiddle(FxRobot robot, String function) throws Exception {
    until(
        () ->
            robot
                .lookup("#sandwich-name")
                .tryQueryAs(Label.class)
                .map(l -> l.getText().equals(function))
                .orElse(false));
    until(() -> canvas(robot, "#callees").framesProperty().get() > 0);
  }

  private static FlameCanvas canvas(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(FlameCanvas.class);
  }

  private static double width(FlameCanvas canvas) {
    Viewport view = Objects.requireNonNull(canvas.viewport());
    return view.to() - view.from();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  @Test
  void bothSidesMeetInTheFunctionAndCountEachStackOnce(FxRobot robot) throws Exception {
    open(robot, "shared");
    assertEquals("total 60 · 60.0 % of all", text(robot, "#sandwich-total"));
    assertEquals("60 samples", text(robot, "#sandwich-samples"));
    assertEquals(60, width(canvas(robot, "#callers")));
    assertEquals(60, width(canvas(robot, "#callees")));
  }

  @Test
  void theListPutsAFunctionInTheMiddle(FxRobot robot) throws Exception {
    open(robot, "shared");
    @SuppressWarnings("unchecked")
    TableView<FunctionRow> list =
        (TableView<FunctionRow>) robot.lookup("#sandwich-functions").query();
    assertEquals("main", list.getItems().getFirst().name(), "sorted by total");
    assertEquals("shared", list.getSelectionModel().getSelectedItem().name());
    robot.interact(() -> robot.lookup("#sandwich-filter").queryAs(TextField.class).setText("rig"));
    until(() -> list.getItems().size() == 1);
    robot.interact(() -> list.getSelectionModel().select(0));
    untilMiddle(robot, "right");
    assertEquals("total 70 · 70.0 % of all", text(robot, "#sandwich-total"));
  }

  @Test
  void enterPutsACallerInTheMiddleAndBackspaceGoesBack(FxRobot robot) throws Exception {
    open(robot, "shared");
    FlameCanvas callers = canvas(robot, "#callers");
    robot.interact(
        () -> {
          callers.requestFocus();
          callers.focusNode(0);
        });
    robot.type(KeyCode.UP);
    String heard = callers.getAccessibleText();
    assertTrue(
        heard.startsWith("Callers: left, total 30, 50.0 % of the function, 30.0 % of all"), heard);
    robot.type(KeyCode.ENTER);
    untilMiddle(robot, "left");
    assertEquals("total 30 · 30.0 % of all", text(robot, "#sandwich-total"));
    robot.type(KeyCode.BACK_SPACE);
    untilMiddle(robot, "shared");
  }

  @Test
  void doubleClickPutsABoxInTheMiddleAndAltLeftGoesBack(FxRobot robot) throws Exception {
    open(robot, "shared");
    FlameCanvas callees = canvas(robot, "#callees");
    // The heaviest callee, leaf: the left two thirds of the second row.
    robot.doubleClickOn(callees.localToScreen(12 + (callees.getWidth() - 24) / 3, 8 + 29));
    untilMiddle(robot, "leaf");
    robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
    untilMiddle(robot, "shared");
  }

  @Test
  void zoomOfOneSideNarrowsTheOther(FxRobot robot) throws Exception {
    open(robot, "shared");
    FlameCanvas callers = canvas(robot, "#callers");
    FlameCanvas callees = canvas(robot, "#callees");
    robot.interact(
        () -> {
          callers.setAnimated(false);
          callers.requestFocus();
          callers.focusNode(0);
        });
    robot.type(KeyCode.UP);
    robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
    until(() -> width(callees) == 30);
    assertTrue(robot.lookup("through left only, 50.0 % of the function").tryQuery().isPresent());
    robot.type(KeyCode.ESCAPE);
    until(() -> width(callees) == 60);
  }

  @Test
  void filtersApplyAndTheFunctionStays(FxRobot robot) throws Exception {
    DocumentPane pane = open(robot, "shared");
    robot.interact(
        () ->
            pane.document()
                .store()
                .update(s -> s.withQuery(s.query().plus(new Filter.Focus("right")))));
    until(() -> text(robot, "#sandwich-total").equals("total 30 · 42.9 % of all"));
    assertEquals(70, answer(pane.document()).tree().total());
  }

  @Test
  void matchesAreSteppedInTheSideWithTheKeyboard(FxRobot robot) throws Exception {
    DocumentPane pane = open(robot, "shared");
    FlameCanvas callees = canvas(robot, "#callees");
    robot.interact(() -> pane.document().search().search("shared"));
    until(() -> pane.document().search().resultProperty().get() != null);
    robot.interact(callees::requestFocus);
    until(
        () -> {
          robot.type(KeyCode.N);
          return callees.selectedProperty().get() > 0;
        });
    int chosen = pane.document().selectedNodeProperty().get();
    assertEquals("shared", answer(pane.document()).tree().shape().name(chosen));
    assertEquals(
        "other",
        answer(pane.document())
            .tree()
            .shape()
            .name(answer(pane.document()).tree().shape().parent(chosen)),
        "the choice is the document's");
  }
}

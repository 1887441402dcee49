package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.View;
import dev.kiln.app.ui.document.DocumentPane;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The findings of a recording in the window.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class FindingsWindowTest {
  @TempDir static Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  @Test
  void theButtonFillsTheListWorstFirst(FxRobot robot) throws Exception {
    Path root = Path.of(System.getProperty("kiln.root", ".."));
    Path recording = root.resolve("samples/checkout-after.jfr").toAbsolutePath();
    robot.interact(() -> fixture.window.open(List.of(recording)));
    look(robot, fixture.pane());
    VBox list = robot.lookup("#findings").queryAs(VBox.class);
    until(() -> list.lookupAll(".finding").size() > 20);
    Node first = list.lookup(".finding");
    Set<String> words =
        first.lookupAll(".label").stream()
            .map(label -> ((Labeled) label).getText())
            .collect(Collectors.toSet());
    assertTrue(words.containsAll(Set.of("warning", "Competing CPU Ratio Usage")), words.toString());
    assertTrue(first.lookup(".finding-warning") != null, "an icon beside the word");
    Button button = robot.lookup("#look-for-findings").queryAs(Button.class);
    assertEquals("Look for findings", button.getText());
    assertTrue(remark(robot).endsWith("rules apply"), remark(robot));
  }

  @Test
  void theSameButtonCancels(FxRobot robot) throws Exception {
    Path root = Path.of(System.getProperty("kiln.root", ".."));
    Path recording = root.resolve("samples/checkout-after.jfr").toAbsolutePath();
    robot.interact(() -> fixture.window.open(List.of(recording)));
    show(robot, fixture.pane());
    Button button = robot.lookup("#look-for-findings").queryAs(Button.class);
    robot.interact(
        () -> {
          button.fire();
          assertEquals("Cancel", button.getText());
          button.fire();
        });
    until(() -> remark(robot).equals("cancelled"));
    assertEquals("Look for findings", button.getText());
    assertEquals(List.of(), robot.lookup("#findings").queryAs(VBox.class).getChildren());
  }

  @Test
  void whatHasNoneGetsOneLine(FxRobot robot) throws Exception {
    look(robot, fixture.openStacks(robot));
    until(() -> remark(robot).contains("only JFR recordings have them"));
    VBox list = robot.lookup("#findings").queryAs(VBox.class);
    assertEquals(List.of(), list.getChildren());
  }

  private static void look(FxRobot robot, DocumentPane pane) throws Exception {
    show(robot, pane);
    robot.interact(() -> robot.lookup("#look-for-findings").queryAs(Button.class).fire());
  }

  private static void show(FxRobot robot, DocumentPane pane) throws Exception {
    robot.interact(() -> pane.document().store().update(state -> state.withView(View.FACTS)));
    until(() -> robot.lookup("#look-for-findings").tryQuery().isPresent());
  }

  private static String remark(FxRobot robot) {
    return robot.lookup("#findings-remark").queryAs(Label.class).getText();
  }
}

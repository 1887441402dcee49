package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.app.ui.explain.ExplainKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Whether a CPU profile can explain a change of latency.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class ExplainViewTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("kiln.root", ".."), "samples").toAbsolutePath();

  @TempDir Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  /// Opens the pair of recordings, and the view by its key.
  private Document compare(FxRobot robot) throws Exception {
    List<Path> files =
        List.of(SAMPLES.resolve("checkout-before.jfr"), SAMPLES.resolve("checkout-after.jfr"));
    robot.interact(() -> fixture.window.drop(files, Optional.empty()));
    until(() -> fixture.window.tabs().current().isPresent());
    DocumentPane pane = fixture.window.tabs().current().orElseThrow();
    until(() -> pane.document().diffProperty().get() != null);
    robot.interact(pane::focusView);
    robot.type(KeyCode.L);
    until(() -> focused().equals("explain-answer"));
    return pane.document();
  }

  private DocumentPane single(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    robot.interact(() -> pane.flame().canvas().requestFocus());
    robot.type(KeyCode.L);
    until(() -> focused().equals("explain-answer"));
    return pane;
  }

  private String focused() {
    var owner = fixture.stage.getScene().getFocusOwner();
    return owner == null || owner.getId() == null ? "" : owner.getId();
  }

  private static void type(FxRobot robot, String id, String text) {
    robot.interact(() -> robot.lookup("#" + id).queryTextInputControl().setText(text));
  }

  private static String label(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private static String findings(FxRobot robot) {
    return robot.lookup("#explain-answer").query().lookupAll(".label").stream()
        .map(n -> ((Label) n).getText())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aFasterTailWithTheSameCpuIsNotOnCpuAndTheLocksAreAClickAway(FxRobot robot) throws Exception {
    Document document = compare(robot);
    robot.interact(() -> robot.lookup("#profile-measured").queryAs(CheckBox.class).fire());
    type(robot, "profile-change", "-1 %");
    type(robot, "p99-before", "820 ms");
    type(robot, "p99-after", "580 ms");
    type(robot, "cpu-before", "58 %");
    type(robot, "cpu-after", "62 %");
    assertEquals("The change is not on CPU: look off-CPU", label(robot, "#explain-verdict"));
    assertTrue(label(robot, "#explain-summary").contains("at most 8.20 ms of the 240 ms"));
    assertTrue(findings(robot).contains("820 ms x (1 - 0.990 x 1.000) = 8.20 ms"));
    assertTrue(findings(robot).contains("58.0 % -> 62.0 % busy, +6.9 %"), findings(robot));
    assertTrue(robot.lookup("#lead-socket-read-nanoseconds").tryQuery().isPresent(), "I/O too");
    Button collections = robot.lookup("#lead-gc").queryButton();
    robot.interact(collections::fire);
    assertEquals(View.FACTS, document.store().get().view());
    robot.interact(() -> document.store().replace(s -> s.withView(ExplainKind.KIND.view())));
    robot.interact(() -> robot.lookup("#lead-monitor-enter-nanoseconds").queryButton().fire());
    until(() -> document.store().get().view().equals(View.DIFF));
    assertEquals("monitor enter/nanoseconds", document.store().get().query().valueType());
    until(
        () ->
            WindowFixture.answer(document)
                .valueType()
                .toString()
                .equals("monitor enter/nanoseconds"));
    robot.interact(() -> document.store().undo());
    assertEquals(ExplainKind.KIND.view(), document.store().get().view(), "and back by undo");
    assertEquals("820 ms", robot.lookup("#p99-before").queryTextInputControl().getText());
  }

  @Test
  void theOpenComparisonMeasuresTheCpuProfile(FxRobot robot) throws Exception {
    compare(robot);
    until(() -> findings(robot).contains("The CPU profile, a second, rose"));
    assertTrue(findings(robot).contains("95 % interval"), findings(robot));
    type(robot, "p99-before", "100");
    type(robot, "p99-after", "170");
    type(robot, "cpu-before", "30");
    type(robot, "cpu-after", "52");
    assertEquals(
        "CPU can explain the change: look at the CPU profile", label(robot, "#explain-verdict"));
  }

  @Test
  void wrongInputIsToldInOneLineAtItsField(FxRobot robot) throws Exception {
    single(robot);
    type(robot, "cpu-before", "lots");
    assertTrue(label(robot, "#explain-problem").contains("cpu=lots: not a number"));
    assertTrue(robot.lookup("#cpu-before").query().getAccessibleHelp().contains("not a number"));
    type(robot, "cpu-before", "158");
    assertTrue(label(robot, "#explain-problem").contains("is it of one core"));
    type(robot, "cpu-before", "58");
    assertFalse(robot.lookup("#explain-problem").query().isVisible());
    assertEquals("There is too little data to tell", label(robot, "#explain-verdict"));
    assertTrue(label(robot, "#explain-summary").startsWith("A latency (p99 or p50)"));
  }

  @Test
  void aFileOfMetricsFillsTheFormAndABadOneIsRefused(FxRobot robot) throws Exception {
    single(robot);
    fixture.answerChoose(
        fixture.file("service.csv", "metric,before,after\np99,820 ms,580 ms\ncpu,58 %,62 %\n"));
    robot.interact(() -> robot.lookup("#explain-file").queryButton().fire());
    until(() -> robot.lookup("#p99-after").queryTextInputControl().getText().equals("580 ms"));
    type(robot, "profile-change", "-1");
    assertEquals("The change is not on CPU: look off-CPU", label(robot, "#explain-verdict"));
    assertTrue(findings(robot).contains("Record locks"), "collapsed stacks have none");
    fixture.answerChoose(fixture.file("bad.csv", "metric,before,after\np99,soon,later\n"));
    robot.interact(() -> robot.lookup("#explain-file").queryButton().fire());
    until(() -> label(robot, "#explain-file-problem").startsWith("bad.csv:2:"));
    assertEquals("820 ms", robot.lookup("#p99-before").queryTextInputControl().getText());
  }

  @Test
  void theAnswerIsCopiedAndSaved(FxRobot robot) throws Exception {
    single(robot);
    type(robot, "p99-before", "820");
    type(robot, "p99-after", "580");
    type(robot, "cpu-before", "58");
    type(robot, "cpu-after", "62");
    type(robot, "profile-change", "-1");
    MenuButton menu = robot.lookup("#explain-export").queryAs(MenuButton.class);
    robot.interact(() -> menu.getItems().get(1).fire());
    String[] text = {""};
    robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    assertTrue(text[0].startsWith("**The change is not on CPU"), text[0]);
    Path saved = folder.resolve("explained.txt");
    fixture.answerSave(saved);
    robot.interact(() -> menu.getItems().get(3).fire());
    until(() -> Files.exists(saved));
    assertTrue(Files.readString(saved).contains("8.20 ms"));
  }
}

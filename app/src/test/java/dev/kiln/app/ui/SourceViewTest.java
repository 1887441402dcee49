package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.answer;
import static dev.kiln.app.ui.WindowFixture.node;
import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.View;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.model.tree.FunctionTotals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The source view on a real recording and the source of the program that was recorded.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class SourceViewTest {
  private static final String HANDLE = "com.acme.checkout.health.HealthEndpoint.handle";

  @TempDir Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  private static Path samples() {
    return Path.of(System.getProperty("kiln.root", ".."), "samples").toAbsolutePath().normalize();
  }

  private DocumentPane openRecording(FxRobot robot) throws Exception {
    robot.interact(() -> fixture.window.open(List.of(samples().resolve("checkout-after.jfr"))));
    return fixture.pane();
  }

  private static void show(FxRobot robot, DocumentPane pane, String function) {
    int node = node(pane, function);
    robot.interact(
        () -> {
          pane.document().store().replace(s -> s.withView(View.SOURCE));
          pane.document().choose(node);
        });
  }

  private ListView<?> showHandle(FxRobot robot, DocumentPane pane) throws Exception {
    Path src = samples().resolve("checkout-service/src");
    robot.interact(
        () -> fixture.workspace.preferences().sourceFoldersProperty().set(List.of(src.toString())));
    show(robot, pane, HANDLE);
    until(() -> robot.lookup("#source-lines").tryQuery().isPresent());
    return robot.lookup("#source-lines").queryListView();
  }

  private static String chosen(ListView<?> list) {
    return String.valueOf(list.getSelectionModel().getSelectedItem());
  }

  @Test
  void linesHaveSelfAndTotalAndTheCostliestIsChosen(FxRobot robot) throws Exception {
    DocumentPane pane = openRecording(robot);
    ListView<?> list = showHandle(robot, pane);
    List<String> lines =
        Files.readAllLines(
            samples().resolve("checkout-service/src/com/acme/checkout/health/HealthEndpoint.java"));
    assertEquals(lines.size(), list.getItems().size());
    assertEquals(
        "HealthEndpoint.java", robot.lookup("#source-name").queryAs(Label.class).getText());
    // The line that calls the costly parser has nearly all of the function's total.
    FunctionTotals totals = answer(pane.document()).totals();
    long function = 0;
    for (int key = 0; key < totals.keys().size(); key++) {
      function = totals.keys().name(key).equals(HANDLE) ? totals.total(key) : function;
    }
    long line = Long.parseLong(chosen(list).replaceAll(".*total=(\\d+).*", "$1"));
    assertTrue(line > function * 9 / 10 && line <= function, line + " of " + function);
    until(
        () ->
            robot.from(list).lookup(".list-cell").queryAllAs(ListCell.class).stream()
                .map(Node::getAccessibleText)
                .anyMatch(text -> text != null && text.matches("line \\d+, self .* %, total .*")));
  }

  @Test
  void selvesOfAllLinesAddUpToThoseOfTheFilesFunctions(FxRobot robot) throws Exception {
    DocumentPane pane = openRecording(robot);
    ListView<?> list = showHandle(robot, pane);
    long lines =
        list.getItems().stream()
            .mapToLong(item -> Long.parseLong(item.toString().replaceAll(".*self=(\\d+).*", "$1")))
            .sum();
    FunctionTotals totals = answer(pane.document()).totals();
    long functions = 0;
    for (int key = 0; key < totals.keys().size(); key++) {
      boolean inFile = totals.keys().name(key).matches(".*\\.health\\.HealthEndpoint[.$].*");
      functions += inFile ? totals.self(key) : 0;
    }
    String note = note(robot);
    long unplaced = note.contains("without a line number: self 10.0 ms") ? 10_000_000 : 0;
    assertEquals(functions, lines + unplaced, note);
  }

  @Test
  void hotLinesAreSteppedByKeysAndCopied(FxRobot robot) throws Exception {
    DocumentPane pane = openRecording(robot);
    ListView<?> list = showHandle(robot, pane);
    robot.interact(list::requestFocus);
    String first = chosen(list);
    robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
    assertTrue(chosen(list).matches(".*total=[1-9].*"), chosen(list));
    assertTrue(!chosen(list).equals(first), first);
    robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
    assertEquals(first, chosen(list));
    robot.press(KeyCode.ALT).type(KeyCode.HOME).release(KeyCode.ALT);
    assertTrue(chosen(list).matches(".*self=[1-9].*"), chosen(list));
    robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertTrue(chosen(list).contains("text=" + copied[0]), copied[0]);
  }

  @Test
  void aMissingSourceSaysWhatWasLookedForAndCanBeFound(FxRobot robot) throws Exception {
    DocumentPane pane = openRecording(robot);
    show(robot, pane, HANDLE);
    until(() -> robot.lookup("#source-looked").tryQuery().isPresent());
    assertTrue(robot.lookup("no source folder is set").tryQuery().isPresent());
    fixture.answerChoose(samples().resolve("checkout-service/src"));
    robot.clickOn("#add-source-folder");
    until(() -> robot.lookup("#source-lines").tryQuery().isPresent());
    assertEquals(
        List.of(samples().resolve("checkout-service/src").toString()),
        fixture.workspace.preferences().sourceFoldersProperty().get());
  }

  @Test
  void aFileChosenByHandIsShownAndAChangedOneIsWarnedOf(FxRobot robot) throws Exception {
    Path file = fixture.file("Other.java", "one\ntwo\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2099-01-01T00:00:00Z")));
    DocumentPane pane = openRecording(robot);
    show(robot, pane, HANDLE);
    until(() -> robot.lookup("#choose-source").tryQuery().isPresent());
    fixture.answerChoose(file);
    robot.clickOn("#choose-source");
    until(() -> robot.lookup("#source-lines").tryQuery().isPresent());
    assertEquals(2, robot.lookup("#source-lines").queryListView().getItems().size());
    String note = robot.lookup("#source-note").queryAs(Label.class).getText();
    assertTrue(note.startsWith("the file is newer than the recording"), note);
    assertTrue(note.contains("beyond the end"), note);
  }

  @Test
  void aProfileWithoutLinesSaysSo(FxRobot robot) throws Exception {
    Path sources = Files.createDirectories(folder.resolve("src/com/acme/json"));
    Path file = Files.writeString(sources.resolve("Parser.java"), "class Parser {}\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    fixture
        .workspace
        .preferences()
        .sourceFoldersProperty()
        .set(List.of(folder.resolve("src").toString()));
    DocumentPane pane = fixture.openStacks(robot);
    show(robot, pane, "com.acme.json.Parser.parse");
    until(() -> robot.lookup("#source-lines").tryQuery().isPresent());
    assertEquals(
        "the profile has no line numbers here, so no line has a cost",
        robot.lookup("#source-note").queryAs(Label.class).getText());
  }

  @Test
  void aFileOfFiftyThousandLinesHasCellsForThoseInSightOnly(FxRobot robot) throws Exception {
    Path sources = Files.createDirectories(folder.resolve("src/com/acme/json"));
    Files.writeString(sources.resolve("Parser.java"), "int x = 1; // line\n".repeat(50_000));
    fixture
        .workspace
        .preferences()
        .sourceFoldersProperty()
        .set(List.of(folder.resolve("src").toString()));
    DocumentPane pane = fixture.openStacks(robot);
    show(robot, pane, "com.acme.json.Parser.parse");
    until(() -> robot.lookup("#source-lines").tryQuery().isPresent());
    ListView<?> list = robot.lookup("#source-lines").queryListView();
    assertEquals(50_000, list.getItems().size());
    robot.interact(() -> list.scrollTo(40_000));
    assertTrue(robot.from(list).lookup(".list-cell").queryAll().size() < 100);
  }

  @Test
  void theEditorIsStartedOnlyWhenAskedFor(FxRobot robot) throws Exception {
    DocumentPane pane = openRecording(robot);
    ListView<?> list = showHandle(robot, pane);
    robot.interact(list::requestFocus);
    robot.type(KeyCode.F4);
    until(() -> note(robot).contains("No editor is set"));
    robot.interact(
        () -> fixture.workspace.preferences().editorCommandProperty().set("no-such-editor {file}"));
    robot.type(KeyCode.F4);
    until(() -> note(robot).contains("no-such-editor cannot be started"));
  }

  private static String note(FxRobot robot) {
    return robot.lookup("#source-note").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .collect(Collectors.joining());
  }
}

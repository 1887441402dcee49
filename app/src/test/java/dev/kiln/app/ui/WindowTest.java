package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.answer;
import static dev.kiln.app.ui.WindowFixture.middle;
import static dev.kiln.app.ui.WindowFixture.node;
import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.table.FunctionRow;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.layout.Boxes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The window, driven by mouse and keyboard.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class WindowTest {
  @TempDir static Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  @Test
  void startPageOpensFilesFromTheDialog(FxRobot robot) throws Exception {
    assertTrue(
        robot.lookup("Drop a profile here to open it, two to compare").tryQuery().isPresent());
    fixture.answerOpen(fixture.file("first.collapsed", WindowFixture.STACKS));
    robot.clickOn("#open-files");
    DocumentPane pane = fixture.pane();
    assertEquals("100", robot.lookup("#status-samples").queryAs(Label.class).getText());
    assertEquals(100, answer(pane.document()).tree().total());
    assertFalse(robot.lookup("#open-files").tryQuery().isPresent());
  }

  @Test
  void clickChoosesDoubleClickZoomsEscapeStepsBack(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    FlameCanvas canvas = pane.flame().canvas();
    int parse = node(pane, "com.acme.json.Parser.parse");
    robot.clickOn(middle(pane, parse));
    assertEquals(parse, canvas.selectedProperty().get());
    assertEquals("com.acme.json.Parser.parse, total 50, 50.0 % of all", canvas.getAccessibleText());
    assertEquals("Parser.parse", robot.lookup("#details-name").queryAs(Label.class).getText());
    int work = node(pane, "com.acme.Work.all");
    robot.doubleClickOn(middle(pane, work));
    until(() -> canvas.viewport() != null && canvas.viewport().to() == 66);
    assertEquals(work, canvas.zoomProperty().get());
    assertTrue(
        robot.lookup("view 66").tryQuery().isPresent(), "the zoom path tells the view's total");
    robot.type(KeyCode.ESCAPE);
    until(() -> canvas.viewport() != null && canvas.viewport().to() == 100);
    assertEquals(node(pane, "com.acme.Main.run"), canvas.zoomProperty().get());
  }

  @Test
  void arrowsWalkTheBoxes(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    FlameCanvas canvas = pane.flame().canvas();
    robot.interact(canvas::requestFocus);
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
    assertEquals(node(pane, "com.acme.json.Parser.parse"), canvas.focusedNodeProperty().get());
    assertEquals(Boxes.NONE, canvas.selectedProperty().get(), "focus is not the selection");
    assertEquals("com.acme.json.Parser.parse, total 50, 50.0 % of all", canvas.getAccessibleText());
    robot.type(KeyCode.RIGHT, KeyCode.SPACE);
    assertEquals(node(pane, "org.lib.Out.write"), canvas.selectedProperty().get());
    robot.type(KeyCode.UP);
    assertEquals(node(pane, "com.acme.Work.all"), canvas.focusedNodeProperty().get());
    assertEquals(node(pane, "org.lib.Out.write"), canvas.selectedProperty().get());
    robot.type(KeyCode.ENTER);
    until(() -> canvas.zoomProperty().get() == node(pane, "com.acme.Work.all"));
    robot.type(KeyCode.HOME);
    until(() -> canvas.zoomProperty().get() == 0);
  }

  @Test
  void hoverShowsSelfTotalAndShare(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    robot.moveTo(middle(pane, node(pane, "com.acme.json.Parser.parse")));
    until(() -> robot.lookup(".card").tryQuery().map(n -> n.isVisible()).orElse(false));
    assertTrue(robot.lookup("50.0 % of all").tryQuery().isPresent());
    assertTrue(robot.lookup("40.0 % of all").tryQuery().isPresent());
  }

  @Test
  void searchTellsMatchedPercentOncePerStack(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    robot.interact(() -> pane.flame().canvas().requestFocus());
    robot.type(KeyCode.SLASH);
    robot.write("parse");
    until(() -> robot.lookup("2 · 50.0 %").tryQuery().isPresent());
    robot.type(KeyCode.ENTER);
    assertTrue(robot.lookup("1 of 2 · 50.0 %").tryQuery().isPresent());
    assertEquals(
        node(pane, "com.acme.json.Parser.parse"), pane.flame().canvas().selectedProperty().get());
    robot.type(KeyCode.ESCAPE);
    until(() -> pane.document().search().resultProperty().get() == null);
  }

  @Test
  void tableAndGraphAreLinkedBothWays(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    robot.interact(() -> pane.flame().canvas().requestFocus());
    robot.type(KeyCode.DIGIT5);
    TableView<FunctionRow> table = pane.functions().table();
    until(() -> table.getScene() != null && table.getItems().size() == 5);
    assertEquals(50, table.getItems().getFirst().self(), "heaviest self first");
    assertEquals(50, table.getItems().getFirst().total(), "recursion counts once");
    int write = node(pane, "org.lib.Out.write");
    robot.interact(() -> pane.flame().canvas().select(write));
    assertEquals("org.lib.Out.write", table.getSelectionModel().getSelectedItem().name());
    robot.interact(() -> table.getSelectionModel().clearAndSelect(0));
    assertEquals(
        node(pane, "com.acme.json.Parser.parse"), pane.flame().canvas().selectedProperty().get());
    robot.clickOn("#function-filter").write("sleep");
    until(() -> table.getItems().size() == 1);
  }

  @Test
  void filtersAreChipsAndCanBeUndone(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    Document document = pane.document();
    robot.clickOn(middle(pane, node(pane, "org.lib.Out.write")));
    robot.type(KeyCode.T);
    until(() -> answer(document).tree().total() == 16);
    assertEquals(1, chips(robot), "one chip beside + Filter");
    robot.interact(() -> document.store().undo());
    until(() -> answer(document).tree().total() == 100);
    robot.interact(() -> document.store().redo());
    until(() -> answer(document).tree().total() == 16);
    robot.interact(
        () -> document.store().update(s -> s.withQuery(QueryText.parse("focus=nothing.at.all"))));
    until(() -> robot.lookup("No samples match").tryQuery().isPresent());
    robot.clickOn("Drop focus nothing.at.all");
    until(() -> answer(document).tree().total() == 100);
  }

  @Test
  void queryCanBeEditedAsText(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    robot.interact(
        () -> {
          pane.document().store().update(s -> s.withQuery(QueryText.parse("hide=Parser")));
        });
    until(() -> answer(pane.document()).query().transforms().size() == 1);
    robot.clickOn(byAccessibleText(robot, "Edit the query as text (Q)"));
    TextField text = robot.lookup("#query-text").queryAs(TextField.class);
    assertEquals("hide=Parser", text.getText());
    robot.interact(() -> text.setText("ignore=sleep by=module"));
    robot.clickOn(text).type(KeyCode.ENTER);
    until(() -> answer(pane.document()).tree().total() == 66);
    assertEquals("ignore=sleep by=module", QueryText.format(answer(pane.document()).query()));
  }

  private static long chips(FxRobot robot) {
    return robot.lookup(".chip").queryAll().stream().filter(Node::isVisible).count() - 1;
  }

  private static Node byAccessibleText(FxRobot robot, String text) {
    return robot.lookup((Node n) -> text.equals(n.getAccessibleText())).query();
  }

  @Test
  void badFileGivesOneClearLine(FxRobot robot) throws Exception {
    Path bad = fixture.file("notes.jfr", "these are not samples at all, just words\n");
    robot.interact(() -> fixture.window.open(List.of(bad)));
    until(() -> robot.lookup("#error").tryQuery().isPresent());
    String message = robot.lookup("#error").queryAs(Label.class).getText();
    assertTrue(message.startsWith("notes.jfr: not a profile that Kiln reads"), message);
    assertEquals(1, message.lines().count());
  }

  @Test
  void menuOfAFrameCopiesItsName(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    robot.rightClickOn(middle(pane, node(pane, "org.lib.Out.write")));
    until(() -> robot.lookup("Copy name").tryQuery().isPresent());
    robot.clickOn("Copy name");
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertEquals("org.lib.Out.write", copied[0]);
  }

  @Test
  void svgIsExactlyTheViewAndNamesTheQuery(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    FlameCanvas canvas = pane.flame().canvas();
    robot.interact(
        () -> pane.document().store().update(s -> s.withQuery(QueryText.parse("ignore=sleep"))));
    until(() -> answer(pane.document()).tree().total() == 66);
    robot.interact(
        () -> {
          canvas.setAnimated(false);
          canvas.zoomTo(node(pane, "com.acme.json.Parser.parse"));
        });
    Path svg = folder.resolve("view.svg");
    fixture.answerSave(svg);
    robot.clickOn("#share");
    robot.type(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.ENTER);
    until(() -> Files.exists(svg));
    String text = Files.readString(svg);
    String path = "com.acme.Main.run;com.acme.Work.all;com.acme.json.Parser.parse";
    assertTrue(text.contains("--zoom '" + path + "' --query ignore=sleep"), "and the zoom");
    assertTrue(text.contains("Parser.parse"), "what is zoomed to is in it");
    assertFalse(text.contains(">org.lib.Out.write<"), "what is out of sight is not");
  }

  @Test
  void valueTypesAndThreadsOfARecordingAreChosen(FxRobot robot) throws Exception {
    Path sample = Path.of(System.getProperty("kiln.root", ".."), "samples", "checkout-after.jfr");
    robot.interact(() -> fixture.window.open(List.of(sample)));
    DocumentPane pane = fixture.pane();
    Document document = pane.document();
    assertEquals("cpu-time", answer(document).valueType().name());
    ComboBox<ValueType> types = robot.lookup("#value-type").queryComboBox();
    robot.interact(() -> types.setValue(new ValueType("alloc", "bytes")));
    until(() -> answer(document).valueType().name().equals("alloc"));
    assertEquals("1,737", robot.lookup("#status-samples").queryAs(Label.class).getText());
    robot.clickOn("#threads");
    until(() -> robot.lookup("#thread-list").tryQuery().isPresent());
    ListView<String> threads = robot.lookup("#thread-list").queryListView();
    robot.interact(() -> threads.getSelectionModel().select("checkout-worker-1"));
    robot.clickOn("Show only these");
    until(() -> !answer(document).query().filters().isEmpty());
    assertEquals(
        "value=alloc/bytes thread=^(checkout-worker-1)$",
        QueryText.format(answer(document).query()));
    assertTrue(answer(document).tree().sampleCount() < 1737);
    assertTrue(answer(document).tree().total() > 0);
  }

  @Test
  void underscoresStayInNames(FxRobot robot) throws Exception {
    Path file = fixture.file("native.collapsed", "main;step_bodies;tree_force 3\nmain;other 1\n");
    robot.interact(() -> fixture.window.open(List.of(file)));
    DocumentPane pane = fixture.pane();
    robot.doubleClickOn(middle(pane, node(pane, "step_bodies")));
    until(
        () ->
            robot.lookup(".crumb").queryAllAs(Button.class).stream()
                .anyMatch(b -> b.getText().equals("step_bodies") && !b.isMnemonicParsing()));
  }

  @Test
  void themeChangesWithOneClickAndIsRemembered(FxRobot robot) throws Exception {
    fixture.openStacks(robot);
    robot.clickOn("#theme");
    assertTrue(fixture.stage.getScene().getRoot().getStyleClass().contains("dark"));
    robot.clickOn("#theme");
    assertFalse(fixture.stage.getScene().getRoot().getStyleClass().contains("dark"));
  }

  @Test
  void closingTheLastTabShowsTheStartPage(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    assertEquals(Boxes.NONE, pane.flame().canvas().selectedProperty().get());
    robot.press(KeyCode.CONTROL).type(KeyCode.W).release(KeyCode.CONTROL);
    until(() -> robot.lookup("#open-files").tryQuery().isPresent());
    assertTrue(robot.lookup("stacks.collapsed").tryQuery().isPresent(), "it is a recent file now");
  }
}

package dev.kiln.app.ui;

import static dev.kiln.app.ui.Cells.column;
import static dev.kiln.app.ui.Cells.text;
import static dev.kiln.app.ui.WindowFixture.node;
import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.request.question.RankQuestion;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.app.ui.hotpaths.HotPathsKind;
import dev.kiln.render.fx.hot.HotCanvas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Hot paths: the ranking as a picture and a table.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class HotPathsViewTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("kiln.root", ".."), "samples").toAbsolutePath();

  @TempDir Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  /// Opens the standard stacks, and the view by its key.
  private DocumentPane open(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    show(robot, pane);
    // Without what stands at the side there is room for all columns.
    robot.type(KeyCode.D);
    return pane;
  }

  private static void show(FxRobot robot, DocumentPane pane) throws Exception {
    robot.interact(() -> pane.flame().canvas().requestFocus());
    robot.type(KeyCode.G);
    until(() -> robot.lookup("#hot-paths").tryQuery().isPresent());
    until(() -> !table(robot).getItems().isEmpty() && !names(robot).getFirst().isEmpty());
    until(() -> table(robot).isFocused());
  }

  private static TableView<?> table(FxRobot robot) {
    return Cells.table(robot, "hot-paths");
  }

  private static List<String> names(FxRobot robot) {
    TableView<?> table = table(robot);
    return IntStream.range(0, table.getItems().size())
        .mapToObj(row -> text(table, row, "name"))
        .toList();
  }

  private static void choose(FxRobot robot, String name) throws Exception {
    int row = names(robot).indexOf(name);
    assertTrue(row >= 0, name + " in " + names(robot));
    robot.interact(
        () -> {
          table(robot).requestFocus();
          table(robot).getSelectionModel().clearAndSelect(row);
        });
  }

  private static String cell(FxRobot robot, String name, String column) {
    return text(table(robot), names(robot).indexOf(name), column);
  }

  private static HotCanvas canvas(FxRobot robot) {
    return robot.lookup(".hot-canvas").queryAs(HotCanvas.class);
  }

  private static boolean isThere(FxRobot robot, String id) {
    return robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent();
  }

  private void useCounts(FxRobot robot, String content) throws Exception {
    fixture.answerChoose(fixture.file("counts.csv", content));
    robot.interact(() -> robot.lookup("#counts-add").queryButton().fire());
    until(() -> robot.lookup("#counts-list").tryQuery().isPresent());
  }

  @Test
  void functionsAreRankedAndWhatIsUnknownIsWrittenOut(FxRobot robot) throws Exception {
    open(robot);
    assertEquals(
        List.of(
            "com.acme.Main.run",
            "com.acme.Work.all",
            "com.acme.json.Parser.parse",
            "java.lang.Thread.sleep",
            "org.lib.Out.write"),
        names(robot));
    assertEquals("50.0 %", cell(robot, "com.acme.json.Parser.parse", "share"), "once a stack");
    assertEquals("2.00×", cell(robot, "com.acme.json.Parser.parse", "if-gone"));
    assertEquals("1.33×", cell(robot, "com.acme.json.Parser.parse", "at-speedup"));
    for (String column : List.of("rate", "calls", "per-call", "source")) {
      assertEquals("unknown", cell(robot, "com.acme.Work.all", column), column);
    }
    assertTrue(isThere(robot, "#no-counts"), "what to do in place of the picture");
    String basis = robot.lookup("#hot-basis").queryAs(Label.class).getText();
    assertTrue(basis.contains("lower bound"), basis);
    String notes = robot.lookup("#hot-notes").queryAs(Label.class).getText();
    assertTrue(notes.contains("length of the recording is unknown"), notes);
  }

  @Test
  void aFileOfCountsIsPreviewedLineByLineUsedAndRemoved(FxRobot robot) throws Exception {
    DocumentPane pane = open(robot);
    useCounts(robot, "function,calls,seconds\nParser.parse,80,2\nno.such,5,2\n.*acme.*,9,2\n");
    ListView<?> lines = robot.lookup("#counts-lines").queryAs(ListView.class);
    assertEquals(3, lines.getItems().size(), "each line has its outcome");
    assertTrue(robot.lookup("1 of 3 lines used").tryQuery().isPresent());
    until(() -> cell(robot, "com.acme.json.Parser.parse", "calls").equals("40 /s"));
    assertEquals("counts.csv", cell(robot, "com.acme.json.Parser.parse", "source"));
    assertEquals("unknown", cell(robot, "com.acme.Work.all", "source"));
    robot.interact(() -> robot.lookup("#counts-remove").queryButton().fire());
    until(() -> cell(robot, "com.acme.json.Parser.parse", "calls").equals("unknown"));
    robot.interact(() -> pane.document().store().undo());
    until(() -> cell(robot, "com.acme.json.Parser.parse", "calls").equals("40 /s"));
    robot.interact(() -> robot.lookup("#counts-legend").queryButton().fire());
    until(() -> robot.lookup("#counts-lines").tryQuery().isPresent());
  }

  @Test
  void countsOfNoKnownTimeAreInTheTableAndThePictureSaysWhyItIsEmpty(FxRobot robot)
      throws Exception {
    open(robot);
    useCounts(robot, "function,calls\nParser.parse,80\n");
    until(() -> cell(robot, "com.acme.json.Parser.parse", "calls").equals("80 in all"));
    assertTrue(robot.lookup("Calls per second are unknown").tryQuery().isPresent());
    assertEquals("0.625", cell(robot, "com.acme.json.Parser.parse", "per-call"));
  }

  @Test
  void aDroppedFileOfCountsIsUsedAndAProfileIsOpened(FxRobot robot) throws Exception {
    DocumentPane pane = open(robot);
    Path counts = fixture.file("calls.csv", "function,per_second\nWork.all,12\n");
    robot.interact(() -> fixture.window.drop(List.of(counts), Optional.empty()));
    until(() -> cell(robot, "com.acme.Work.all", "calls").equals("12 /s"));
    assertEquals(1, fixture.window.tabs().tabPane().getTabs().size());
    Path other = fixture.file("other.collapsed", "a;b 3\n");
    robot.interact(() -> fixture.window.drop(List.of(other), Optional.empty()));
    until(() -> fixture.window.tabs().tabPane().getTabs().size() == 2);
    assertEquals(List.of(counts), pane.document().store().get().get(RankQuestion.COUNTS));
  }

  @Test
  void aFileWithoutCountsIsRefusedInOneLine(FxRobot robot) throws Exception {
    DocumentPane pane = open(robot);
    useCounts(robot, "this is a letter\n");
    assertTrue(
        robot.lookup("#counts-list").query().lookupAll(".error-text").stream()
            .map(n -> ((Label) n).getText())
            .anyMatch(t -> t.startsWith("Not used: counts.csv")));
    assertEquals(List.of(), pane.document().store().get().get(RankQuestion.COUNTS));
  }

  @Test
  void circlesRowsAndBoxesAreOneChoice(FxRobot robot) throws Exception {
    DocumentPane pane = openSample(robot);
    show(robot, pane);
    useCounts(robot, "function,per_second\nParsedConfig.current,181\nJsonWriter.write,360\n");
    robot.type(KeyCode.ESCAPE);
    until(() -> canvas(robot).isVisible() && canvas(robot).framesProperty().get() > 0);
    assertFalse(isThere(robot, "#no-counts"));
    String config = "com.acme.checkout.config.ParsedConfig.current";
    robot.interact(() -> pane.document().choose(node(pane, config)));
    until(() -> chosen(robot).equals(config));
    int key = canvas(robot).selectedKeyProperty().get();
    assertTrue(key >= 0, "its circle is chosen");
    robot.interact(() -> table(robot).getSelectionModel().clearAndSelect(0));
    assertFalse(canvas(robot).selectedKeyProperty().get() == key);
    robot.interact(() -> canvas(robot).selectedKeyProperty().set(key));
    until(() -> chosen(robot).equals(config));
    assertEquals(
        config,
        WindowFixture.answer(pane.document())
            .tree()
            .shape()
            .name(pane.document().selectedNodeProperty().get()));
    robot.interact(() -> table(robot).requestFocus());
    robot.type(KeyCode.ENTER);
    until(() -> pane.document().store().get().view().equals(View.SANDWICH));
  }

  private DocumentPane openSample(FxRobot robot) throws Exception {
    robot.interact(() -> fixture.window.open(List.of(SAMPLES.resolve("checkout-after.jfr"))));
    return fixture.pane();
  }

  private static String chosen(FxRobot robot) {
    int row = table(robot).getSelectionModel().getSelectedIndex();
    return row < 0 ? "" : text(table(robot), row, "name");
  }

  @Test
  void wholePathsGroupsAndMyCodeAreRanked(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(() -> robot.lookup("#hot-stacks").queryAs(ToggleButton.class).fire());
    until(() -> table(robot).getItems().size() == 4);
    assertEquals("com.acme.json.Parser.parse", names(robot).getFirst());
    assertEquals("40.0 %", text(table(robot), 0, "share"));
    assertFalse(column(table(robot), "calls").isVisible(), "a path has no calls");
    robot.interact(() -> robot.lookup("#hot-functions").queryAs(ToggleButton.class).fire());
    until(() -> table(robot).getItems().size() == 5);
    ComboBox<?> group = robot.lookup("#hot-group").queryAs(ComboBox.class);
    robot.interact(() -> group.getSelectionModel().select(1));
    until(() -> names(robot).contains("com.acme.json"));
    assertEquals("50.0 %", cell(robot, "com.acme.json", "share"));
    robot.interact(() -> group.getSelectionModel().select(0));
    until(() -> table(robot).getItems().size() == 5 && names(robot).contains("org.lib.Out.write"));
    robot.interact(() -> robot.lookup("#hot-mine").queryAs(ToggleButton.class).fire());
    until(() -> table(robot).getItems().size() == 3);
    assertTrue(names(robot).stream().allMatch(n -> n.startsWith("com.acme.")), "" + names(robot));
  }

  @Test
  void theHeaviestPathIsFollowedAndLeftByKeys(FxRobot robot) throws Exception {
    open(robot);
    choose(robot, "com.acme.Work.all");
    robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
    until(() -> table(robot).getItems().size() == 2);
    assertEquals(List.of("com.acme.Work.all", "com.acme.json.Parser.parse"), names(robot));
    assertEquals("75.8 %", text(table(robot), 1, "of-parent"));
    assertTrue(isThere(robot, "#hot-back"));
    robot.type(KeyCode.BACK_SPACE);
    until(() -> table(robot).getItems().size() == 5);
    assertEquals("com.acme.Work.all", chosen(robot), "the choice stays");
  }

  @Test
  void gainsAreOfTheSpeedupThatIsTyped(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(() -> robot.lookup("#hot-speedup").queryTextInputControl().requestFocus());
    robot.interact(() -> robot.lookup("#hot-speedup").queryTextInputControl().setText("4"));
    robot.type(KeyCode.ENTER);
    until(() -> column(table(robot), "at-speedup").getText().equals("At 4×"));
    until(() -> cell(robot, "com.acme.json.Parser.parse", "at-speedup").equals("1.60×"));
    robot.interact(() -> robot.lookup("#hot-self").queryAs(ToggleButton.class).fire());
    until(() -> names(robot).getFirst().equals("com.acme.json.Parser.parse"));
    assertFalse(names(robot).contains("com.acme.Work.all"), "it has no code of its own");
  }

  @Test
  void theRankingIsCopiedAndSavedAsTheCommandWritesIt(FxRobot robot) throws Exception {
    open(robot);
    MenuButton menu = robot.lookup("#hot-export").queryAs(MenuButton.class);
    fire(robot, menu, "Copy the ranking as Markdown");
    until(() -> clipboard(robot).contains("lower bound"));
    assertTrue(clipboard(robot).contains("com.acme.json.Parser.parse"), clipboard(robot));
    Path saved = folder.resolve("ranking.csv");
    fixture.answerSave(saved);
    fire(robot, menu, "Save the ranking as CSV…");
    until(() -> Files.exists(saved) && Files.readString(saved).lines().count() == 6);
    assertTrue(Files.readString(saved).startsWith("function,file,module,self,total,rankedBy"));
    choose(robot, "com.acme.Work.all");
    robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
    until(() -> clipboard(robot).contains("com.acme.Work.all"));
  }

  @Test
  void theRecordingsOwnCallsMakeThePictureWhichIsSaved(FxRobot robot) throws Exception {
    robot.interact(
        () -> fixture.window.open(List.of(SAMPLES.resolve("checkout-timing-after.jfr"))));
    show(robot, fixture.pane());
    until(() -> canvas(robot).isVisible() && canvas(robot).framesProperty().get() > 0);
    String legend = robot.lookup("#counts-legend").query().getAccessibleText();
    assertTrue(legend.startsWith("Call counts: measured ") && !legend.contains("measured 0"));
    Path saved = folder.resolve("hot.svg");
    fixture.answerSave(saved);
    fire(robot, robot.lookup("#hot-export").queryAs(MenuButton.class), "Save the picture as SVG…");
    until(() -> Files.exists(saved));
    String svg = Files.readString(saved);
    assertTrue(svg.startsWith("<svg") || svg.startsWith("<?xml"), svg.substring(0, 80));
    assertTrue(svg.contains("kiln rank checkout-timing-after.jfr"), "the command that redraws it");
    robot.interact(() -> robot.lookup("#counts-legend").queryButton().fire());
    until(() -> robot.lookup("#counts-lines").tryQuery().isPresent());
    assertFalse(isThere(robot, "#counts-remove"), "what the recording has cannot be taken away");
  }

  @Test
  void aComparisonHasTheCallsThatItsCurrentSideCounted(FxRobot robot) throws Exception {
    List<Path> files =
        List.of(
            SAMPLES.resolve("checkout-timing-before.jfr"),
            SAMPLES.resolve("checkout-timing-after.jfr"));
    robot.interact(() -> fixture.window.drop(files, Optional.empty()));
    until(() -> fixture.window.tabs().current().isPresent());
    DocumentPane pane = fixture.window.tabs().current().orElseThrow();
    until(() -> pane.document().diffProperty().get() != null);
    robot.interact(pane::focusView);
    robot.type(KeyCode.G);
    until(
        () ->
            robot.lookup(".hot-canvas").tryQuery().isPresent()
                && canvas(robot).framesProperty().get() > 0);
    String legend = robot.lookup("#counts-legend").query().getAccessibleText();
    assertFalse(legend.contains("measured 0"), legend);
    String notes = robot.lookup("#hot-notes").queryAs(Label.class).getText();
    assertFalse(notes.contains("takes a part"), "the side is all that was counted: " + notes);
  }

  private static void fire(FxRobot robot, MenuButton menu, String text) {
    robot.interact(
        () ->
            menu.getItems().stream()
                .filter(i -> text.equals(i.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private static String clipboard(FxRobot robot) {
    String[] text = {""};
    robot.interact(
        () -> text[0] = Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""));
    return text[0];
  }

  @Test
  void anEmptyQueryAndAComparisonSayWhatTheyAre(FxRobot robot) throws Exception {
    DocumentPane pane = open(robot);
    robot.interact(
        () ->
            pane.document()
                .store()
                .update(s -> s.withQuery(dev.kiln.model.query.QueryText.parse("focus=nothing"))));
    until(() -> table(robot).getItems().isEmpty());
    assertFalse(isThere(robot, "#counts-add-here"), "a file would not help");
    Path other = fixture.file("other.collapsed", "com.acme.Main.run;com.acme.New.code 3\n");
    Path base = fixture.file("base.collapsed", WindowFixture.STACKS);
    robot.interact(() -> fixture.window.drop(List.of(base, other), Optional.empty()));
    until(
        () ->
            fixture.window.tabs().current().isPresent()
                && fixture.window.tabs().current().orElseThrow() != pane);
    DocumentPane compared = fixture.window.tabs().current().orElseThrow();
    until(() -> compared.document().diffProperty().get() != null);
    robot.interact(
        () -> compared.document().store().replace(s -> s.withView(HotPathsKind.KIND.view())));
    until(() -> compared.lookup("#hot-paths") != null);
    TableView<?> table = (TableView<?>) compared.lookup("#hot-paths");
    until(() -> table.getItems().size() == 1);
    assertEquals("com.acme.New.code", text(table, 0, "name"));
    assertTrue(
        compared.lookupAll(".status").stream()
            .flatMap(n -> n.lookupAll(".label").stream())
            .anyMatch(n -> ((Label) n).getText().startsWith("of the current side")));
    Button none = robot.lookup("#fix-add").queryButton();
    assertFalse(none.isDisabled());
  }
}

package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.answer;
import static dev.kiln.app.ui.WindowFixture.middle;
import static dev.kiln.app.ui.WindowFixture.node;
import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.CallTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Acting on stacks: each way by key, by menu and as a chip, undone, as text and as a command.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class StackActionsTest {
  private static final String PARSE = "com.acme.json.Parser.parse";
  private static final String ALL = "com.acme.Work.all";
  private static final String WRITE = "org.lib.Out.write";

  @TempDir static Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  /// Chooses a frame, presses a key, waits for the query that it makes.
  private static Map<String, Long> act(
      FxRobot robot, DocumentPane pane, String frame, KeyCode key, String query) throws Exception {
    robot.clickOn(middle(pane, node(pane, frame)));
    robot.type(key);
    until(() -> QueryText.format(answer(pane.document()).query()).equals(query));
    return totals(pane);
  }

  /// Names to totals, of all nodes with a value; several of one name are added up.
  private static Map<String, Long> totals(DocumentPane pane) {
    CallTree tree = answer(pane.document()).tree();
    Map<String, Long> totals = new TreeMap<>();
    for (int n = 0; n < tree.size(); n++) {
      if (tree.total(n) != 0) {
        totals.merge(tree.shape().name(n), tree.total(n), Long::sum);
      }
    }
    return totals;
  }

  @Test
  void focusOnFunctionMakesItTheTop(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    Map<String, Long> totals =
        act(robot, pane, ALL, KeyCode.F, "show-from=^com\\.acme\\.Work\\.all$");
    assertEquals(Map.of("all", 66L, ALL, 66L, PARSE, 60L, WRITE, 16L), totals);
    assertEquals(0, answer(pane.document()).tree().shape().parent(node(pane, ALL)));
  }

  @Test
  void focusOnSubtreeKeepsThisPathOnly(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    Map<String, Long> totals =
        act(robot, pane, ALL, KeyCode.S, "subtree=com.acme.Main.run;com.acme.Work.all");
    assertEquals(66, totals.get("all"));
    assertEquals(66, totals.get(ALL));
  }

  @Test
  void focusOnCalleesStartsBelow(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    Map<String, Long> totals =
        act(robot, pane, ALL, KeyCode.C, "callees=^com\\.acme\\.Work\\.all$");
    assertEquals(Map.of("all", 66L, PARSE, 60L, WRITE, 16L), totals);
  }

  @Test
  void onlyMatchingTowersAreShown(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    Map<String, Long> totals =
        act(robot, pane, WRITE, KeyCode.T, "focus=^org\\.lib\\.Out\\.write$");
    assertEquals(Map.of("all", 16L, "com.acme.Main.run", 16L, ALL, 16L, WRITE, 16L), totals);
  }

  @Test
  void samplesWithAFrameAreDropped(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    Map<String, Long> totals =
        act(robot, pane, WRITE, KeyCode.X, "ignore=^org\\.lib\\.Out\\.write$");
    assertEquals(84, totals.get("all"));
    assertTrue(!totals.containsKey(WRITE));
  }

  @Test
  void aHiddenFrameLeavesItsCalleesAndCost(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    Map<String, Long> totals = act(robot, pane, ALL, KeyCode.H, "hide=^com\\.acme\\.Work\\.all$");
    assertEquals(100, totals.get("all"));
    assertTrue(!totals.containsKey(ALL));
    assertEquals(16, totals.get(WRITE));
  }

  @Test
  void mergeIntoCallerTakesAllBelow(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    Map<String, Long> totals = act(robot, pane, ALL, KeyCode.M, "merge=^com\\.acme\\.Work\\.all$");
    assertEquals(
        Map.of("all", 100L, "com.acme.Main.run", 100L, "java.lang.Thread.sleep", 34L), totals);
    int run = node(pane, "com.acme.Main.run");
    assertEquals(66, answer(pane.document()).tree().self(run));
  }

  @Test
  void truncateBelowKeepsTheFrame(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    Map<String, Long> totals =
        act(robot, pane, ALL, KeyCode.K, "prune-from=^com\\.acme\\.Work\\.all$");
    assertEquals(66, totals.get(ALL));
    assertEquals(66, answer(pane.document()).tree().self(node(pane, ALL)));
    assertTrue(!totals.containsKey(PARSE));
  }

  @Test
  void recursionCollapsesDirectAndAny(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    String query = "recursion=direct:^com\\.acme\\.json\\.Parser\\.parse$";
    assertEquals(50, act(robot, pane, PARSE, KeyCode.R, query).get(PARSE), "one box of 50");
    robot.interact(() -> pane.document().store().undo());
    until(() -> answer(pane.document()).query().transforms().isEmpty());
    query = "recursion=any:^com\\.acme\\.json\\.Parser\\.parse$";
    assertEquals(50, act(robot, pane, PARSE, KeyCode.E, query).get(PARSE));
  }

  @Test
  void aPackageCollapsesToOneBox(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    Map<String, Long> totals = act(robot, pane, PARSE, KeyCode.P, "collapse=^com\\.acme\\.json\\.");
    assertEquals(50, totals.get("com.acme.json"));
    assertTrue(!totals.containsKey(PARSE));
  }

  @Test
  void aModuleThatIsUnknownSaysSoAndDoesNothing(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    robot.rightClickOn(middle(pane, node(pane, PARSE)));
    until(
        () -> robot.lookup("Collapse its module  (its module is unknown)").tryQuery().isPresent());
    robot.type(KeyCode.ESCAPE);
    robot.clickOn(middle(pane, node(pane, PARSE))).type(KeyCode.B);
    assertEquals("", QueryText.format(pane.document().store().get().query()));
  }

  @Test
  void myCodeOnlyKeepsThePrefixes(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    robot.interact(() -> pane.document().preferences().myCodeProperty().set(List.of("org.lib.")));
    simplify(robot, "My code only");
    until(() -> QueryText.format(answer(pane.document()).query()).equals("show=^org\\.lib\\."));
    assertEquals(Map.of("all", 100L, WRITE, 16L), totals(pane));
    robot.interact(
        () -> {
          pane.document().store().undo();
          pane.document().preferences().myCodeProperty().set(List.of());
        });
    simplify(robot, "My code only");
    until(() -> QueryText.format(answer(pane.document()).query()).equals("show=^com\\.acme\\."));
  }

  @Test
  void theWholeGraphIsSimplifiedFromOneMenu(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    simplify(robot, "A box per package");
    until(() -> QueryText.format(answer(pane.document()).query()).equals("by=package"));
    assertEquals(50, totals(pane).get("com.acme.json"));
    simplify(robot, "A box per function");
    until(() -> QueryText.format(answer(pane.document()).query()).isEmpty());
    simplify(robot, "Collapse any recursion");
    until(() -> QueryText.format(answer(pane.document()).query()).equals("recursion=any"));
    assertEquals(50, totals(pane).get(PARSE));
  }

  private static void simplify(FxRobot robot, String item) {
    MenuButton menu = robot.lookup("#simplify").queryAs(MenuButton.class);
    robot.interact(
        () ->
            menu.getItems().stream()
                .filter(i -> item.equals(i.getText()))
                .forEach(javafx.scene.control.MenuItem::fire));
  }

  @Test
  void theMenuOfAFrameOffersEveryAction(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    robot.rightClickOn(middle(pane, node(pane, WRITE)));
    until(() -> robot.lookup("Copy name").tryQuery().isPresent());
    robot.clickOn("Show only stacks with it");
    until(() -> answer(pane.document()).tree().total() == 16);
    robot.type(KeyCode.CONTROL, KeyCode.Z);
    robot.interact(() -> pane.document().store().undo());
    until(() -> answer(pane.document()).tree().total() == 100);
  }

  @Test
  void aChipIsEditedWithEnterAndRemovedWithDelete(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    act(robot, pane, WRITE, KeyCode.X, "ignore=^org\\.lib\\.Out\\.write$");
    Node chip = chip(robot, "ignore org.lib.Out.write");
    robot.interact(chip::requestFocus);
    robot.type(KeyCode.ENTER);
    until(() -> robot.lookup("#term-value").tryQuery().isPresent());
    TextField value = robot.lookup("#term-value").queryAs(TextField.class);
    assertEquals("^org\\.lib\\.Out\\.write$", value.getText());
    robot.interact(() -> value.setText("sleep"));
    robot.clickOn(value).type(KeyCode.ENTER);
    until(() -> QueryText.format(answer(pane.document()).query()).equals("ignore=sleep"));
    Node changed = chip(robot, "ignore sleep");
    robot.interact(changed::requestFocus);
    robot.type(KeyCode.DELETE);
    until(() -> QueryText.format(answer(pane.document()).query()).isEmpty());
  }

  @Test
  void namesThatFitAreOfferedAndTaken(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    robot.interact(pane::focusView);
    robot.type(KeyCode.A);
    until(() -> robot.lookup("#term-value").tryQuery().isPresent());
    robot.write("out.wr");
    until(() -> robot.lookup("#term-offers").query().isVisible());
    robot.type(KeyCode.DOWN, KeyCode.ENTER, KeyCode.ENTER);
    until(
        () ->
            QueryText.format(answer(pane.document()).query())
                .equals("focus=^org\\.lib\\.Out\\.write$"));
  }

  private static Node chip(FxRobot robot, String text) {
    return robot.lookup((Node n) -> text.equals(n.getAccessibleText())).query();
  }

  @Test
  void aTermIsAddedByKeyAndChecked(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    robot.interact(pane::focusView);
    robot.type(KeyCode.A);
    until(() -> robot.lookup("#term-value").tryQuery().isPresent());
    ComboBox<?> word = robot.lookup("#term-word").queryComboBox();
    robot.interact(() -> word.getSelectionModel().select(word.getItems().size() - 1));
    robot.clickOn("#term-value").write("nonsense").type(KeyCode.ENTER);
    String problem = "by=nonsense: expected function, line, module or package";
    until(() -> robot.lookup(problem).tryQuery().isPresent());
    TextField value = robot.lookup("#term-value").queryAs(TextField.class);
    robot.interact(() -> value.setText("module"));
    robot.clickOn(value).type(KeyCode.ENTER);
    until(() -> QueryText.format(answer(pane.document()).query()).equals("by=module"));
  }

  @Test
  void chipsBeyondTwoRowsStandInAMenu(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    String many =
        "ignore=first.long.function.name ignore=second.long.function.name"
            + " ignore=third.long.function.name ignore=fourth.long.function.name hide=fifth";
    robot.interact(() -> pane.document().store().update(s -> s.withQuery(QueryText.parse(many))));
    MenuButton more = robot.lookup("#more-chips").queryAs(MenuButton.class);
    until(() -> more.isVisible() && !more.getItems().isEmpty());
    long shown =
        robot.lookup(".chip").queryAll().stream()
            .filter(b -> b instanceof Button && b.isVisible() && !"add-filter".equals(b.getId()))
            .count();
    assertEquals(5, shown + more.getItems().size());
    assertEquals("+" + more.getItems().size(), more.getText());
    assertTrue(robot.lookup("#add-filter").query().isVisible());
  }

  @Test
  void theQueryIsCopiedAsTheCommandThatDrawsThePicture(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    act(robot, pane, ALL, KeyCode.K, "prune-from=^com\\.acme\\.Work\\.all$");
    String button = "Copy the command that draws this picture";
    robot.clickOn(robot.lookup((Node n) -> button.equals(n.getAccessibleText())).<Node>query());
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertTrue(copied[0].startsWith("kiln render "), copied[0]);
    assertTrue(copied[0].contains("--query 'prune-from=^com\\.acme\\.Work\\.all$'"), copied[0]);
  }
}

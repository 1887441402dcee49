package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.answer;
import static dev.kiln.app.ui.WindowFixture.node;
import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.ui.calltree.CallTreeKind;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.model.query.Direction;
import dev.kiln.model.tree.TreeShape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The call tree as a table.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class CallTreeViewTest {
  @TempDir Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  private TreeTableView<?> open(FxRobot robot, String stacks) throws Exception {
    Path file = fixture.file("tree.collapsed", stacks);
    robot.interact(() -> fixture.window.open(List.of(file)));
    DocumentPane pane = fixture.pane();
    robot.interact(
        () -> pane.document().store().replace(s -> s.withView(CallTreeKind.KIND.view())));
    until(() -> robot.lookup("#call-tree").tryQuery().isPresent());
    TreeTableView<?> table = (TreeTableView<?>) robot.lookup("#call-tree").query();
    until(() -> table.getRoot() != null);
    robot.interact(table::requestFocus);
    return table;
  }

  /// The rows as a reader copies them: `depth name total`, from top to bottom.
  private static List<String> rows(FxRobot robot) {
    fire(robot, "Copy all shown rows as CSV");
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    List<String> rows = new ArrayList<>();
    for (String line : copied[0].lines().skip(1).toList()) {
      String[] cells = line.split(",");
      rows.add(cells[0] + " " + cells[1] + " " + cells[2]);
    }
    return rows;
  }

  private static void fire(FxRobot robot, String item) {
    robot.interact(
        () ->
            robot.lookup(".icon-menu").queryAllAs(MenuButton.class).stream()
                .flatMap(m -> m.getItems().stream())
                .filter(i -> item.equals(i.getText()))
                .forEach(i -> i.fire()));
  }

  private static int chosen(DocumentPane pane) {
    return pane.document().selectedNodeProperty().get();
  }

  @Test
  void rowsOpenLazilyHeaviestFirst(FxRobot robot) throws Exception {
    TreeTableView<?> table = open(robot, WindowFixture.STACKS);
    assertEquals(
        List.of(
            "0 all 100",
            "1 com.acme.Main.run 100",
            "2 com.acme.Work.all 66",
            "2 java.lang.Thread.sleep 34"),
        rows(robot),
        "single children are open");
    robot.interact(() -> table.getSelectionModel().clearAndSelect(2));
    assertEquals(node(fixture.pane(), "com.acme.Work.all"), chosen(fixture.pane()));
    robot.type(KeyCode.RIGHT);
    assertEquals(6, table.getExpandedItemCount());
    robot.type(KeyCode.RIGHT);
    assertEquals(node(fixture.pane(), "com.acme.json.Parser.parse"), chosen(fixture.pane()));
    robot.type(KeyCode.LEFT);
    assertEquals(node(fixture.pane(), "com.acme.Work.all"), chosen(fixture.pane()));
    robot.type(KeyCode.LEFT);
    assertEquals(4, table.getExpandedItemCount());
    robot.type(KeyCode.ENTER);
    assertEquals(6, table.getExpandedItemCount());
  }

  @Test
  void heaviestPathOpensToTheFrameThatSpendsMost(FxRobot robot) throws Exception {
    TreeTableView<?> table = open(robot, WindowFixture.STACKS);
    robot.interact(() -> table.getSelectionModel().clearAndSelect(0));
    robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
    int parse = node(fixture.pane(), "com.acme.json.Parser.parse");
    assertEquals(parse, chosen(fixture.pane()));
    robot.interact(() -> table.getSelectionModel().clearAndSelect(0));
    robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
    assertEquals(1, table.getExpandedItemCount());
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
    assertEquals(7, table.getExpandedItemCount(), "all is open");
    robot.interact(() -> table.getSelectionModel().clearAndSelect(0));
    robot.clickOn("#heaviest-path");
    assertEquals(parse, chosen(fixture.pane()));
  }

  @Test
  void choosingABoxElsewhereOpensItsPath(FxRobot robot) throws Exception {
    TreeTableView<?> table = open(robot, WindowFixture.STACKS);
    DocumentPane pane = fixture.pane();
    int write = node(pane, "org.lib.Out.write");
    robot.interact(() -> pane.document().choose(write));
    assertTrue(rows(robot).contains("3 org.lib.Out.write 16"));
    assertEquals(4, table.getSelectionModel().getSelectedIndex());
    robot.interact(() -> table.getSelectionModel().clearAndSelect(3));
    assertEquals("com.acme.Work.all", answer(pane.document()).tree().shape().name(2));
    assertEquals(chosen(pane), pane.flame().canvas().selectedProperty().get());
  }

  @Test
  void matchesAreSteppedThrough(FxRobot robot) throws Exception {
    open(robot, WindowFixture.STACKS);
    DocumentPane pane = fixture.pane();
    robot.interact(() -> pane.document().search().search("parse"));
    until(() -> pane.document().search().resultProperty().get() != null);
    robot.type(KeyCode.N);
    int parse = node(pane, "com.acme.json.Parser.parse");
    assertEquals(parse, chosen(pane));
    robot.type(KeyCode.N);
    assertEquals(parse + 1, chosen(pane));
    assertEquals(7, rows(robot).size());
    robot.press(KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.SHIFT);
    assertEquals(parse, chosen(pane));
    until(
        () ->
            robot.lookup(".frame-name").queryAll().stream()
                    .filter(
                        n ->
                            n.getPseudoClassStates().stream()
                                .anyMatch(p -> p.getPseudoClassName().equals("match")))
                    .count()
                >= 2);
  }

  @Test
  void typingGoesToTheNextRowOfThatName(FxRobot robot) throws Exception {
    TreeTableView<?> table = open(robot, WindowFixture.STACKS);
    robot.interact(() -> table.getSelectionModel().clearAndSelect(0));
    robot.type(KeyCode.QUOTE);
    robot.write("thr");
    assertEquals(node(fixture.pane(), "java.lang.Thread.sleep"), chosen(fixture.pane()));
    assertTrue(
        fixture.pane().document().store().get().query().transforms().isEmpty(),
        "what is typed acts on nothing");
  }

  @Test
  void growsTowardCallersToo(FxRobot robot) throws Exception {
    open(robot, WindowFixture.STACKS);
    DocumentPane pane = fixture.pane();
    robot.interact(() -> robot.lookup("#toward-callers").queryAs(ToggleButton.class).fire());
    until(() -> answer(pane.document()).query().direction() == Direction.CALLERS);
    until(() -> rows(robot).contains("1 com.acme.json.Parser.parse 50"));
    assertEquals(CallTreeKind.KIND.view(), pane.document().store().get().view());
    robot.interact(() -> robot.lookup("#toward-callees").queryAs(ToggleButton.class).fire());
    until(() -> rows(robot).contains("2 com.acme.Work.all 66"));
  }

  @Test
  void rowsStayOpenWhenTheFilterChanges(FxRobot robot) throws Exception {
    open(robot, WindowFixture.STACKS);
    DocumentPane pane = fixture.pane();
    robot.interact(() -> pane.document().choose(node(pane, "org.lib.Out.write")));
    robot.interact(
        () ->
            pane.document()
                .store()
                .update(
                    s ->
                        s.withQuery(
                            s.query().plus(new dev.kiln.model.query.Filter.Ignore("sleep")))));
    until(() -> answer(pane.document()).tree().total() == 66);
    assertEquals(
        List.of(
            "0 all 66",
            "1 com.acme.Main.run 66",
            "2 com.acme.Work.all 66",
            "3 com.acme.json.Parser.parse 50",
            "3 org.lib.Out.write 16"),
        rows(robot));
  }

  @Test
  void columnsSortSiblingsAndAreChosen(FxRobot robot) throws Exception {
    TreeTableView<?> table = open(robot, WindowFixture.STACKS);
    TreeTableColumn<?, ?> name = table.getColumns().getFirst();
    sortBy(robot, table, name);
    until(() -> rows(robot).indexOf("2 com.acme.Work.all 66") == 2);
    robot.interact(() -> name.setSortType(TreeTableColumn.SortType.DESCENDING));
    until(() -> rows(robot).indexOf("2 java.lang.Thread.sleep 34") == 2);
    MenuButton menu = robot.lookup("#call-tree-columns").queryAs(MenuButton.class);
    robot.interact(
        () ->
            menu.getItems().stream()
                .filter(i -> "column-samples".equals(i.getId()))
                .map(CheckMenuItem.class::cast)
                .forEach(
                    item -> {
                      item.setSelected(!item.isSelected());
                      item.fire();
                    }));
    robot.interact(() -> table.getSelectionModel().clearAndSelect(1));
    until(
        () -> {
          fire(robot, "Copy row as CSV");
          String[] copied = new String[1];
          robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
          return copied[0].lines().skip(1).findFirst().orElse("").endsWith(",100");
        });
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the type of the rows is the view's own
  private static void sortBy(FxRobot robot, TreeTableView table, TreeTableColumn column) {
    robot.interact(() -> table.getSortOrder().setAll(List.of(column)));
  }

  @Test
  void aHundredThousandChildrenLoadPageByPage(FxRobot robot) throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append("f").append(i).append(' ').append(i + 1).append('\n');
    }
    TreeTableView<?> table = open(robot, text.toString());
    assertEquals(102, table.getExpandedItemCount(), "all, a hundred, and the rest in one row");
    until(() -> rows(robot).get(1).equals("1 f99999 100000"));
    robot.interact(
        () -> {
          table.getSelectionModel().clearAndSelect(101);
          table.scrollTo(90);
        });
    until(() -> robot.lookup("and 99,900 more").tryQuery().isPresent());
    robot.type(KeyCode.ENTER);
    assertEquals(1102, table.getExpandedItemCount());
    DocumentPane pane = fixture.pane();
    TreeShape shape = answer(pane.document()).tree().shape();
    int light = 0;
    for (int n = 1; n < shape.size(); n++) {
      light = shape.name(n).equals("f7") ? n : light;
    }
    int far = light;
    robot.interact(() -> pane.document().choose(far));
    assertEquals(1103, table.getExpandedItemCount(), "brought in out of turn");
    assertEquals("1 f7 8", rows(robot).getLast());
    assertEquals(1101, table.getSelectionModel().getSelectedIndex());
    Objects.requireNonNull(table.getRoot());
  }

  @Test
  void rowsAreCopiedAsMarkdownSetInByDepth(FxRobot robot) throws Exception {
    open(robot, WindowFixture.STACKS);
    fire(robot, "Copy all shown rows as Markdown");
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertTrue(
        copied[0].contains("| 2 | \u2003\u2003`com.acme.Work.all` | 66 | 66.0 % | 66.0 % | 0 |"),
        copied[0]);
  }
}

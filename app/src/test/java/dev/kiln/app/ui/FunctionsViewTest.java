package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.answer;
import static dev.kiln.app.ui.WindowFixture.node;
import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.settings.Settings;
import dev.kiln.app.ui.common.table.FunctionRow;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.app.ui.functions.FunctionsKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The function table.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class FunctionsViewTest {
  @TempDir Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  private TableView<FunctionRow> open(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    robot.interact(
        () -> pane.document().store().replace(s -> s.withView(FunctionsKind.KIND.view())));
    TableView<FunctionRow> table = pane.functions().table();
    until(() -> table.getItems().size() == 5);
    return table;
  }

  private static List<String> names(TableView<FunctionRow> table) {
    return table.getItems().stream().map(FunctionRow::name).toList();
  }

  private static TableColumn<FunctionRow, ?> column(TableView<FunctionRow> table, String id) {
    return table.getColumns().stream().filter(c -> id.equals(c.getId())).findFirst().orElseThrow();
  }

  private static void show(FxRobot robot, String column) {
    MenuButton menu = robot.lookup("#functions-columns").queryAs(MenuButton.class);
    robot.interact(
        () ->
            menu.getItems().stream()
                .filter(i -> ("column-" + column).equals(i.getId()))
                .map(CheckMenuItem.class::cast)
                .forEach(FunctionsViewTest::toggle));
  }

  /// What a click does.
  private static void toggle(CheckMenuItem item) {
    item.setSelected(!item.isSelected());
    item.fire();
  }

  private String cell(FxRobot robot, TableView<FunctionRow> table, String column, String function) {
    int row = names(table).indexOf(function);
    String[] text = new String[1];
    robot.interact(
        () -> {
          table.scrollToColumn(column(table, column));
          table.getSelectionModel().clearAndSelect(row);
        });
    robot.interact(() -> table.requestFocus());
    robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
    robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    List<String> lines = text[0].lines().toList();
    List<String> heads = List.of(lines.get(0).split(" \\| "));
    String title = column(table, column).getText();
    for (int i = 0; i < heads.size(); i++) {
      if (heads.get(i).replace("|", "").strip().equals(title)) {
        return lines.get(2).split(" \\| ")[i].replace("|", "").strip();
      }
    }
    throw new AssertionError(title + " in " + heads);
  }

  @Test
  void columnsAreChosenAndRemembered(FxRobot robot) throws Exception {
    TableView<FunctionRow> table = open(robot);
    assertFalse(column(table, "samples").isVisible());
    show(robot, "samples");
    show(robot, "callers");
    show(robot, "callees");
    assertTrue(column(table, "samples").isVisible());
    until(() -> cell(robot, table, "callees", "com.acme.Work.all").equals("2"));
    assertEquals("1", cell(robot, table, "callers", "com.acme.Work.all"));
    assertEquals("2", cell(robot, table, "callers", "com.acme.json.Parser.parse"), "and itself");
    assertEquals("66", cell(robot, table, "samples", "com.acme.Work.all"), "once per stack");
    show(robot, "self-share");
    assertFalse(column(table, "self-share").isVisible());
    Settings kept = Settings.load(folder.resolve("config"));
    assertEquals("+samples\n+callers\n+callees\n-self-share", kept.get("columns.functions", ""));
  }

  @Test
  void sharesOfTheViewFollowTheZoom(FxRobot robot) throws Exception {
    TableView<FunctionRow> table = open(robot);
    DocumentPane pane = fixture.pane();
    show(robot, "total-of-view");
    until(() -> cell(robot, table, "total-of-view", "com.acme.json.Parser.parse").equals("50.0 %"));
    robot.interact(
        () -> {
          pane.flame().canvas().setAnimated(false);
          pane.flame().canvas().zoomTo(node(pane, "com.acme.Work.all"));
        });
    until(() -> cell(robot, table, "total-of-view", "com.acme.json.Parser.parse").equals("75.8 %"));
    assertEquals("50.0 %", cell(robot, table, "total-share", "com.acme.json.Parser.parse"));
  }

  @Test
  void headersSortAndTextFilters(FxRobot robot) throws Exception {
    TableView<FunctionRow> table = open(robot);
    robot.interact(() -> table.getSortOrder().setAll(List.of(column(table, "name"))));
    until(() -> names(table).get(1).equals("com.acme.Main.run"));
    robot.interact(() -> column(table, "name").setSortType(TableColumn.SortType.DESCENDING));
    until(() -> names(table).getFirst().equals("org.lib.Out.write"));
    TextField filter = robot.lookup("#function-filter").queryAs(TextField.class);
    robot.interact(() -> filter.setText("ACME work"));
    until(() -> names(table).equals(List.of("com.acme.Work.all")));
    assertTrue(robot.lookup("1 of 5 functions").tryQuery().isPresent());
    robot.interact(() -> filter.setText("module:acme"));
    until(() -> table.getItems().isEmpty());
  }

  @Test
  void packagesCountEachStackOnce(FxRobot robot) throws Exception {
    TableView<FunctionRow> table = open(robot);
    robot.interact(() -> robot.lookup("#by-package").queryAs(ToggleButton.class).fire());
    until(() -> names(table).contains("com.acme.json"));
    FunctionRow acme = table.getItems().get(names(table).indexOf("com.acme"));
    assertEquals(100, acme.total(), "run and all stand on one stack");
    FunctionRow json = table.getItems().get(names(table).indexOf("com.acme.json"));
    assertEquals(50, json.total());
    assertEquals(50, json.self());
    assertEquals("", fixture.pane().document().store().get().query().valueType());
    assertTrue(answer(fixture.pane().document()).query().transforms().isEmpty(), "the query stays");
    robot.interact(() -> table.getSelectionModel().select(names(table).indexOf("com.acme.json")));
    robot.interact(table::requestFocus);
    robot.type(KeyCode.ENTER);
    until(() -> names(table).equals(List.of("com.acme.json.Parser.parse")));
    assertTrue(robot.lookup("package com.acme.json").tryQuery().isPresent());
    robot.clickOn("#function-group");
    until(() -> table.getItems().size() == 5);
  }

  @Test
  void enterOpensTheFunctionInTheSandwich(FxRobot robot) throws Exception {
    TableView<FunctionRow> table = open(robot);
    robot.interact(
        () -> {
          table.requestFocus();
          table.getSelectionModel().select(names(table).indexOf("com.acme.Work.all"));
        });
    robot.type(KeyCode.ENTER);
    until(() -> robot.lookup("#sandwich-name").tryQuery().isPresent());
    until(() -> robot.lookup("#sandwich-name").queryAs(Label.class).getText().equals("Work.all"));
  }

  @Test
  void rowsAreCopiedAndSaved(FxRobot robot) throws Exception {
    TableView<FunctionRow> table = open(robot);
    robot.interact(() -> table.getSelectionModel().clearAndSelect(0));
    robot.interact(table::requestFocus);
    robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertEquals(
        """
        | Function | Self | Self % | Total | Total % |
        |---|--:|--:|--:|--:|
        | `com.acme.json.Parser.parse` | 50 | 50.0 % | 50 | 50.0 % |
        """,
        copied[0]);
    fire(robot, "Copy row as text");
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertEquals(
        """
        Function\tSelf\tSelf %\tTotal\tTotal %
        com.acme.json.Parser.parse\t50\t50.0 %\t50\t50.0 %
        """,
        copied[0]);
    fire(robot, "Copy all shown rows as text");
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertEquals(table.getItems().size() + 1, copied[0].lines().count());
    Path csv = folder.resolve("rows.csv");
    fixture.answerSave(csv);
    fire(robot, "Save all shown rows as CSV…");
    until(() -> Files.exists(csv));
    assertEquals(6, Files.readString(csv).lines().count());
    assertTrue(Files.readString(csv).contains("com.acme.Main.run,0,0.0,100,1.0"));
  }

  private static void fire(FxRobot robot, String entry) {
    robot.interact(
        () ->
            robot.lookup(".icon-menu").queryAllAs(MenuButton.class).stream()
                .flatMap(m -> m.getItems().stream())
                .filter(i -> entry.equals(i.getText()))
                .forEach(i -> i.fire()));
  }

  @Test
  void aHundredThousandFunctionsSortAndFilter(FxRobot robot) throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append("main;f").append(i).append(' ').append(i + 1).append('\n');
    }
    Path file = fixture.file("many.collapsed", text.toString());
    robot.interact(() -> fixture.window.open(List.of(file)));
    DocumentPane pane = fixture.pane();
    robot.interact(
        () -> pane.document().store().replace(s -> s.withView(FunctionsKind.KIND.view())));
    TableView<FunctionRow> table = pane.functions().table();
    until(() -> table.getItems().size() == 100_001);
    assertEquals("f99999", table.getItems().getFirst().name());
    robot.interact(() -> table.getSelectionModel().clearAndSelect(70));
    String chosen = table.getItems().get(70).name();
    robot.interact(() -> column(table, "self").setSortType(TableColumn.SortType.ASCENDING));
    until(() -> table.getItems().getFirst().name().equals("main"));
    assertEquals(chosen, table.getSelectionModel().getSelectedItem().name(), "stays chosen");
    TextField filter = robot.lookup("#function-filter").queryAs(TextField.class);
    robot.interact(() -> filter.setText("f9999"));
    until(() -> table.getItems().size() == 11);
  }
}

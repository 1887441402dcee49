package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.Difference;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.View;
import dev.kiln.diffview.DeltaRow;
import dev.kiln.model.query.Direction;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.render.fx.flame.FlameCanvas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The sandwich of a comparison: a function between callers and callees of both sides.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class DiffSandwichViewTest {
  /// `parse` is called more by `read`, less by `load`; below it `fresh` is new and `gone` vanished.
  private static final String BASE =
      "main;read;parse;scan 200\nmain;load;parse;gone 300\nmain;load;parse 100\nmain;rest 900\n";

  private static final String CURRENT =
      "main;read;parse;scan 210\nmain;read;parse;fresh 450\nmain;load;parse 90\nmain;rest 900\n";

  @TempDir static Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  private Document sandwich(FxRobot robot) throws Exception {
    List<Path> files =
        List.of(fixture.file("base.collapsed", BASE), fixture.file("current.collapsed", CURRENT));
    robot.interact(() -> fixture.window.drop(files, Optional.empty()));
    until(() -> fixture.window.tabs().current().isPresent());
    Document document = fixture.window.tabs().current().orElseThrow().document();
    until(() -> document.diffProperty().get() != null);
    robot.interact(() -> document.choose(node(document, "main", "read", "parse")));
    robot.type(KeyCode.DIGIT3);
    assertEquals(View.SANDWICH, document.store().get().view());
    until(() -> name(robot).equals("parse"));
    return document;
  }

  private static Difference diff(Document document) {
    return Objects.requireNonNull(document.diffProperty().get());
  }

  private static int node(Document document, String... path) {
    TreeShape shape = diff(document).result().shown().shape();
    int at = 0;
    for (String wanted : path) {
      int found = -1;
      for (int c = at + 1; c < shape.subtreeEnd(at); c = shape.subtreeEnd(c)) {
        found = shape.name(c).equals(wanted) ? c : found;
      }
      at = found;
    }
    return at;
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).tryQueryAs(Label.class).map(Label::getText).orElse("");
  }

  private static String name(FxRobot robot) {
    return text(robot, "#diff-sandwich-name");
  }

  private static FlameCanvas canvas(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(FlameCanvas.class);
  }

  /// What a screen reader says of the box below or above the middle one, with the keyboard on it.
  private static String spoken(FxRobot robot, String id, int node) {
    FlameCanvas canvas = canvas(robot, id);
    robot.interact(() -> canvas.focusNode(node));
    return canvas.getAccessibleText();
  }

  @Test
  void aFunctionStandsBetweenCallersAndCalleesOfBothSides(FxRobot robot) throws Exception {
    sandwich(robot);
    String sentence = text(robot, "#diff-sandwich-sentence");
    assertTrue(sentence.contains("600 (40.0 %) -> 750 (45.5 %)"), sentence);
    assertEquals(spoken(robot, "#diff-callees", 0).replaceFirst(".*?, ", ""), sentence);
    String above = spoken(robot, "#diff-callers", 1) + " / " + spoken(robot, "#diff-callers", 3);
    assertTrue(above.contains("read, ") && above.contains("200 (13.3 %) -> 660 (40.0 %)"), above);
    assertTrue(above.contains("load, ") && above.contains("400 (26.7 %) -> 90 (5.5 %)"), above);
    String below =
        List.of(1, 2, 3).stream().map(n -> spoken(robot, "#diff-callees", n)).toList().toString();
    assertTrue(below.contains("Callees: gone, ") && below.contains("300 (20.0 %) -> 0"), below);
    assertTrue(below.contains("Callees: fresh, ") && below.contains("0 (0.0 %) -> 450"), below);
    assertTrue(text(robot, "#diff-sandwich-sentence").contains("more"), sentence);
    assertFalse(robot.lookup("#diff-details").queryAll().isEmpty(), "details are of both sides");
  }

  @Test
  @SuppressWarnings("unchecked")
  void theTableAndTheBoxesPutFunctionsInTheMiddle(FxRobot robot) throws Exception {
    Document document = sandwich(robot);
    robot.clickOn("#list-all");
    TableView<DeltaRow> table = robot.lookup("#delta-table").queryAs(TableView.class);
    robot.interact(
        () ->
            table
                .getSelectionModel()
                .select(
                    table.getItems().stream()
                        .filter(r -> r.delta().name().equals("load"))
                        .findFirst()
                        .orElseThrow()));
    until(() -> name(robot).equals("load"));
    int chosen = document.selectedNodeProperty().get();
    assertEquals(
        "load", diff(document).result().shown().shape().name(chosen), "one choice for all views");
    FlameCanvas callees = canvas(robot, "#diff-callees");
    robot.interact(
        () -> {
          callees.requestFocus();
          callees.focusNode(1);
        });
    robot.type(KeyCode.ENTER);
    until(() -> name(robot).equals("parse"));
    robot.type(KeyCode.BACK_SPACE);
    until(() -> name(robot).equals("load"));
  }

  @Test
  void aZoomOfOneSideNarrowsTheOther(FxRobot robot) throws Exception {
    Document document = sandwich(robot);
    FlameCanvas callers = canvas(robot, "#diff-callers");
    int load = spoken(robot, "#diff-callers", 1).contains("load") ? 1 : 3;
    robot.interact(() -> callers.zoomTo(load));
    until(() -> spoken(robot, "#diff-callees", 0).contains("400 (26.7 %) -> 90 (5.5 %)"));
    robot.interact(() -> callers.zoomTo(0));
    until(() -> spoken(robot, "#diff-callees", 0).contains("600 (40.0 %) -> 750"));
    assertEquals(
        600 + 900, diff(document).result().shown().tree(Side.BASE).total(), "nothing is filtered");
  }

  @Test
  void theSidesAreExchangedHereToo(FxRobot robot) throws Exception {
    sandwich(robot);
    robot.interact(() -> canvas(robot, "#diff-callees").requestFocus());
    robot.type(KeyCode.W);
    until(() -> text(robot, "#diff-sandwich-sentence").contains("750 (45.5 %) -> 600 (40.0 %)"));
    assertEquals("parse", name(robot));
  }

  @Test
  void theInvertedGraphIsADifferenceToo(FxRobot robot) throws Exception {
    Document document = sandwich(robot);
    robot.type(KeyCode.DIGIT4);
    until(() -> diff(document).result().query().direction() == Direction.CALLERS);
    until(() -> robot.lookup("#diff-graph").tryQuery().isPresent());
    int fresh = node(document, "fresh");
    assertEquals(450, diff(document).result().shown().tree(Side.CURRENT).total(fresh));
    assertEquals(0, diff(document).result().shown().tree(Side.BASE).total(fresh));
    assertTrue(spoken(robot, "#diff-graph", fresh).startsWith("fresh, 27.3 pp more (new)"));
    // The table is of the same samples, and says the same.
    robot.clickOn("#list-new");
    TableView<?> table = robot.lookup("#delta-table").queryAs(TableView.class);
    assertEquals("fresh", ((DeltaRow) table.getItems().getFirst()).delta().name());
    robot.interact(() -> table.getSelectionModel().select(0));
    until(() -> document.selectedNodeProperty().get() == fresh);
    robot.type(KeyCode.V);
    until(() -> diff(document).result().query().direction() == Direction.CALLEES);
    until(
        () ->
            document.selectedNodeProperty().get()
                == node(document, "main", "read", "parse", "fresh"));
  }

  @Test
  void theSandwichIsSavedAsTheCommandDrawsIt(FxRobot robot) throws Exception {
    sandwich(robot);
    Path file = folder.resolve("saved.svg");
    fixture.answerSave(file);
    MenuButton share = robot.lookup("#sandwich-share").queryAs(MenuButton.class);
    Menu svg = (Menu) share.getItems().getFirst();
    robot.interact(() -> svg.getItems().getFirst().fire());
    until(() -> robot.lookup("Saved " + file).tryQuery().isPresent());
    String text = Files.readString(file);
    assertTrue(text.contains("base.collapsed to current.collapsed: callers and callees of parse"));
    assertTrue(text.contains("basis: share of each side"), text);
    assertTrue(text.contains("<title>gone: 20.0 pp less (gone): 300 (20.0 %) -&gt; 0"), text);
    assertTrue(text.contains("--sandwich parse"), text);
  }
}

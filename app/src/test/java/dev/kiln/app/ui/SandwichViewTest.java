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
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.layout.Viewport;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The sandwich view. What its trees hold is tested in the model.
@InWindow
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

  /// Chooses an entry of the export menu, by the words that it and its submenu begin with.
  private static void share(FxRobot robot, String... words) {
    List<MenuItem> items = robot.lookup("#sandwich-share").queryAs(MenuButton.class).getItems();
    for (String word : words) {
      MenuItem found =
          items.stream()
              .filter(i -> i.getText() != null && i.getText().startsWith(word))
              .findFirst()
              .orElseThrow();
      if (found instanceof Menu menu) {
        items = menu.getItems();
      } else {
        robot.interact(found::fire);
      }
    }
  }

  private Path save(FxRobot robot, String name, String... words) throws Exception {
    Path file = folder.resolve(name);
    fixture.answerSave(file);
    share(robot, words);
    until(() -> robot.lookup("Saved " + file).tryQuery().isPresent());
    return file;
  }

  @Test
  void theSandwichIsSavedAndCopiedAsItIsSeen(FxRobot robot) throws Exception {
    DocumentPane pane = open(robot, "shared");
    robot.interact(
        () ->
            pane.document()
                .store()
                .update(s -> s.withQuery(s.query().plus(new Filter.Focus("right")))));
    until(() -> text(robot, "#sandwich-total").equals("total 30 · 42.9 % of all"));
    String svg = Files.readString(save(robot, "s.svg", "Save picture as SVG", "Light and dark"));
    int width = Math.max(640, (int) canvas(robot, "#callees").getWidth());
    assertTrue(svg.contains("callers and callees of shared"), svg);
    assertTrue(svg.contains("samples/count, 30, 42.9 % of all  ·  query: focus=right"), svg);
    String command =
        "kiln render sandwich.collapsed --width "
            + width
            + " --theme both --sandwich shared --query focus=right -o s.svg";
    assertTrue(svg.contains("Drawn by: " + command), svg);
    for (String box : List.of("right: 30, 42.9", "leaf: 10, 14.3", "other: 20, 28.6")) {
      assertTrue(svg.contains("<title>" + box), box);
    }
    share(robot, "Copy the command");
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    String file = folder.resolve("sandwich.collapsed").toString();
    assertTrue(copied[0].startsWith("kiln render " + file + " --width"), copied[0]);
    assertTrue(copied[0].contains(" --sandwich shared "), copied[0]);
    BufferedImage png =
        ImageIO.read(save(robot, "s.png", "Save picture as PNG", "Dark, 2×").toFile());
    assertEquals(2 * width, png.getWidth());
    // Three rows a side, with 8 above and below; the header is 52.
    assertEquals(2 * (52 + 60 + 16 + 60 + 16), png.getHeight());
    share(robot, "Copy picture");
    Image[] image = new Image[1];
    robot.interact(() -> image[0] = Clipboard.getSystemClipboard().getImage());
    double both = canvas(robot, "#callers").getHeight() + canvas(robot, "#callees").getHeight();
    assertEquals(2 * both, image[0].getHeight(), 4);
  }

  @Test
  void aZoomedSideIsSavedZoomed(FxRobot robot) throws Exception {
    open(robot, "shared");
    FlameCanvas callers = canvas(robot, "#callers");
    FlameCanvas callees = canvas(robot, "#callees");
    robot.interact(
        () -> {
          callers.setAnimated(false);
          callers.zoomTo(1);
        });
    until(() -> width(callees) == 30);
    String svg = Files.readString(save(robot, "zoomed.svg", "Save picture as SVG", "Light…"));
    assertTrue(svg.contains("callers zoomed to left"), svg);
    assertTrue(svg.contains("callees through left only, 50.0 % of the function"), svg);
    assertTrue(svg.contains("samples/count, 60, 60.0 % of all  ·"), "the function's own total");
    assertTrue(!svg.contains("<title>right: "), "out of sight");
  }
}

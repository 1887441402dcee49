package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.report.whatif.PredictionFile;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.FixPlan;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.calltree.CallTreeKind;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.app.ui.hotpaths.HotPathsKind;
import dev.kiln.model.hotpath.whatif.Prediction;
import dev.kiln.model.query.QueryText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What fixes buy together, beside the hot paths.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class WhatIfPaneTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("kiln.root", ".."), "samples").toAbsolutePath();
  private static final String PARSE = "com.acme.json.Parser.parse";
  private static final String ALL = "com.acme.Work.all";

  @TempDir Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  private Document open(FxRobot robot) throws Exception {
    return show(robot, fixture.openStacks(robot));
  }

  private static Document show(FxRobot robot, DocumentPane pane) throws Exception {
    robot.interact(() -> pane.flame().canvas().requestFocus());
    robot.type(KeyCode.G);
    until(() -> robot.lookup("#hot-paths").tryQuery().isPresent());
    until(() -> !Cells.text(table(robot), 0, "name").isEmpty());
    return pane.document();
  }

  private static TableView<?> table(FxRobot robot) {
    return Cells.table(robot, "hot-paths");
  }

  /// Adds a function by the keyboard.
  private static void add(FxRobot robot, String function) throws Exception {
    int row = Cells.row(table(robot), "name", function);
    robot.interact(
        () -> {
          table(robot).requestFocus();
          table(robot).getSelectionModel().clearAndSelect(row);
        });
    int before = robot.lookup("#fix-row").queryAll().size();
    robot.type(KeyCode.I);
    until(() -> robot.lookup("#fix-row").queryAll().size() == before + 1);
  }

  private static Node row(FxRobot robot, int index) {
    return List.<Node>copyOf(robot.lookup("#fix-row").queryAll()).get(index);
  }

  private static void type(FxRobot robot, Node field, String text) {
    robot.interact(
        () -> {
          field.requestFocus();
          ((TextField) field).setText(text);
        });
    robot.type(KeyCode.ENTER);
  }

  private static String label(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private static String figures(FxRobot robot) {
    StringBuilder all = new StringBuilder();
    robot.lookup("#predicted-figures").query().lookupAll(".label").stream()
        .map(n -> ((Label) n).getText())
        .forEach(t -> all.append(t).append('\n'));
    return all.toString();
  }

  private static FixPlan plan(Document document) {
    return document.store().get().plan();
  }

  @Test
  void nestedFixesTogetherAreCountedOnce(FxRobot robot) throws Exception {
    open(robot);
    add(robot, ALL);
    until(() -> label(robot, "#predicted").equals("100 → 67"));
    add(robot, PARSE);
    type(robot, row(robot, 1).lookup("#fix-typed"), "removed");
    // Parsing goes with its 50; of the 16 beside it, half.
    until(() -> label(robot, "#predicted").equals("100 → 42"));
    assertEquals("−58.0 %", label(robot, "#predicted-change"));
    assertTrue(label(robot, "#predicted-interval").startsWith("95 % interval −4"));
    assertTrue(figures(robot).contains("2.38× faster"), figures(robot));
    assertTrue(row(robot, 0).getAccessibleText().endsWith("saves −8.0 %"), "not its 33");
    assertTrue(row(robot, 1).getAccessibleText().endsWith("saves −50.0 %"));
  }

  @Test
  void slidersAndWordsAreStepsThatAreUndone(FxRobot robot) throws Exception {
    Document document = open(robot);
    add(robot, PARSE);
    Slider slider = (Slider) row(robot, 0).lookup("#fix-slider");
    robot.interact(() -> slider.setValue(0.9));
    assertEquals(10, plan(document).wishes().getFirst().speedup());
    robot.interact(() -> slider.setValue(1));
    assertTrue(Double.isInfinite(plan(document).wishes().getFirst().speedup()), "removed");
    robot.interact(() -> document.store().undo());
    assertEquals(0.9, slider.getValue(), 1e-9);
    TextField typed = (TextField) row(robot, 0).lookup("#fix-typed");
    assertEquals("10×", typed.getText());
    type(robot, typed, "half");
    assertEquals(10, plan(document).wishes().getFirst().speedup(), "no number changes nothing");
    assertTrue(typed.getAccessibleHelp().contains("1 or more"));
    robot.interact(
        () -> {
          slider.setValueChanging(true);
          slider.setValue(0.5);
          slider.setValue(0.6);
          slider.setValueChanging(false);
        });
    robot.interact(() -> document.store().undo());
    assertEquals(10, plan(document).wishes().getFirst().speedup(), "a drag is one step");
    robot.interact(() -> slider.requestFocus());
    robot.type(KeyCode.DELETE);
    until(() -> plan(document).wishes().isEmpty());
  }

  @Test
  void fixesStayThroughViewsAndQueriesByTheirNames(FxRobot robot) throws Exception {
    Document document = open(robot);
    add(robot, PARSE);
    add(robot, "org.lib.Out.write");
    robot.interact(() -> table(robot).requestFocus());
    robot.type(KeyCode.DIGIT6);
    until(() -> document.store().get().view().equals(CallTreeKind.KIND.view()));
    robot.type(KeyCode.G);
    until(() -> document.store().get().view().equals(HotPathsKind.KIND.view()));
    assertEquals(2, robot.lookup("#fix-row").queryAll().size());
    robot.interact(() -> document.store().update(s -> s.withQuery(QueryText.parse("focus=parse"))));
    until(() -> label(robot, "#predicted").equals("50 → 25"));
    assertTrue(row(robot, 1).getAccessibleText().endsWith("nothing in this query"));
    robot.interact(() -> document.store().undo());
    until(() -> label(robot, "#predicted").equals("100 → 67"));
  }

  @Test
  void coresRequestsAndAFleetAreReckoned(FxRobot robot) throws Exception {
    robot.interact(() -> fixture.window.open(List.of(SAMPLES.resolve("checkout-after.jfr"))));
    Document document = show(robot, fixture.pane());
    robot.interact(
        () ->
            document.choose(
                WindowFixture.node(
                    fixture.window.tabs().current().orElseThrow(),
                    "com.acme.checkout.config.ParsedConfig.current")));
    until(() -> table(robot).getSelectionModel().getSelectedIndex() > 0);
    robot.interact(() -> robot.lookup("#fix-add").queryButton().fire());
    until(() -> label(robot, "#predicted").startsWith("0.31 → 0."));
    type(robot, robot.lookup("#fleet-instances").query(), "24");
    type(robot, robot.lookup("#fleet-utilization").query(), "60");
    type(robot, robot.lookup("#fleet-requests").query(), "181");
    until(() -> figures(robot).contains("carry the same load"));
    assertTrue(figures(robot).contains("Fleet of 24 instances"), figures(robot));
    until(() -> figures(robot).contains("CPU per request\n1.71 ms → "));
    type(robot, robot.lookup("#fleet-utilization").query(), "160");
    assertEquals(0.6, java.util.Objects.requireNonNull(plan(document).fleet()).utilization());
    assertTrue(label(robot, "#cpu-note").startsWith("This is CPU, not latency."));
  }

  @Test
  void eachNumberOfTheServiceIsOneStepHoweverManyKeysItTook(FxRobot robot) throws Exception {
    Document document = open(robot);
    TextField instances = robot.lookup("#fleet-instances").queryAs(TextField.class);
    robot.interact(instances::requestFocus);
    robot.write("240").type(KeyCode.ENTER);
    assertEquals(240, instances(document));
    robot.interact(instances::selectAll);
    robot.write("36");
    assertEquals(240, instances(document), "it is still being typed");
    robot.interact(() -> robot.lookup("#fleet-requests").query().requestFocus());
    assertEquals(36, instances(document), "leaving the field takes it");
    robot.write("1500").type(KeyCode.ENTER);
    assertEquals(1500, plan(document).requests());
    robot.interact(() -> document.store().undo());
    assertTrue(Double.isNaN(plan(document).requests()));
    assertEquals("", robot.lookup("#fleet-requests").queryAs(TextField.class).getText());
    robot.interact(() -> document.store().undo());
    assertEquals(240, instances(document));
    robot.interact(() -> document.store().undo());
    assertEquals(FixPlan.NONE, plan(document));
    assertEquals("", instances.getText());
    assertFalse(document.store().canUndoProperty().get(), "a step for each number");
  }

  private static int instances(Document document) {
    return java.util.Objects.requireNonNull(plan(document).fleet()).instances();
  }

  @Test
  void aPredictionIsSavedForALaterDiff(FxRobot robot) throws Exception {
    open(robot);
    assertTrue(robot.lookup("#prediction-save").queryButton().isDisabled(), "nothing to predict");
    add(robot, PARSE);
    type(robot, row(robot, 0).lookup("#fix-note"), "JMH");
    until(() -> label(robot, "#predicted").equals("100 → 75"));
    Path saved = folder.resolve("prediction.json");
    fixture.answerSave(saved);
    robot.interact(() -> robot.lookup("#prediction-save").queryButton().fire());
    until(() -> Files.exists(saved));
    Prediction prediction = PredictionFile.read(saved);
    assertEquals(0.25, prediction.saving(), 1e-9);
    assertEquals(PARSE, prediction.claims().getFirst().function());
    assertEquals("JMH", prediction.claims().getFirst().note());
  }

  @Test
  void theDetailsStayAClickAway(FxRobot robot) throws Exception {
    Document document = open(robot);
    add(robot, PARSE);
    robot.interact(() -> robot.lookup("#side-details").queryAs(ToggleButton.class).fire());
    until(() -> robot.lookup("#details-name").tryQuery().isPresent());
    assertFalse(robot.lookup("#fix-row").tryQuery().isPresent());
    robot.interact(() -> robot.lookup("#side-own").queryAs(ToggleButton.class).fire());
    assertTrue(robot.lookup("#fix-row").tryQuery().isPresent());
    robot.interact(() -> document.store().replace(s -> s.withView(View.FLAME)));
    assertTrue(robot.lookup("#details-name").tryQuery().isPresent(), "other views have no other");
    assertFalse(robot.lookup("#side-own").tryQuery().isPresent());
  }
}

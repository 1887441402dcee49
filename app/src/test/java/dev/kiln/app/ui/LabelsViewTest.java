package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.answer;
import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.Document;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.model.query.QueryText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The labels of a recording, in the window.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class LabelsViewTest {
  private static final Path SAMPLE =
      Path.of(System.getProperty("kiln.root", ".."), "samples", "checkout-after.jfr");

  @TempDir Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  private DocumentPane open(FxRobot robot, Path file) throws Exception {
    robot.interact(() -> fixture.window.open(List.of(file)));
    return fixture.pane();
  }

  private static List<String> cells(FxRobot robot, int column) {
    TableView<?> table = robot.lookup("#labels").queryAs(TableView.class);
    List<String> cells = new ArrayList<>();
    for (int row = 0; row < table.getItems().size(); row++) {
      cells.add(String.valueOf(table.getColumns().get(column).getCellData(row)));
    }
    return cells;
  }

  @Test
  void valuesAreListedHeaviestFirstAndOneThatIsOpenedBecomesAFilter(FxRobot robot)
      throws Exception {
    DocumentPane pane = open(robot, SAMPLE);
    Document document = pane.document();
    robot.interact(
        () -> document.store().update(s -> s.withQuery(QueryText.parse("value=alloc/bytes"))));
    robot.type(KeyCode.U);
    until(() -> robot.lookup("#labels").tryQuery().isPresent());
    until(() -> !cells(robot, 0).isEmpty());
    ComboBox<?> keys = robot.lookup("#label-keys").queryAs(ComboBox.class);
    assertEquals("class", keys.getValue());
    List<Long> totals = cells(robot, 1).stream().map(Long::valueOf).toList();
    List<Long> sorted = new ArrayList<>(totals);
    sorted.sort((a, b) -> Long.compare(b, a));
    assertEquals(sorted, totals);
    assertEquals(answer(document).tree().total(), totals.stream().mapToLong(t -> t).sum());
    String first = cells(robot, 0).getFirst();
    long total = totals.getFirst();
    TableView<?> table = robot.lookup("#labels").queryAs(TableView.class);
    robot.doubleClickOn("Value");
    robot.interact(
        () -> {
          table.requestFocus();
          table.getSelectionModel().selectFirst();
        });
    assertEquals(List.of(), document.store().get().query().filters(), "a head opens nothing");
    robot.type(KeyCode.ENTER);
    until(() -> answer(document).tree().total() == total);
    robot.interact(() -> document.store().undo());
    until(() -> answer(document).tree().total() > total);
    robot.doubleClickOn(robot.lookup(first).queryLabeled());
    until(() -> answer(document).tree().total() == total);
    String query = QueryText.format(document.store().get().query());
    assertTrue(query.contains("label=") && query.contains(first), query);
  }

  @Test
  void aProfileWithoutLabelsSaysSo(FxRobot robot) throws Exception {
    fixture.openStacks(robot);
    robot.type(KeyCode.U);
    until(() -> robot.lookup("#view-missing").tryQuery().isPresent());
    assertTrue(robot.lookup("no labels in this profile").tryQuery().isPresent());
  }
}

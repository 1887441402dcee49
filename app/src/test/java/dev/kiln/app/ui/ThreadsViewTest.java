package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.answer;
import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.Document;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.app.ui.threads.ThreadsKind;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.QueryText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The threads view on a real recording: four workers, a dispatcher, JFR's own thread.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class ThreadsViewTest {
  private static final Path SAMPLE =
      Path.of(System.getProperty("kiln.root", ".."), "samples", "checkout-after.jfr");

  @TempDir static Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  private TableView<Object> open(FxRobot robot) throws Exception {
    robot.interact(() -> fixture.window.open(List.of(SAMPLE)));
    DocumentPane pane = fixture.pane();
    robot.interact(() -> pane.document().store().replace(s -> s.withView(ThreadsKind.KIND.view())));
    until(() -> robot.lookup("#thread-table").tryQuery().isPresent());
    TableView<Object> table = robot.lookup("#thread-table").queryTableView();
    until(() -> !table.getItems().isEmpty());
    robot.interact(table::requestFocus);
    return table;
  }

  private Document document() {
    return fixture.window.tabs().current().orElseThrow().document();
  }

  private static List<String> column(TableView<Object> table, String title) {
    TableColumn<Object, ?> column =
        table.getColumns().stream()
            .filter(c -> c.getText().startsWith(title))
            .findFirst()
            .orElseThrow();
    return IntStream.range(0, table.getItems().size())
        .mapToObj(i -> String.valueOf(column.getCellData(i)))
        .toList();
  }

  private String query() {
    return QueryText.format(document().store().get().query());
  }

  @Test
  void threadsAreListedWithTotalsThatAddUp(FxRobot robot) throws Exception {
    TableView<Object> table = open(robot);
    assertEquals(6, table.getItems().size());
    List<Long> totals = column(table, "Total").stream().map(Long::valueOf).toList();
    assertEquals(answer(document()).tree().total(), totals.stream().mapToLong(v -> v).sum());
    assertEquals(totals.stream().sorted((a, b) -> Long.compare(b, a)).toList(), totals);
    assertTrue(column(table, "Thread").contains("HTTP-Dispatcher"));
    assertEquals(
        "sun.nio.ch.EPoll.wait".replaceAll(".*\\.(\\w+\\.\\w+)$", "$1"),
        column(table, "Top function").get(column(table, "Thread").indexOf("HTTP-Dispatcher")));
    long samples = column(table, "Samples").stream().mapToLong(Long::parseLong).sum();
    assertEquals(answer(document()).tree().sampleCount(), samples);
  }

  @Test
  void chosenThreadsBecomeTheThreadFilter(FxRobot robot) throws Exception {
    TableView<Object> table = open(robot);
    int row = column(table, "Thread").indexOf("HTTP-Dispatcher");
    robot.interact(() -> table.getSelectionModel().clearAndSelect(row));
    robot.type(KeyCode.ENTER);
    assertEquals("thread=^(HTTP-Dispatcher)$", query());
    until(() -> robot.lookup("6 threads, 5 filtered out").tryQuery().isPresent());
    assertEquals(6, table.getItems().size(), "the others stay, so that one can choose again");
    robot.clickOn("#threads-all");
    assertEquals("", query());
  }

  @Test
  void chosenThreadsAreHidden(FxRobot robot) throws Exception {
    TableView<Object> table = open(robot);
    long all = answer(document()).tree().total();
    int row = column(table, "Thread").indexOf("HTTP-Dispatcher");
    long hidden = Long.parseLong(column(table, "Total").get(row));
    robot.interact(() -> table.getSelectionModel().clearAndSelect(row));
    robot.clickOn("#threads-hide");
    until(() -> answer(document()).tree().total() == all - hidden);
    assertEquals("thread=^(?!(HTTP-Dispatcher)$)", query());
  }

  @Test
  void theGroupOfAThreadIsChosenByKey(FxRobot robot) throws Exception {
    TableView<Object> table = open(robot);
    int row = column(table, "Thread").indexOf("checkout-worker-2");
    robot.interact(() -> table.getSelectionModel().clearAndSelect(row));
    robot.type(KeyCode.G, KeyCode.ENTER);
    until(() -> robot.lookup("6 threads, 2 filtered out").tryQuery().isPresent());
    assertEquals(4, table.getSelectionModel().getSelectedItems().size());
    assertEquals(
        "thread=\"^(?!(HTTP-Dispatcher|JFR Periodic Tasks)$)\"",
        query(),
        "the shorter of the two ways to say it");
  }

  @Test
  void draggingOverAStripSelectsTime(FxRobot robot) throws Exception {
    TableView<Object> table = open(robot);
    Bounds cell =
        robot.lookup(".strip-cell").queryAll().stream()
            .filter(n -> n instanceof TableCell<?, ?> c && c.getItem() != null)
            .findFirst()
            .map(n -> n.localToScreen(n.getBoundsInLocal()))
            .orElseThrow();
    robot.drag(cell.getMinX() + 40, cell.getCenterY(), MouseButton.PRIMARY);
    robot.dropTo(cell.getMinX() + 80, cell.getCenterY());
    until(() -> !document().store().get().query().filters().isEmpty());
    Filter.TimeRange time =
        (Filter.TimeRange) document().store().get().query().filters().getFirst();
    assertEquals(0, time.fromNanos() % 200_000_000, "a whole part of the strip");
    assertTrue(time.toNanos() > time.fromNanos());
    until(() -> answer(document()).query().equals(document().store().get().query()));
    until(() -> robot.lookup("#threads-time").tryQuery().map(n -> n.isVisible()).orElse(false));
    robot.interact(table::requestFocus);
    robot.type(KeyCode.BACK_SPACE);
    assertEquals("", query());
  }

  @Test
  void timeIsMarkedByKeysAlone(FxRobot robot) throws Exception {
    open(robot);
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, KeyCode.RIGHT).release(KeyCode.SHIFT);
    String note = robot.lookup("#thread-note").queryAs(Label.class).getText();
    assertTrue(note.startsWith("200 ms – 800 ms (600 ms)"), note);
    robot.type(KeyCode.T);
    assertEquals("time=200ms..800ms", query());
    robot.interact(() -> document().store().undo());
    until(() -> answer(document()).query().filters().isEmpty());
    robot.type(KeyCode.RIGHT, KeyCode.ESCAPE);
    note = robot.lookup("#thread-note").queryAs(Label.class).getText();
    assertTrue(note.startsWith("Full bar: "), note);
  }

  @Test
  void aFormatWithoutThreadsSaysWhy(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    robot.interact(() -> pane.document().store().replace(s -> s.withView(ThreadsKind.KIND.view())));
    assertTrue(robot.lookup("no threads in this format").tryQuery().isPresent());
    assertFalse(robot.lookup("#thread-table").tryQuery().isPresent());
  }
}

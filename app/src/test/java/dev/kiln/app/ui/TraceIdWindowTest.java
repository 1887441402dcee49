package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.answer;
import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.TracedFile;
import dev.kiln.app.session.Document;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.query.Term;
import dev.kiln.model.tree.CallTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Ids of traces and spans as a user types them into the window. Commands have a test of their own.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class TraceIdWindowTest {
  /// One trace of 128 bits: hex, upper case with dashes, 0x, decimal, base64, traceparent.
  private static final List<String> OF_OTEL =
      List.of(
          TracedFile.TRACE,
          "4BF92F35-77B3-4DA6-A3CE-929D0E0E4736",
          "0x4bf92f3577b34da6a3ce929d0e0e4736",
          "100985939111033328018442752961257817910",
          "S/kvNXezTaajzpKdDg5HNg==",
          "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

  /// One trace of 64 bits in the same spellings.
  private static final List<String> OF_DATADOG =
      List.of(
          "0000011f71fb04cb",
          "0000011F71FB04CB",
          "0x11f71fb04cb",
          "1234567890123",
          "AAABH3H7BMs=",
          "00-00000000000000000000011f71fb04cb-00f067aa0ba902b7-01");

  @TempDir Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  private Document open(FxRobot robot) throws Exception {
    Path file = TracedFile.in(folder);
    robot.interact(() -> fixture.window.open(List.of(file)));
    return fixture.pane().document();
  }

  private void focusView() {
    fixture.window.tabs().current().orElseThrow().focusView();
  }

  /// The functions that have a value once the query is answered, with that value.
  private static String found(Document document, String query) throws Exception {
    until(() -> QueryText.format(answer(document).query()).equals(query));
    CallTree tree = answer(document).tree();
    List<String> functions = new ArrayList<>();
    for (int node = 1; node < tree.size(); node++) {
      if (tree.total(node) > 0) {
        functions.add(tree.shape().name(node) + " " + tree.total(node));
      }
    }
    return String.join(", ", functions);
  }

  /// The text form of a query for one trace, as Kiln writes it.
  private static String query(String id) {
    return QueryText.format(QueryText.parse("trace-id=" + id));
  }

  private void type(FxRobot robot, Document document, String id, String expected) throws Exception {
    String query = query(id);
    robot.interact(this::focusView);
    robot.type(KeyCode.Q);
    TextField text = robot.lookup("#query-text").queryAs(TextField.class);
    until(text::isFocused);
    robot.interact(() -> text.setText("trace-id=" + id));
    robot.type(KeyCode.ENTER);
    assertEquals(expected, found(document, query), id);
  }

  @Test
  void oneTraceIsFoundHoweverTheQueryLineSpellsIt(FxRobot robot) throws Exception {
    Document document = open(robot);
    for (String id : OF_OTEL) {
      type(robot, document, id, "otel 2");
    }
    for (String id : OF_DATADOG) {
      type(robot, document, id, "datadog 4");
    }
  }

  @Test
  void oneTraceIsFoundHoweverTheFilterSpellsIt(FxRobot robot) throws Exception {
    Document document = open(robot);
    for (String id : OF_OTEL) {
      robot.interact(this::focusView);
      robot.type(KeyCode.A);
      until(() -> robot.lookup("#term-value").tryQuery().isPresent());
      robot.interact(
          () -> {
            robot.lookup("#term-word").<Term>queryComboBox().setValue(Term.TRACE_ID);
            robot.lookup("#term-value").queryAs(TextField.class).setText(id);
          });
      robot.clickOn("#term-value").type(KeyCode.ENTER);
      assertEquals("otel 2", found(document, query(id)), id);
      robot.interact(() -> document.store().undo());
      until(() -> answer(document).query().filters().isEmpty());
    }
  }

  @Test
  void digitsAloneSayBesideTheFilterHowTheyWereRead(FxRobot robot) throws Exception {
    Document document = open(robot);
    type(robot, document, "1234567890", "digits 16");
    List<String> said =
        robot.lookup(".chip").<ButtonBase>queryAll().stream()
            .map(chip -> chip.getTooltip() == null ? "" : chip.getTooltip().getText())
            .filter(text -> text.startsWith("trace-id"))
            .toList();
    assertEquals(1, said.size());
    assertTrue(said.getFirst().contains("read as hex, 0000001234567890"), said.getFirst());
  }
}

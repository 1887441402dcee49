package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.request.CommandText;
import dev.kiln.app.request.Request;
import dev.kiln.app.session.Asking;
import dev.kiln.app.session.Document;
import dev.kiln.render.layout.Orientation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A file that holds several profiles, in the window.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class ProfilesViewTest {
  @TempDir Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  private Path several() throws IOException {
    Path file = folder.resolve("several.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : List.of("one", "two", "three")) {
        out.putNextEntry(new ZipEntry(name));
        out.write(("main;" + name + " " + name.length() + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private void open(FxRobot robot) throws Exception {
    Path file = several();
    robot.interact(() -> fixture.window.open(List.of(file)));
    until(() -> robot.lookup("#profiles").tryQuery().isPresent());
    until(() -> robot.lookup("#profiles").queryAs(TableView.class).isFocused());
  }

  private Document shown() throws Exception {
    until(() -> fixture.window.tabs().current().isPresent());
    return fixture.window.tabs().current().orElseThrow().document();
  }

  @Test
  void aProfileIsChosenByKeysAndNamedInTheTabAndInTheCommand(FxRobot robot) throws Exception {
    open(robot);
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    Document document = shown();
    assertEquals("several.zip: two", document.name());
    assertEquals(3, document.profile().total(0));
    fixture.pane();
    Request request =
        Asking.flame(document, WindowFixture.answer(document), Orientation.ICICLE, 1000);
    String command = CommandText.of(request, CommandText.Names.AS_GIVEN, "x.svg");
    assertTrue(command.contains("--profile two"), command);
  }

  @Test
  void twoAreCompared(FxRobot robot) throws Exception {
    open(robot);
    robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    robot.clickOn("#profiles-compare");
    until(() -> fixture.window.tabs().tabPane().getTabs().size() == 2);
    assertEquals("several.zip: one → several.zip: two", shown().name());
  }

  @Test
  void severalAreOpenedInTabsOfTheirOwn(FxRobot robot) throws Exception {
    open(robot);
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    robot.clickOn("#profiles-open");
    until(() -> fixture.window.tabs().tabPane().getTabs().size() == 3);
    List<String> names =
        fixture.window.tabs().tabPane().getTabs().stream().map(tab -> tab.getText()).toList();
    assertEquals(List.of("several.zip: one", "several.zip: two", "several.zip: three"), names);
  }

  @Test
  void aSideOfAComparisonIsAskedFor(FxRobot robot) throws Exception {
    Path file = several();
    Path other = Files.writeString(folder.resolve("other.txt"), "main;two 9\n");
    robot.interact(() -> fixture.window.drop(List.of(file, other), java.util.Optional.empty()));
    until(() -> robot.lookup("#profiles").tryQuery().isPresent());
    assertTrue(robot.lookup("#profiles-compare").tryQuery().isEmpty());
    until(() -> robot.lookup("#profiles").queryAs(TableView.class).isFocused());
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    assertEquals("several.zip: two → other.txt", shown().name());
  }
}

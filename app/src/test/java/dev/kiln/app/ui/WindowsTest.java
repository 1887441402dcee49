package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.Source;
import dev.kiln.app.ui.common.ViewKind;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.app.ui.document.Views;
import dev.kiln.app.ui.shell.KilnWindow;
import dev.kiln.model.Profile;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.api.FxToolkitContext;
import org.testfx.framework.junit5.Start;
import org.testfx.service.support.FiredEvents;

/// Several windows, drops, settings, the overlay of keys, the details drawer.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class WindowsTest {
  @TempDir Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  private static void shortcut(FxRobot robot, KeyCode... keys) {
    robot.press(KeyCode.CONTROL);
    for (KeyCode key : keys) {
      robot.press(key);
    }
    for (KeyCode key : keys) {
      robot.release(key);
    }
    robot.release(KeyCode.CONTROL);
  }

  private List<KilnWindow> windows() {
    return fixture.workspace.windows();
  }

  private void closeOthers(FxRobot robot) {
    robot.interact(
        () -> windows().stream().filter(w -> w != fixture.window).forEach(w -> w.stage().close()));
  }

  @Test
  void anotherWindowHasTabsOfItsOwn(FxRobot robot) throws Exception {
    fixture.openStacks(robot);
    shortcut(robot, KeyCode.N);
    until(() -> windows().size() == 2);
    assertTrue(windows().get(1).tabs().current().isEmpty(), "it shows the start page");
    assertTrue(fixture.window.tabs().current().isPresent());
    closeOthers(robot);
    assertEquals(List.of(fixture.window), windows());
    robot.interact(() -> fixture.window.open(List.of(fixture.folder.resolve("stacks.collapsed"))));
    until(() -> fixture.window.tabs().tabPane().getTabs().size() == 2);
    fixture.pane();
  }

  @Test
  void aTabMovesToANewWindowWithAllItsState(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    robot.interact(() -> pane.document().choose(2));
    robot.interact(() -> pane.flame().canvas().requestFocus());
    shortcut(robot, KeyCode.SHIFT, KeyCode.N);
    until(() -> windows().size() == 2);
    assertSame(pane, windows().get(1).tabs().current().orElseThrow());
    assertEquals(2, pane.document().selectedNodeProperty().get());
    assertTrue(fixture.window.tabs().current().isEmpty());
    assertEquals("start", fixture.window.tabs().tabPane().getTabs().getFirst().getId());
    closeOthers(robot);
  }

  @Test
  void filesDroppedOnATabAreComparedWithItElsewhereOpened(FxRobot robot) throws Exception {
    fixture.openStacks(robot);
    Path base = fixture.folder.resolve("stacks.collapsed");
    Path more = fixture.file("more.collapsed", WindowFixture.STACKS + "com.acme.Main.run 25\n");
    robot.interact(() -> fixture.window.drop(List.of(more), Optional.of(Source.of(base))));
    until(() -> robot.lookup("#diff-change").tryQuery().isPresent());
    String sentence = robot.lookup("#diff-sentence").queryAs(Label.class).getText();
    assertTrue(sentence.contains("100 (100.0 %) -> 125 (100.0 %)"), sentence);
    int tabs = fixture.window.tabs().tabPane().getTabs().size();
    Path third = fixture.file("third.collapsed", WindowFixture.STACKS);
    robot.interact(() -> fixture.window.drop(List.of(third), Optional.empty()));
    assertEquals(tabs + 1, fixture.window.tabs().tabPane().getTabs().size());
    fixture.pane();
  }

  @Test
  void aClosedTabLetsGoOfItsProfileWhateverViewsWereShown(FxRobot robot) throws Exception {
    WeakReference<Profile> profile = openAndForget(robot);
    robot.interact(() -> fixture.window.tabs().closeCurrent());
    until(() -> robot.lookup("#open-files").tryQuery().isPresent());
    forgetEvents();
    until(
        () -> {
          System.gc();
          return profile.get() == null;
        });
  }

  /// TestFX remembers all events, and with them what they were sent to; it offers no way to end
  /// that.
  static void forgetEvents() throws ReflectiveOperationException {
    Field events = FxToolkitContext.class.getDeclaredField("firedEvents");
    events.setAccessible(true);
    ((FiredEvents) events.get(FxToolkit.toolkitContext())).clearEvents();
  }

  private WeakReference<Profile> openAndForget(FxRobot robot) throws Exception {
    Document document = fixture.openStacks(robot).document();
    for (ViewKind kind : Views.ALL) {
      robot.interact(() -> document.store().replace(s -> s.withView(kind.view())));
    }
    return new WeakReference<>(document.profile());
  }

  @Test
  void theOverlayOfKeysComesWithAQuestionMarkAndGoes(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    robot.interact(() -> pane.flame().canvas().requestFocus());
    type(robot, "?");
    assertTrue(robot.lookup("#shortcuts").tryQuery().isPresent());
    assertTrue(robot.lookup("Open the line in your editor").tryQuery().isPresent());
    robot.type(KeyCode.ESCAPE);
    assertFalse(robot.lookup("#shortcuts").tryQuery().isPresent());
    robot.type(KeyCode.F1);
    assertTrue(robot.lookup("#shortcuts").tryQuery().isPresent());
    robot.type(KeyCode.F1);
    robot.clickOn("#search");
    type(robot, "?");
    assertFalse(robot.lookup("#shortcuts").tryQuery().isPresent(), "a field takes it as text");
  }

  private void type(FxRobot robot, String character) {
    robot.interact(
        () ->
            Event.fireEvent(
                fixture.stage.getScene().getFocusOwner(),
                new KeyEvent(
                    KeyEvent.KEY_TYPED,
                    character,
                    "",
                    KeyCode.UNDEFINED,
                    false,
                    false,
                    false,
                    false)));
  }

  @Test
  void settingsTakeEffectAtOnceAndAreRemembered(FxRobot robot) throws Exception {
    fixture.openStacks(robot);
    Label status = robot.lookup("#status-samples").queryAs(Label.class);
    double before = status.getFont().getSize();
    robot.clickOn("#open-settings");
    until(() -> robot.lookup("#settings-window").tryQuery().isPresent());
    robot.clickOn("#theme-2");
    assertTrue(fixture.stage.getScene().getRoot().getStyleClass().contains("dark"));
    robot.interact(
        () -> robot.lookup("#text-size").queryAs(javafx.scene.control.Slider.class).setValue(150));
    until(() -> status.getFont().getSize() > before * 1.4);
    TextArea rules = robot.lookup("#replacements").queryAs(TextArea.class);
    robot.interact(() -> rules.setText("/a => /b\nwrong"));
    assertTrue(
        robot.lookup("#replacement-problem").queryAs(Label.class).getText().startsWith("Line 2"));
    TextField editor = robot.lookup("#editor-command").queryAs(TextField.class);
    robot.interact(() -> editor.setText("no-such-editor {file}"));
    robot.interact(() -> robot.lookup("#editor-test").queryButton().fire());
    until(
        () ->
            robot
                .lookup("#editor-result")
                .queryAs(Label.class)
                .getText()
                .startsWith("no-such-editor cannot be started"));
    until(() -> fixture.workspace.preferences().sourceReplacementsProperty().get().size() == 2);
    var kept = dev.kiln.app.session.settings.Settings.load(folder.resolve("config"));
    assertEquals("dark", kept.get("theme", ""));
    assertEquals("150", kept.get("text.percent", ""));
    assertEquals("no-such-editor {file}", kept.get("editor.command", ""));
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void aboutTellsWhatDoctorTells(FxRobot robot) throws Exception {
    shortcut(robot, KeyCode.COMMA);
    until(() -> robot.lookup("#settings-window").tryQuery().isPresent());
    robot.clickOn("#page-about");
    until(() -> robot.lookup("#about-facts").tryQuery().isPresent());
    assertTrue(robot.lookup("software (sw)").tryQuery().isPresent());
    assertTrue(robot.lookup("#about-warning").tryQuery().isPresent());
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void narrowWindowsHaveADrawerOfDetails(FxRobot robot) throws Exception {
    fixture.workspace.preferences().detailsPinnedProperty().set(false);
    DocumentPane pane = fixture.openStacks(robot);
    robot.interact(() -> pane.flame().canvas().requestFocus());
    assertFalse(robot.lookup("#details-side").tryQuery().isPresent());
    double width = pane.flame().getWidth();
    robot.type(KeyCode.D);
    assertTrue(robot.lookup("#details-side").tryQuery().isPresent());
    assertEquals(width, pane.flame().getWidth(), "it lies over the view");
    robot.type(KeyCode.ESCAPE);
    assertFalse(robot.lookup("#details-side").tryQuery().isPresent());
    robot.clickOn("#details-open");
    robot.clickOn("#details-pin");
    until(() -> pane.flame().getWidth() < width - 200);
    assertTrue(fixture.workspace.preferences().detailsPinnedProperty().get());
  }

  @Test
  void detailsAreWidenedByKeysUpToALimit(FxRobot robot) throws Exception {
    fixture.openStacks(robot);
    robot.interact(() -> robot.lookup(".details-grip").query().requestFocus());
    robot.type(KeyCode.LEFT);
    assertEquals(296, fixture.workspace.preferences().detailsWidthProperty().get());
    for (int i = 0; i < 20; i++) {
      robot.type(KeyCode.LEFT);
    }
    assertEquals(480, fixture.workspace.preferences().detailsWidthProperty().get());
  }

  @Test
  void theMenuOfATabMovesAndClosesIt(FxRobot robot) throws Exception {
    fixture.openStacks(robot);
    Tab tab = fixture.window.tabs().tabPane().getTabs().getFirst();
    List<String> names =
        tab.getContextMenu().getItems().stream().map(i -> String.valueOf(i.getText())).toList();
    assertTrue(names.containsAll(List.of("Move to a new window", "Close")), names.toString());
    robot.interact(() -> tab.getContextMenu().getItems().getLast().fire());
    until(() -> robot.lookup("#open-files").tryQuery().isPresent());
  }
}

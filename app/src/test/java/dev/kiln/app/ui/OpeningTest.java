package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.ViewKind;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.app.ui.document.Views;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What opening several files does, what a window is called, and the way out of text fields.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class OpeningTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("kiln.root", ".."), "samples").toAbsolutePath();
  private static final Path EARLY = SAMPLES.resolve("checkout-before.jfr");
  private static final Path LATE = SAMPLES.resolve("checkout-after.jfr");

  @TempDir Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  private List<String> tabs() {
    return fixture.window.tabs().tabPane().getTabs().stream().map(tab -> tab.getText()).toList();
  }

  private boolean isOffered(FxRobot robot) {
    return robot.lookup("Compare").tryQuery().isPresent();
  }

  @Test
  void twoFilesAreAComparisonWithTheEarlierAsBaseAndOneClickMakesTwoTabs(FxRobot robot)
      throws Exception {
    robot.interact(() -> fixture.window.open(List.of(LATE, EARLY)));
    until(() -> robot.lookup("#opened-as-comparison").tryQuery().isPresent());
    assertEquals(List.of("checkout-before.jfr → checkout-after.jfr"), tabs());
    assertEquals("checkout-before.jfr → checkout-after.jfr — Kiln", fixture.stage.getTitle());
    DocumentPane pane = fixture.window.tabs().current().orElseThrow();
    until(() -> pane.document().diffProperty().get() != null);
    robot.type(KeyCode.W);
    until(() -> fixture.stage.getTitle().startsWith("checkout-after.jfr → checkout-before.jfr"));
    robot.clickOn("#open-apart");
    fixture.pane();
    assertEquals(List.of("checkout-after.jfr", "checkout-before.jfr"), tabs());
    assertEquals("checkout-before.jfr — Kiln", fixture.stage.getTitle());
    robot.interact(() -> fixture.window.tabs().closeCurrent());
    robot.interact(() -> fixture.window.tabs().closeCurrent());
    assertEquals("Kiln", fixture.stage.getTitle());
  }

  @Test
  void aComparisonIsOfferedOnlyOfFilesThatOpened(FxRobot robot) throws Exception {
    Path damaged = fixture.file("notes.txt", "");
    Path stacks = fixture.file("stacks.collapsed", WindowFixture.STACKS);
    robot.interact(() -> fixture.window.drop(List.of(damaged, stacks), Optional.empty()));
    until(() -> tabs().equals(List.of("notes.txt", "stacks.collapsed")));
    fixture.pane();
    assertFalse(isOffered(robot));
    robot.interact(() -> fixture.window.drop(List.of(damaged, LATE, stacks), Optional.empty()));
    until(
        () ->
            robot
                .lookup("Compare checkout-after.jfr with stacks.collapsed?")
                .tryQuery()
                .isPresent());
  }

  @Test
  void escapeLeavesEveryTextFieldAndDigitsChangeViews(FxRobot robot) throws Exception {
    robot.interact(() -> fixture.window.open(List.of(LATE)));
    DocumentPane pane = fixture.pane();
    int fields = 0;
    for (ViewKind kind : Views.ALL) {
      robot.interact(() -> pane.document().store().replace(s -> s.withView(kind.view())));
      robot.interact(pane::focusView);
      assertFalse(focus() instanceof TextInputControl, kind.name() + " opens in a field");
      Set<TextInputControl> inView = robot.lookup(n -> n instanceof TextInputControl).queryAll();
      for (TextInputControl field : inView) {
        if (!field.isEditable() || !field.isFocusTraversable() || !shown(field)) {
          continue;
        }
        robot.interact(field::requestFocus);
        robot.type(KeyCode.ESCAPE);
        assertFalse(focus() instanceof TextInputControl, kind.name() + " keeps " + field);
        assertEquals(kind.view(), pane.document().store().get().view());
        robot.type(KeyCode.DIGIT1);
        until(() -> pane.document().store().get().view().equals(View.FLAME));
        robot.interact(() -> pane.document().store().replace(s -> s.withView(kind.view())));
        fields++;
      }
    }
    assertTrue(fields > Views.ALL.size(), "fields: " + fields);
  }

  private static boolean shown(javafx.scene.Node node) {
    for (javafx.scene.Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null && !node.isDisabled();
  }

  private javafx.scene.Node focus() {
    return fixture.stage.getScene().getFocusOwner();
  }
}

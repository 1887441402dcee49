package dev.kiln.app.ui.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.Preferences;
import dev.kiln.app.session.Sources;
import dev.kiln.app.session.Subject.OneProfile;
import dev.kiln.app.session.settings.Settings;
import dev.kiln.app.session.task.Background;
import dev.kiln.app.ui.InWindow;
import dev.kiln.app.ui.common.Exporter;
import dev.kiln.app.ui.common.FileQuestions;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.color.Theme;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Ten thousand threads: what is made follows the window, not the threads.
@InWindow
@SuppressWarnings("NullAway.Init") // the pane is made before each test
class ManyThreadsTest {
  private static final int THREADS = 10_000;
  private static final int MOST_CELLS = 80;

  @TempDir static Path folder;
  private final Background background = Background.ofWindows();
  private ThreadsPane pane;
  ImportResult input = ImportResult.of("many", profile(), new ImportLog());

  @Start
  void start(Stage stage) {
    Document document =
        new Document(
            OneProfile.of(Sources.of(folder.resolve("many")), input, input.profiles().getFirst()),
            background,
            new Preferences(Settings.load(folder)),
            new SimpleObjectProperty<>(Theme.LIGHT));
    pane =
        new ThreadsPane(
            new ViewContext(
                document, (_, _, _) -> {}, unasked(Exporter.class), unasked(FileQuestions.class)));
    stage.setScene(new Scene(pane, 900, 700));
    stage.show();
    document.ask();
  }

  @AfterEach
  void close() {
    background.close();
  }

  /// What the test never asks for.
  private static <T> T unasked(Class<T> type) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, _) -> {
              throw new IllegalStateException(method + " is not asked for here");
            });
    return type.cast(proxy);
  }

  private static Profile profile() {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("samples", "count"));
    int stack = builder.child(0, builder.frame(builder.function("f", "", ""), 0, FrameKind.JIT));
    for (int i = 0; i < 5 * THREADS; i++) {
      builder.addSample(event, stack);
      builder.value(0, 1 + i % 7);
      builder.sampleTime(i * 1_000_000L);
      builder.sampleThread(builder.thread("worker-" + i % THREADS, i % THREADS));
    }
    return builder.build();
  }

  @Test
  void cellsAreMadeForTheRowsInSightOnly(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> robot.lookup("#thread-table").tryQuery().isPresent());
    TableView<ThreadRow> table = robot.lookup("#thread-table").queryTableView();
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> table.getItems().size() == THREADS);
    WaitForAsyncUtils.waitForFxEvents();
    int before = strips(robot);
    assertTrue(before > 5 && before < MOST_CELLS, before + " strips");
    for (int row = 0; row < THREADS; row += 97) {
      int shown = row;
      robot.interact(() -> table.scrollTo(shown));
    }
    int after = strips(robot);
    assertTrue(after < MOST_CELLS, after + " strips after scrolling through all");
    robot.interact(() -> table.getSelectionModel().selectAll());
    assertEquals(THREADS, table.getSelectionModel().getSelectedItems().size());
  }

  private static int strips(FxRobot robot) {
    return robot.lookup(n -> n instanceof StripCell).queryAll().size();
  }
}

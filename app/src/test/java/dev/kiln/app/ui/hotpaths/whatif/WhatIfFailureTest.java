package dev.kiln.app.ui.hotpaths.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.FixPlan;
import dev.kiln.app.session.FunctionName;
import dev.kiln.app.session.Preferences;
import dev.kiln.app.session.Sources;
import dev.kiln.app.session.Subject.OneProfile;
import dev.kiln.app.session.Wish;
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
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.color.Theme;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What fixes buy where it cannot be worked out: said, and asked again with the next change.
@InWindow
@SuppressWarnings("NullAway.Init") // the document is made before each test
class WhatIfFailureTest {
  @TempDir static Path folder;
  private final Background background = Background.ofWindows();
  private Document document;
  private volatile boolean fails = true;
  ImportResult input = ImportResult.of("one", profile(), new ImportLog());

  @Start
  void start(Stage stage) {
    document =
        new Document(
            OneProfile.of(Sources.of(folder.resolve("one")), input, input.profiles().getFirst()),
            background,
            new Preferences(Settings.load(folder)),
            new SimpleObjectProperty<>(Theme.LIGHT));
    ViewContext context =
        new ViewContext(
            document, (_, _, _) -> {}, unasked(Exporter.class), unasked(FileQuestions.class));
    SimpleObjectProperty<@Nullable HotAnswer> ranking = new SimpleObjectProperty<>();
    document
        .answerProperty()
        .addListener(
            (_, _, answer) ->
                document.compute(
                    view -> HotAnswer.of(view, RankingAsk.of(document, answer, null)),
                    ranking::set));
    WhatIfPane whatIf = new WhatIfPane(context, ranking, () -> null, this::reckon);
    stage.setScene(new Scene(new HBox(whatIf), 980, 700));
    stage.show();
    document.ask();
  }

  private Outlook reckon(HotAnswer ranking, FixPlan plan) {
    if (fails) {
      throw new IllegalStateException("no room");
    }
    return Outlook.of(ranking, plan);
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
    builder.addSample(event, stack);
    builder.value(0, 10);
    return builder.build();
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void wish(FxRobot robot, double speedup) {
    Wish wish = new Wish(new FunctionName("f", "", ""), By.TOTAL, speedup, "");
    robot.interact(
        () -> document.store().update(s -> s.withPlan(s.plan().withWishes(List.of(wish)))));
  }

  @Test
  void aFailureIsSaidInOneLineAndTheNextChangeIsAnswered(FxRobot robot) throws Exception {
    Label problem = robot.lookup("#fix-problem").queryAs(Label.class);
    Label predicted = robot.lookup("#predicted").queryAs(Label.class);
    wish(robot, 2);
    until(() -> problem.getText().endsWith("IllegalStateException: no room"));
    assertEquals(1, problem.getText().lines().count());
    assertTrue(problem.isVisible());
    assertFalse(predicted.getParent().getParent().isVisible(), "no figures of other fixes stay");
    assertTrue(robot.lookup("#prediction-save").queryButton().isDisabled());
    fails = false;
    wish(robot, 5);
    until(() -> predicted.getText().equals("10 → 2"));
    assertFalse(problem.isVisible());
    assertTrue(predicted.getParent().getParent().isVisible());
    assertFalse(robot.lookup("#prediction-save").queryButton().isDisabled());
  }
}

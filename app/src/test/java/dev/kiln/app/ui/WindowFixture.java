package dev.kiln.app.ui;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.settings.Settings;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.app.ui.shell.FileDialogs;
import dev.kiln.app.ui.shell.KilnWindow;
import dev.kiln.app.ui.shell.Workspace;
import dev.kiln.model.tree.CallTree;
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.layout.Viewport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A window on a folder of its own, with answers to file dialogs prepared.
final class WindowFixture {
  /// Width 100: two thirds in `work`, which calls `parse` and `write`; the rest in `idle`.
  static final String STACKS =
      """
      com.acme.Main.run;com.acme.Work.all;com.acme.json.Parser.parse 40
      com.acme.Main.run;com.acme.Work.all;com.acme.json.Parser.parse;com.acme.json.Parser.parse 10
      com.acme.Main.run;com.acme.Work.all;org.lib.Out.write 16
      com.acme.Main.run;java.lang.Thread.sleep 34
      """;

  private static final double WIDTH_PX = 980;
  private static final double HEIGHT_PX = 760;

  final Path folder;
  final Workspace workspace;
  final KilnWindow window;
  final Stage stage;
  private List<Path> toOpen = List.of();
  private Optional<Path> toSave = Optional.empty();
  private Optional<Path> toChoose = Optional.empty();

  WindowFixture(Stage stage, Path folder) {
    this.stage = stage;
    this.folder = folder;
    Settings settings = Settings.load(folder.resolve("config"));
    settings.set("theme", "light");
    settings.set("width", String.valueOf(WIDTH_PX));
    settings.set("height", String.valueOf(HEIGHT_PX));
    // The headless screen is narrow: the details would be a drawer.
    settings.set("details.pinned", "true");
    workspace = new Workspace(settings, "", dialogs());
    window = workspace.window(stage);
    stage.setX(0);
    stage.setY(0);
    window.show();
  }

  private FileDialogs dialogs() {
    return new FileDialogs() {
      @Override
      public List<Path> open(Window owner) {
        return toOpen;
      }

      @Override
      public Optional<Path> save(Window owner, String name) {
        return toSave;
      }

      @Override
      public Optional<Path> folder(Window owner, String title) {
        return toChoose;
      }

      @Override
      public Optional<Path> file(Window owner, String title) {
        return toChoose;
      }
    };
  }

  void answerOpen(Path... files) {
    toOpen = List.of(files);
  }

  void answerSave(Path file) {
    toSave = Optional.of(file);
  }

  /// Answers the next question for a folder or for a single file.
  void answerChoose(Path path) {
    toChoose = Optional.of(path);
  }

  Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  /// Opens the standard stacks and waits until they are painted.
  DocumentPane openStacks(FxRobot robot) throws Exception {
    Path file = file("stacks.collapsed", STACKS);
    robot.interact(() -> window.open(List.of(file)));
    return pane();
  }

  /// The pane of the chosen tab, once its answer is painted.
  DocumentPane pane() throws Exception {
    until(
        () ->
            window
                .tabs()
                .current()
                .map(p -> p.flame().canvas().framesProperty().get() > 0)
                .orElse(false));
    return window.tabs().current().orElseThrow();
  }

  static void until(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  static Answer answer(Document document) {
    return Objects.requireNonNull(document.answerProperty().get());
  }

  /// The first node with this name in preorder.
  static int node(DocumentPane pane, String name) {
    CallTree tree = answer(pane.document()).tree();
    for (int n = 0; n < tree.size(); n++) {
      if (tree.shape().name(n).equals(name)) {
        return n;
      }
    }
    throw new AssertionError("no node " + name);
  }

  /// The middle of a node's box on the screen, icicle orientation, unscrolled.
  static Point2D middle(DocumentPane pane, int node) {
    FlameCanvas canvas = pane.flame().canvas();
    Viewport view = Objects.requireNonNull(canvas.viewport());
    var layout = answer(pane.document()).layout();
    double left = view.x(layout.start(node));
    double right = view.x(layout.start(node) + (double) layout.weight(node));
    double y = 8 + 20.0 * layout.shape().depth(node) + 9;
    return canvas.localToScreen(12 + (left + right) / 2, y);
  }
}

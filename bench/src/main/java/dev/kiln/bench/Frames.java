package dev.kiln.bench;

import dev.kiln.app.session.settings.Settings;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.app.ui.shell.FileDialogs;
import dev.kiln.app.ui.shell.KilnWindow;
import dev.kiln.app.ui.shell.Workspace;
import dev.kiln.render.fx.flame.FlameCanvas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// Frames of the real window while a robot zooms, pans, points and searches: from pulse to pulse,
/// as a browser counts its animation frames, and the time in which a frame's boxes were recorded.
///
/// The window needs a display, `xvfb-run` is enough. A step of the wheel, the pointer or the
/// keyboard comes every 16 ms; frames without a change are counted too, as a browser does.
final class Frames {
  private static final int STEP_MILLIS = 16;

  private final List<Double> intervals = Collections.synchronizedList(new ArrayList<>());
  private final List<Double> records = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean counting;
  private int boxes;
  private int labels;

  private Frames() {}

  /// @param args the profile; then optionally width and height
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    double width = args.length > 1 ? Double.parseDouble(args[1]) : 1600;
    double height = args.length > 2 ? Double.parseDouble(args[2]) : 900;
    new Frames().run(file, width, height);
    System.exit(0);
  }

  private void run(Path file, double width, double height) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    KilnWindow[] window = new KilnWindow[1];
    Settings settings = Settings.load(Files.createTempDirectory("kiln-frames"));
    settings.set("width", String.valueOf(width));
    settings.set("height", String.valueOf(height));
    Platform.startup(
        () -> {
          Workspace workspace = new Workspace(settings, "light", FileDialogs.system());
          window[0] = workspace.window(new Stage());
          window[0].stage().setX(0);
          window[0].stage().setY(0);
          window[0].show();
          window[0].open(List.of(file));
          started.countDown();
        });
    started.await();
    FlameCanvas canvas = painted(window[0]);
    Platform.runLater(() -> watch(canvas));
    Thread.sleep(2000);
    measure(canvas, file);
  }

  private static FlameCanvas painted(KilnWindow window) throws InterruptedException {
    while (true) {
      FlameCanvas[] found = new FlameCanvas[1];
      CountDownLatch asked = new CountDownLatch(1);
      Platform.runLater(
          () -> {
            window.tabs().current().map(DocumentPane::flame).ifPresent(f -> found[0] = f.canvas());
            asked.countDown();
          });
      asked.await();
      FlameCanvas canvas = found[0];
      if (canvas != null && canvas.framesProperty().get() > 0) {
        return canvas;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private void watch(FlameCanvas canvas) {
    new AnimationTimer() {
      private long last;

      @Override
      public void handle(long now) {
        long nanos = System.nanoTime();
        if (counting && last != 0) {
          intervals.add((nanos - last) / 1e6);
        }
        last = nanos;
      }
    }.start();
    canvas
        .framesProperty()
        .addListener(
            _ -> {
              boxes = Math.max(boxes, canvas.painter().boxesDrawn());
              labels = Math.max(labels, canvas.painter().labelsDrawn());
              if (counting) {
                records.add(canvas.painter().lastPaintNanos() / 1e6);
              }
            });
  }

  private void measure(FlameCanvas canvas, Path file) throws Exception {
    Robot[] robots = new Robot[1];
    Bounds[] bounds = new Bounds[1];
    onFx(
        () -> {
          robots[0] = new Robot();
          bounds[0] = canvas.localToScreen(canvas.getLayoutBounds());
          canvas.requestFocus();
        });
    Robot robot = robots[0];
    double x = (bounds[0].getMinX() + bounds[0].getMaxX()) / 2;
    double y = (bounds[0].getMinY() + bounds[0].getMaxY()) / 2;
    onFx(() -> robot.mouseMove(x, y));
    System.out.println(file.getFileName() + ", " + canvas.getWidth() + " x " + canvas.getHeight());
    phase("idle", 30, _ -> {});
    onFx(() -> robot.keyPress(KeyCode.CONTROL));
    // The first half second runs code that is not compiled yet: it is told apart.
    phase("first zoom", 30, i -> robot.mouseWheel(i < 15 ? -1 : 1));
    phase("zoom", 120, i -> robot.mouseWheel(i % 40 < 20 ? -1 : 1));
    onFx(() -> robot.keyRelease(KeyCode.CONTROL));
    phase("pan", 40, i -> robot.mouseWheel(i % 2 == 0 ? 1 : -1));
    onFx(() -> robot.keyPress(KeyCode.SHIFT));
    phase("pan across", 40, i -> robot.mouseWheel(i % 4 < 2 ? 1 : -1));
    onFx(() -> robot.keyRelease(KeyCode.SHIFT));
    phase("hover", 60, i -> robot.mouseMove(x - 300 + 10 * i, y - 150 + 5 * (i % 60)));
    onFx(() -> robot.keyType(KeyCode.SLASH));
    Thread.sleep(300);
    KeyCode[] word = {KeyCode.R, KeyCode.E, KeyCode.A, KeyCode.D};
    phase("search", 60, i -> type(robot, word, i));
  }

  private static void type(Robot robot, KeyCode[] word, int step) {
    if (step % 10 == 0 && step / 10 < word.length) {
      robot.keyType(word[step / 10]);
    }
  }

  private void phase(String name, int steps, IntConsumer step) throws Exception {
    intervals.clear();
    records.clear();
    boxes = 0;
    labels = 0;
    counting = true;
    for (int i = 0; i < steps; i++) {
      int at = i;
      onFx(() -> step.accept(at));
      Thread.sleep(STEP_MILLIS);
    }
    Thread.sleep(250);
    counting = false;
    System.out.printf(
        Locale.ROOT,
        "%-10s frames %3d p50 %6.1f p95 %6.1f max %6.1f ms | recorded %3d p50 %5.2f p95 %5.2f ms"
            + " | at most %,d boxes, %,d labels%n",
        name,
        intervals.size(),
        quantile(intervals, 0.5),
        quantile(intervals, 0.95),
        quantile(intervals, 1),
        records.size(),
        quantile(records, 0.5),
        quantile(records, 0.95),
        boxes,
        labels);
  }

  private static double quantile(List<Double> values, double q) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int last = sorted.size() - 1;
    return last < 0 ? Double.NaN : sorted.get((int) Math.min(last, Math.floor(q * sorted.size())));
  }

  private static void onFx(Runnable work) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          work.run();
          done.countDown();
        });
    done.await();
  }
}

package dev.kiln.render.fx;

import dev.kiln.render.start.PangoCondition;
import dev.kiln.render.start.ToolkitStart;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

/// The JavaFX toolkit for tests, with one window; events are made by hand and go the usual way.
public final class Toolkit {
  private static final AtomicBoolean STARTED = new AtomicBoolean();

  private Toolkit() {}

  /// Runs on the JavaFX thread, and fails as that does.
  public static <T> T on(Callable<T> action) throws Exception {
    PangoCondition.assume();
    if (STARTED.compareAndSet(false, true)) {
      CountDownLatch up = new CountDownLatch(1);
      Platform.setImplicitExit(false);
      ToolkitStart.start(up::countDown);
      if (!up.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("JavaFX did not start");
      }
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(action.call());
          } catch (Throwable e) {
            result.completeExceptionally(e);
          }
        });
    return result.get(60, TimeUnit.SECONDS);
  }

  public static void run(Action action) throws Exception {
    on(
        () -> {
          action.run();
          return 0;
        });
  }

  /// What may fail.
  public interface Action {
    void run() throws Exception;
  }

  /// Shows a node in a window at the screen's corner.
  public static Stage show(Parent root, double width, double height) {
    Stage stage = new Stage();
    stage.setScene(new Scene(root, width, height));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    pulse(root);
    return stage;
  }

  /// Lays out, as a pulse would.
  public static void pulse(Parent root) {
    root.applyCss();
    root.layout();
  }

  public static WritableImage snapshot(Scene scene) {
    return scene.snapshot(null);
  }

  /// A pixel, `0xRRGGBB`.
  public static int pixel(WritableImage image, double x, double y) {
    return image.getPixelReader().getArgb((int) x, (int) y) & 0xffffff;
  }

  public static void key(Node node, KeyCode code) {
    key(node, code, false);
  }

  public static void key(Node node, KeyCode code, boolean shift) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
  }

  public static void altKey(Node node, KeyCode code) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, true, false));
  }

  public static void mouse(Node node, EventType<MouseEvent> type, double x, double y, int clicks) {
    mouse(node, type, x, y, clicks, false);
  }

  public static void mouse(
      Node node, EventType<MouseEvent> type, double x, double y, int clicks, boolean shift) {
    boolean down = type != MouseEvent.MOUSE_MOVED && type != MouseEvent.MOUSE_RELEASED;
    MouseButton button = type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY;
    Event.fireEvent(
        node,
        new MouseEvent(
            type, x, y, x, y, button, clicks, shift, false, false, false, down, false, false, false,
            false, true, null));
  }

  public static void click(Node node, double x, double y, int clicks) {
    for (int click = 1; click <= clicks; click++) {
      mouse(node, MouseEvent.MOUSE_PRESSED, x, y, click);
      mouse(node, MouseEvent.MOUSE_RELEASED, x, y, click);
    }
  }

  public static void drag(Node node, double x, double y, double toX, double toY) {
    drag(node, x, y, toX, toY, false);
  }

  public static void drag(Node node, double x, double y, double toX, double toY, boolean shift) {
    mouse(node, MouseEvent.MOUSE_PRESSED, x, y, 1, shift);
    mouse(node, MouseEvent.MOUSE_DRAGGED, (x + toX) / 2, (y + toY) / 2, 1, shift);
    mouse(node, MouseEvent.MOUSE_DRAGGED, toX, toY, 1, shift);
    mouse(node, MouseEvent.MOUSE_RELEASED, toX, toY, 1, shift);
  }

  public static void wheel(Node node, double x, double y, double delta, boolean control) {
    Event.fireEvent(
        node,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            x,
            y,
            x,
            y,
            false,
            control,
            false,
            false,
            false,
            false,
            0,
            delta,
            0,
            delta,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }
}

package dev.kiln.app.session;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Work off the JavaFX thread, its result back on it.
public final class Background implements AutoCloseable {
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Math.max(2, Runtime.getRuntime().availableProcessors()),
          work -> {
            Thread thread = new Thread(work, "kiln-work");
            thread.setDaemon(true);
            return thread;
          });

  /// Runs work in the background; exactly one of the two consumers is called, on the JavaFX thread.
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    threads.execute(
        () -> {
          try {
            T result = work.call();
            Platform.runLater(() -> done.accept(result));
          } catch (Exception | Error e) {
            Platform.runLater(() -> failed.accept(e));
          }
        });
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}

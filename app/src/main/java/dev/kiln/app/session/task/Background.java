package dev.kiln.app.session.task;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Runs work off the thread of the documents and returns the result on it.
public final class Background implements AutoCloseable {
  private final Executor work;
  private final Executor results;

  /// @param work runs what takes long
  /// @param results runs the results, one after another, on the thread of the documents
  public Background(Executor work, Executor results) {
    this.work = work;
    this.results = results;
  }

  /// Of windows: threads that do not keep the program running, and results on the JavaFX thread.
  public static Background ofWindows() {
    return new Background(
        Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            task -> {
              Thread thread = new Thread(task, "kiln-work");
              thread.setDaemon(true);
              return thread;
            }),
        Platform::runLater);
  }

  /// Runs work in the background; exactly one of the two consumers is called, where results are.
  public <T> void run(Callable<T> task, Consumer<T> done, Consumer<Throwable> failed) {
    work.execute(
        () -> {
          try {
            T result = task.call();
            results.execute(() -> done.accept(result));
          } catch (Exception | Error e) {
            results.execute(() -> failed.accept(e));
          }
        });
  }

  /// Interrupts work that is running, if it has threads of its own.
  @Override
  public void close() {
    if (work instanceof ExecutorService threads) {
      threads.shutdownNow();
    }
  }
}

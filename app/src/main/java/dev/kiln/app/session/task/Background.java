package dev.kiln.app.session.task;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

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
  ///
  /// @return the work, which can be ended early; it then fails
  public <T> Running run(Callable<T> task, Consumer<T> done, Consumer<Throwable> failed) {
    Running running = new Running();
    work.execute(
        () -> {
          try {
            T result = running.call(task);
            results.execute(() -> done.accept(result));
          } catch (Exception | Error e) {
            results.execute(() -> failed.accept(e));
          }
        });
    return running;
  }

  /// Work that was begun, or will be.
  public static final class Running {
    private boolean cancelled;
    private @Nullable Thread thread;

    private Running() {}

    /// Interrupts the work, which fails with a [CancellationException] soon after; work that has
    /// not begun fails with one, and work that is done stays as it is. Callable from any thread.
    public synchronized void cancel() {
      cancelled = true;
      if (thread != null) {
        thread.interrupt();
      }
    }

    private <T> T call(Callable<T> task) throws Exception {
      begin();
      try {
        return task.call();
      } finally {
        end();
      }
    }

    private synchronized void begin() {
      if (cancelled) {
        throw new CancellationException();
      }
      thread = Thread.currentThread();
    }

    /// The thread's next work is not meant by an interrupt that came late.
    private synchronized void end() {
      thread = null;
      if (cancelled) {
        Thread.interrupted();
      }
    }
  }

  /// Interrupts work that is running, if it has threads of its own.
  @Override
  public void close() {
    if (work instanceof ExecutorService threads) {
      threads.shutdownNow();
    }
  }
}

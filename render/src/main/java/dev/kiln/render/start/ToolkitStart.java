package dev.kiln.render.start;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/// Starts JavaFX with a time limit, because its start never returns if a part of it fails on its
/// own thread.
public final class ToolkitStart {
  private static final int LIMIT_SECONDS = 60;

  private ToolkitStart() {}

  /// Starts JavaFX.
  ///
  /// @param first what runs first on its thread
  /// @throws IllegalStateException if it runs already
  /// @throws UnsupportedOperationException if it cannot run here, also if it does not start within
  ///   a minute
  /// @throws LinkageError if a library of it cannot be loaded
  public static void start(Runnable first) {
    CompletableFuture<Boolean> started = new CompletableFuture<>();
    // No daemon: JavaFX's threads would be daemons, too, and an open window would keep nothing
    // alive.
    Thread.ofPlatform()
        .name("JavaFX start")
        .start(
            () -> {
              try {
                Platform.startup(first);
                started.complete(true);
              } catch (RuntimeException | Error e) {
                started.completeExceptionally(e);
              }
            });
    try {
      started.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (TimeoutException e) {
      throw new UnsupportedOperationException(
          "JavaFX does not start within " + LIMIT_SECONDS + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnsupportedOperationException("interrupted while JavaFX starts", e);
    }
  }

  private static RuntimeException failure(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
  }
}

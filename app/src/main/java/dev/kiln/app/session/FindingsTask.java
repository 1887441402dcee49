package dev.kiln.app.session;

import dev.kiln.importers.format.ImportCancelledException;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.jfr.jmc.JfrFindings;
import java.nio.file.Path;

/// One search for findings in the background, which can be cancelled from any thread.
public final class FindingsTask {
  /// How a search ended; called on the JavaFX thread.
  public interface Listener {
    void found(JfrFindings findings);

    /// @param message one line for the user
    void refused(String message);

    void cancelled();
  }

  private final Path path;
  private volatile boolean cancelled;

  FindingsTask(Path path) {
    this.path = path;
  }

  void start(Background background, Listener listener) {
    background.run(
        () -> JfrFindings.of(path, control()),
        listener::found,
        failure -> {
          if (cancelled || failure instanceof ImportCancelledException) {
            listener.cancelled();
          } else if (failure instanceof ImportException) {
            listener.refused(String.valueOf(failure.getMessage()));
          } else {
            listener.refused("findings: an error that should not happen: " + failure);
          }
        });
  }

  private ImportControl control() {
    return new ImportControl() {
      @Override
      public void progress(long doneBytes, long totalBytes) {
        // JMC does not tell how far it is.
      }

      @Override
      public boolean cancelled() {
        return cancelled;
      }
    };
  }

  public void cancel() {
    cancelled = true;
  }
}

package dev.kiln.app.session.task;

import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.Findings;
import dev.kiln.importers.format.ImportCancelledException;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import java.nio.file.Path;
import java.util.Optional;

/// One search for findings in the background, which can be cancelled from any thread.
public final class FindingsTask {
  /// How a search ended; called on the JavaFX thread.
  public interface Listener {
    void found(Findings findings);

    /// @param message one line for the user
    void refused(String message);

    void cancelled();
  }

  private final Path path;
  private final String profile;
  private volatile boolean cancelled;

  /// @param profile its name in the file
  public FindingsTask(Path path, String profile) {
    this.path = path;
    this.profile = profile;
  }

  public void start(Background background, Listener listener) {
    background.run(
        this::find,
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

  private Findings find() throws ImportException, ImportCancelledException {
    Optional<Findings> found = ProfileReader.findings(path, profile, control());
    if (found.isEmpty()) {
      String reason = ProfileReader.whyNoFindings();
      throw new ImportException(path.getFileName() + ": findings: " + reason);
    }
    return found.get();
  }

  private ImportControl control() {
    return new ImportControl() {
      @Override
      public void progress(long doneBytes, long totalBytes) {
        // The rules do not tell how far they are.
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

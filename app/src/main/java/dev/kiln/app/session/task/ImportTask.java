package dev.kiln.app.session.task;

import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportCancelledException;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// One import in the background: its progress can be read and it can be cancelled at any time, from
/// any thread.
public final class ImportTask {
  /// How an import ended; called on the JavaFX thread.
  public interface Listener {
    void imported(ImportResult result);

    /// @param message one line for the user
    void refused(String message);

    void cancelled();
  }

  private final Path path;
  private final int threads;
  private volatile long doneBytes;
  private volatile long totalBytes = 1;
  private volatile boolean cancelled;

  /// @param threads that it may keep busy
  public ImportTask(Path path, int threads) {
    this.path = path;
    this.threads = threads;
  }

  public Path path() {
    return path;
  }

  public void start(Background background, Listener listener) {
    Consumer<Throwable> failed =
        failure -> {
          if (cancelled || failure instanceof ImportCancelledException) {
            listener.cancelled();
          } else {
            listener.refused(message(failure));
          }
        };
    background.run(() -> ProfileReader.read(path, control()), listener::imported, failed);
  }

  private ImportControl control() {
    return new ImportControl() {
      @Override
      public void progress(long done, long total) {
        doneBytes = done;
        totalBytes = Math.max(1, total);
      }

      @Override
      public boolean cancelled() {
        return cancelled;
      }

      @Override
      public int threads() {
        return threads;
      }
    };
  }

  private String message(Throwable failure) {
    if (failure instanceof ImportException) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof OutOfMemoryError) {
      return path.getFileName()
          + ": does not fit into "
          + (Runtime.getRuntime().maxMemory() >> 20)
          + " MB of memory";
    }
    return path.getFileName() + ": an error that should not happen: " + failure;
  }

  public void cancel() {
    cancelled = true;
  }

  public long doneBytes() {
    return doneBytes;
  }

  public long totalBytes() {
    return totalBytes;
  }
}

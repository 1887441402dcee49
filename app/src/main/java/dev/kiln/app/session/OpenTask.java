package dev.kiln.app.session;

import dev.kiln.app.session.Subject.OneProfile;
import dev.kiln.app.session.Subject.TwoSides;
import dev.kiln.app.session.task.Background;
import dev.kiln.app.session.task.ImportTask;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.format.ImportLog.Problem;
import dev.kiln.model.identity.IdentityRules;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.IncomparableException;
import dev.kiln.model.run.RunInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the files of a document, several at once, and puts the two sides of a comparison together.
///
/// Confined to the JavaFX thread, but for the counts of bytes.
public final class OpenTask {
  /// Told once, on the JavaFX thread.
  public interface Listener {
    void opened(Subject subject);

    /// @param message one line for the user
    void refused(String message);

    void cancelled();
  }

  private final Sources sources;
  private final Map<Path, ImportResult> read;
  private final List<ImportTask> imports = new ArrayList<>();
  private boolean over;

  /// @param known files that are open already, and need not be read again
  public OpenTask(Sources sources, Map<Path, ImportResult> known) {
    this.sources = sources;
    this.read = new LinkedHashMap<>(known);
    List<Path> unread =
        sources.files().stream().distinct().filter(file -> !known.containsKey(file)).toList();
    int threads = ImportControl.threadsOfOne(Math.max(1, unread.size()));
    unread.forEach(file -> imports.add(new ImportTask(file, threads)));
  }

  public Sources sources() {
    return sources;
  }

  public void start(Background background, Listener listener) {
    if (imports.isEmpty()) {
      finish(background, listener);
    }
    for (ImportTask task : imports) {
      task.start(
          background,
          new ImportTask.Listener() {
            @Override
            public void imported(ImportResult result) {
              read.put(task.path(), result);
              if (!over && read.keySet().containsAll(sources.files())) {
                finish(background, listener);
              }
            }

            @Override
            public void refused(String message) {
              end(() -> listener.refused(message));
            }

            @Override
            public void cancelled() {
              end(listener::cancelled);
            }
          });
    }
  }

  private void end(Runnable tell) {
    if (!over) {
      over = true;
      imports.forEach(ImportTask::cancel);
      tell.run();
    }
  }

  private void finish(Background background, Listener listener) {
    if (!sources.isComparison()) {
      ImportResult only = java.util.Objects.requireNonNull(read.get(sources.current().getFirst()));
      end(() -> listener.opened(OneProfile.of(sources, only)));
      return;
    }
    background.run(
        this::compare,
        subject -> end(() -> listener.opened(subject)),
        failure -> end(() -> listener.refused(message(failure))));
  }

  private Subject compare() throws IncomparableException {
    Comparison comparison =
        Comparison.of(
            profiles(sources.base()), profiles(sources.current()), IdentityRules.standard());
    ImportLog log = new ImportLog();
    for (Path file : sources.files()) {
      for (Problem problem : result(file).log().problems()) {
        String what = file.getFileName() + ": " + problem.what();
        log.add(what, problem.firstPlace(), problem.count());
      }
    }
    return TwoSides.of(sources, comparison, log);
  }

  private List<RunInput> profiles(List<Path> files) {
    return files.stream()
        .map(f -> new RunInput(String.valueOf(f.getFileName()), result(f).profile()))
        .toList();
  }

  private ImportResult result(Path file) {
    return java.util.Objects.requireNonNull(read.get(file));
  }

  private static String message(Throwable failure) {
    return failure instanceof IncomparableException
        ? "Not comparable: " + failure.getMessage()
        : "an error that should not happen: " + failure;
  }

  public void cancel() {
    imports.forEach(ImportTask::cancel);
  }

  public long doneBytes() {
    return imports.stream().mapToLong(ImportTask::doneBytes).sum();
  }

  public long totalBytes() {
    return Math.max(1, imports.stream().mapToLong(ImportTask::totalBytes).sum());
  }
}

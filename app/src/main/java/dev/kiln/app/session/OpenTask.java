package dev.kiln.app.session;

import dev.kiln.app.report.answer.ProfileChoice;
import dev.kiln.app.session.Subject.OneProfile;
import dev.kiln.app.session.Subject.TwoSides;
import dev.kiln.app.session.task.Background;
import dev.kiln.app.session.task.ImportTask;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ImportResult.Imported;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.model.identity.IdentityRules;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.IncomparableException;
import dev.kiln.model.run.RunInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Reads the files of a document, several at once, and puts the two sides of a comparison together.
///
/// Confined to the JavaFX thread, but for the counts of bytes.
public final class OpenTask {
  /// Told once, on the JavaFX thread.
  public interface Listener {
    void opened(Subject subject);

    /// A file holds several profiles, and it is not known which one is meant.
    ///
    /// @param file its place among the files of [Sources], base first
    /// @param chosen is told the profile, once
    void several(int file, List<Imported> profiles, Consumer<Imported> chosen);

    /// @param message one line for the user
    void refused(String message);

    /// All files were read, but there is no comparison of them.
    ///
    /// @param message one line for the user
    void incomparable(String message);

    void cancelled();
  }

  private Sources sources;
  private final boolean byAge;
  private final List<Imported> chosen = new ArrayList<>();
  private final Map<Path, ImportResult> read;
  private final List<ImportTask> imports = new ArrayList<>();
  private boolean over;

  /// @param known files that are open already, and need not be read again
  public OpenTask(Sources sources, Map<Path, ImportResult> known) {
    this(sources, known, false);
  }

  /// @param byAge whether the side that was recorded earlier becomes base, if both sides tell when
  ///   they were recorded
  public OpenTask(Sources sources, Map<Path, ImportResult> known, boolean byAge) {
    this.sources = sources;
    this.byAge = byAge;
    this.read = new LinkedHashMap<>(known);
    List<Path> unread =
        sources.files().stream().distinct().filter(file -> !known.containsKey(file)).toList();
    int threads = ImportControl.threadsOfOne(Math.max(1, unread.size()));
    unread.forEach(file -> imports.add(new ImportTask(file, threads)));
  }

  public Sources sources() {
    return sources;
  }

  /// What has been read, by file.
  public Map<Path, ImportResult> read() {
    return Map.copyOf(read);
  }

  public void start(Background background, Listener listener) {
    if (imports.isEmpty()) {
      choose(background, listener);
    }
    for (ImportTask task : imports) {
      task.start(
          background,
          new ImportTask.Listener() {
            @Override
            public void imported(ImportResult result) {
              read.put(task.path(), result);
              if (!over && read.keySet().containsAll(sources.files())) {
                choose(background, listener);
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

  /// Finds the profile that is meant in each file, asking where several could be.
  private void choose(Background background, Listener listener) {
    while (chosen.size() < sources.all().size()) {
      Source source = sources.all().get(chosen.size());
      List<Imported> profiles = result(source.file()).profiles();
      Optional<Imported> meant = meant(source, profiles);
      if (meant.isEmpty()) {
        listener.several(
            chosen.size(),
            profiles,
            profile -> {
              take(source.file(), profile.name());
              choose(background, listener);
            });
        return;
      }
      take(source.file(), profiles.size() == 1 ? "" : meant.get().name());
      chosen.add(meant.get());
    }
    finish(background, listener);
  }

  private static Optional<Imported> meant(Source source, List<Imported> profiles) {
    if (profiles.size() == 1) {
      return Optional.of(profiles.getFirst());
    }
    List<Imported> found =
        source.profile().isEmpty() ? List.of() : ProfileChoice.found(source.profile(), profiles);
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private void take(Path file, String profile) {
    List<Source> all = new ArrayList<>(sources.all());
    all.set(chosen.size(), new Source(file, profile));
    sources = sources.with(all);
  }

  private void finish(Background background, Listener listener) {
    if (!sources.isComparison()) {
      ImportResult only = result(sources.current().getFirst());
      end(() -> listener.opened(OneProfile.of(sources, only, chosen.getFirst())));
      return;
    }
    if (byAge && currentIsOlder()) {
      sources = sources.swapped();
      Collections.rotate(chosen, sources.ofBase().size());
    }
    background.run(
        this::compare,
        subject -> end(() -> listener.opened(subject)),
        failure -> end(() -> tellFailure(listener, failure)));
  }

  private boolean currentIsOlder() {
    int base = sources.ofBase().size();
    OptionalLong ofBase = start(chosen.subList(0, base));
    OptionalLong ofCurrent = start(chosen.subList(base, chosen.size()));
    return ofBase.isPresent()
        && ofCurrent.isPresent()
        && ofCurrent.getAsLong() < ofBase.getAsLong();
  }

  /// When the first of these recordings began, in nanoseconds since 1970; empty if one does not
  /// say.
  private static OptionalLong start(List<Imported> side) {
    List<OptionalLong> starts =
        side.stream().map(one -> one.profile().info().startTimeNanos()).toList();
    return starts.stream().allMatch(OptionalLong::isPresent)
        ? starts.stream().mapToLong(OptionalLong::getAsLong).min()
        : OptionalLong.empty();
  }

  private Subject compare() throws IncomparableException {
    List<RunInput> runs = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      runs.add(new RunInput(sources.all().get(i).name(), chosen.get(i).profile()));
    }
    int base = sources.ofBase().size();
    Comparison comparison =
        Comparison.of(
            runs.subList(0, base), runs.subList(base, runs.size()), IdentityRules.standard());
    ImportLog log = new ImportLog();
    for (Path file : sources.files()) {
      log.addAll(file.getFileName() + ": ", result(file).log());
    }
    return TwoSides.of(sources, comparison, log);
  }

  private ImportResult result(Path file) {
    return java.util.Objects.requireNonNull(read.get(file));
  }

  private static void tellFailure(Listener listener, Throwable failure) {
    if (failure instanceof IncomparableException) {
      listener.incomparable("Not comparable: " + failure.getMessage());
    } else {
      listener.refused("an error that should not happen: " + failure);
    }
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

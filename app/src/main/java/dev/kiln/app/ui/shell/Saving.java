package dev.kiln.app.ui.shell;

import dev.kiln.app.report.answer.FileOutput;
import dev.kiln.app.report.answer.SampleFormat;
import dev.kiln.app.session.task.Background;
import dev.kiln.model.query.QueryException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Window;

/// Asks where to save a file, writes it in the background, and shows the progress and the path.
final class Saving {
  /// Writes a file, off the JavaFX thread.
  @FunctionalInterface
  interface Work {
    /// @param progress receives a few words about what is being done
    void write(FileOutput target, Consumer<String> progress) throws IOException;
  }

  private final Supplier<Window> owner;
  private final FileDialogs dialogs;
  private final Supplier<Notices> notices;
  private final Background background;
  private final Supplier<List<Path>> open;

  /// @param open tells the files that are open in windows, which are not replaced
  Saving(
      Supplier<Window> owner,
      FileDialogs dialogs,
      Supplier<Notices> notices,
      Background background,
      Supplier<List<Path>> open) {
    this.owner = owner;
    this.dialogs = dialogs;
    this.notices = notices;
    this.background = background;
    this.open = open;
  }

  /// Saves under a name that the user chooses; nothing if he chooses none.
  ///
  /// @param name the suggested name; its ending is the type
  /// @param otherEndings further types that can be chosen
  void save(String name, Work work, String... otherEndings) {
    Optional<Path> chosen = dialogs.save(owner.get(), name, otherEndings);
    List<String> endings = new ArrayList<>();
    endings.add(SampleFormat.endingOf(name));
    for (String other : otherEndings) {
      if (!endings.contains(other)) {
        endings.add(other);
      }
    }
    chosen.ifPresent(path -> write(FileOutput.chosen(path, open.get()), endings, work));
  }

  private void write(FileOutput target, List<String> endings, Work work) {
    String what = "Saving " + target.name() + ": ";
    Notices.Working notice = notices.get().working(what + "drawing");
    background.run(
        () -> {
          if (!target.endsIn(endings)) {
            throw new IOException(
                target.path() + ": expected a name ending in " + String.join(", ", endings));
          }
          work.write(target.check(), text -> Platform.runLater(() -> notice.say(what + text)));
          return target.path();
        },
        saved -> {
          notice.close();
          notices.get().done("Saved " + saved);
        },
        failure -> {
          notice.close();
          notices.get().failed("Not saved: " + reason(failure));
        });
  }

  private static String reason(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return "it does not fit into " + (Runtime.getRuntime().maxMemory() >> 20) + " MB of memory";
    }
    boolean expected = failure instanceof IOException || failure instanceof QueryException;
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    return expected && !message.isBlank() ? message.lines().findFirst().orElse("") : "" + failure;
  }
}

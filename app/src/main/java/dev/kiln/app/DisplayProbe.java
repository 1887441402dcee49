package dev.kiln.app;

import dev.kiln.app.report.answer.Display;
import dev.kiln.app.session.settings.Settings;
import dev.kiln.app.ui.shell.DisplayFacts;
import dev.kiln.render.start.SystemLibraries;
import dev.kiln.render.start.ToolkitStart;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Starts JavaFX to find out what it can draw with, without showing anything.
final class DisplayProbe {
  private static final int PATIENCE_SECONDS = 20;

  private DisplayProbe() {}

  /// Starts JavaFX; what it says from then on is read, not printed. For a process that has nothing
  /// else to do.
  static Display look() {
    Path config = Settings.load().folder();
    if (!Windows.hasDisplay()) {
      return Display.none(
          "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)", config.toString());
    }
    List<String> missing = SystemLibraries.missingForWindow();
    if (!missing.isEmpty()) {
      return Display.none(Windows.lacking(missing), config.toString());
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream notes = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setProperty("prism.verbose", "true");
    // For good: JavaFX goes on talking until the process ends, and stdout belongs to the report.
    System.setOut(notes);
    System.setErr(notes);
    return look(config, said);
  }

  private static Display look(Path config, ByteArrayOutputStream said) {
    CompletableFuture<Display> read = new CompletableFuture<>();
    try {
      ToolkitStart.start(
          () -> {
            try {
              read.complete(DisplayFacts.read(config, said.toString(StandardCharsets.UTF_8)));
            } catch (RuntimeException | LinkageError e) {
              read.completeExceptionally(e);
            }
          });
      return read.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (RuntimeException | LinkageError e) {
      return Display.none(reason(e), config.toString());
    } catch (ExecutionException e) {
      return Display.none(reason(e.getCause()), config.toString());
    } catch (TimeoutException _) {
      return Display.none(
          "JavaFX does not start within " + PATIENCE_SECONDS + " s", config.toString());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Display.none("interrupted", config.toString());
    }
  }

  private static String reason(@org.jspecify.annotations.Nullable Throwable failure) {
    String text = failure == null || failure.getMessage() == null ? "" : failure.getMessage();
    return text.lines().findFirst().orElse(String.valueOf(failure));
  }
}

package dev.kiln.app.cli;

import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportCancelledException;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Imports that begin while the command line is still put together: that takes one thread as long
/// as it takes another to read 20 MB.
///
/// Only files that stand right behind a command that reads them for sure are begun with. Nothing is
/// said of them before they are asked for: what is wrong with one is its command's to tell.
final class EarlyImports {
  private final Map<Path, Future<ImportResult>> begun = new ConcurrentHashMap<>();

  private EarlyImports() {}

  /// Begins with the files of a command.
  ///
  /// @param files how many the command reads, at most
  /// @param arguments the command's name first
  static EarlyImports of(int files, String[] arguments) {
    List<Path> found = new ArrayList<>();
    for (int a = 1; a < arguments.length && found.size() < files; a++) {
      Path file = file(arguments[a]);
      if (file == null) {
        break;
      }
      found.add(file);
    }
    EarlyImports early = new EarlyImports();
    for (Path file : found) {
      early.begun.computeIfAbsent(file, _ -> started(file, found.size()));
    }
    return early;
  }

  private static @Nullable Path file(String argument) {
    try {
      Path file = Path.of(argument);
      return !argument.startsWith("-") && Files.isRegularFile(file) ? file : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /// The import of a file that was begun, which is given away; null where none was.
  @Nullable Future<ImportResult> take(Path file) {
    return begun.remove(file);
  }

  private static Future<ImportResult> started(Path file, int imports) {
    ImportControl control = ImportControl.oneOf(imports);
    FutureTask<ImportResult> task = new FutureTask<>(() -> ProfileReader.read(file, control));
    Thread.ofPlatform().daemon().name("import").start(task);
    return task;
  }

  /// Waits for an import, and fails as it did.
  static ImportResult result(Future<ImportResult> future)
      throws ImportException, ImportCancelledException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case ImportException expected -> throw expected;
        case ImportCancelledException cancelled -> throw cancelled;
        case RuntimeException unexpected -> throw unexpected;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }
}

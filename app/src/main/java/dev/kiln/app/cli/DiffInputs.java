package dev.kiln.app.cli;

import dev.kiln.importers.ImportCancelledException;
import dev.kiln.importers.ImportControl;
import dev.kiln.importers.ImportException;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import dev.kiln.model.run.RunInput;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Model.CommandSpec;

/// The files of both sides, read two at a time; what their imports skipped is said on stderr.
///
/// @param base at least one
/// @param current at least one
record DiffInputs(List<RunInput> base, List<RunInput> current) {
  private static final int THREADS = 2;

  /// @param command that asks
  static DiffInputs read(List<Path> base, List<Path> current, CommandSpec command)
      throws ImportException, ImportCancelledException, InterruptedException {
    PrintWriter err = command.commandLine().getErr();
    EarlyImports early = KilnCommand.early(command);
    List<Path> files = new ArrayList<>(base);
    files.addAll(current);
    List<RunInput> read = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<ImportResult>> results = new ArrayList<>();
      for (Path file : files) {
        Future<ImportResult> begun = early.take(file);
        ImportControl control = ImportControl.oneOf(Math.min(THREADS, files.size()));
        results.add(
            begun == null ? threads.submit(() -> ProfileReader.read(file, control)) : begun);
      }
      for (int i = 0; i < files.size(); i++) {
        String name = name(files.get(i), files);
        ImportResult result = EarlyImports.result(results.get(i));
        result.log().problems().forEach(p -> err.println("kiln: " + name + ": " + p.describe()));
        read.add(new RunInput(name, result.profile()));
      }
    } finally {
      threads.shutdownNow();
    }
    return new DiffInputs(read.subList(0, base.size()), read.subList(base.size(), read.size()));
  }

  List<String> baseNames() {
    return base.stream().map(RunInput::name).toList();
  }

  List<String> currentNames() {
    return current.stream().map(RunInput::name).toList();
  }

  /// The file's name, with its folders where several of that name are compared.
  static String name(Path file, List<Path> all) {
    Path name = file.getFileName();
    boolean alone =
        all.stream().filter(other -> !other.equals(file)).noneMatch(other -> other.endsWith(name));
    return alone ? name.toString() : file.toString();
  }
}

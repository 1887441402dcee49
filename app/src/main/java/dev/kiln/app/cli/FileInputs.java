package dev.kiln.app.cli;

import dev.kiln.app.report.Unseen;
import dev.kiln.app.report.answer.Display;
import dev.kiln.app.report.answer.Inputs;
import dev.kiln.app.report.answer.ProfileChoice;
import dev.kiln.app.request.InputOptions;
import dev.kiln.app.request.Request;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ImportResult.Imported;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportCancelledException;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.model.run.RunInput;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// The files of a command, some of which may have been begun with. What an import skipped is told
/// on stderr.
///
/// @param early imports that have begun
/// @param screen tells what there is to draw a window with
/// @param err where everything that is no part of the answer goes
record FileInputs(EarlyImports early, Supplier<Display> screen, PrintWriter err) implements Inputs {
  private static final int THREADS = 2;

  @Override
  public ImportResult read(Path file)
      throws ImportException, ImportCancelledException, InterruptedException {
    Future<ImportResult> begun = early.take(file);
    return begun == null
        ? ProfileReader.read(file, ImportControl.none())
        : EarlyImports.result(begun);
  }

  @Override
  public ImportResult open(Path file)
      throws ImportException, ImportCancelledException, InterruptedException {
    ImportResult result = read(file);
    tellProblems(result, ProfileReader.name(file));
    return result;
  }

  /// Reads two files at a time.
  @Override
  public Sides sides(Request request)
      throws ImportException, ImportCancelledException, InterruptedException {
    List<Path> files = new ArrayList<>(request.base());
    files.addAll(request.current());
    List<String> names = files.stream().map(file -> name(file, files)).toList();
    List<RunInput> runs = new ArrayList<>();
    List<ImportResult> results = read(files, names);
    List<Imported> chosen = ProfileChoice.of(request.get(InputOptions.PROFILE), names, results);
    for (int i = 0; i < files.size(); i++) {
      boolean several = results.get(i).profiles().size() > 1;
      String name = several ? names.get(i) + "/" + chosen.get(i).name() : names.get(i);
      runs.add(new RunInput(name, chosen.get(i).profile()));
    }
    int base = request.base().size();
    return new Sides(runs.subList(0, base), runs.subList(base, runs.size()));
  }

  private List<ImportResult> read(List<Path> files, List<String> names)
      throws ImportException, ImportCancelledException, InterruptedException {
    List<ImportResult> read = new ArrayList<>();
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
        ImportResult result = EarlyImports.result(results.get(i));
        tellProblems(result, names.get(i));
        read.add(result);
      }
    } finally {
      threads.shutdownNow();
    }
    return read;
  }

  private void tellProblems(ImportResult result, String name) {
    result.log().problems().forEach(p -> tell(name + ": " + p.describe()));
  }

  @Override
  public Display display() {
    return screen.get();
  }

  @Override
  public void tell(String line) {
    err.println("kiln: " + Unseen.told(line));
  }

  /// The file's name, with its folders if several of that name are compared.
  static String name(Path file, List<Path> all) {
    Path name = file.getFileName();
    boolean alone =
        all.stream().filter(other -> !other.equals(file)).noneMatch(other -> other.endsWith(name));
    return alone ? ProfileReader.name(file) : file.toString();
  }
}

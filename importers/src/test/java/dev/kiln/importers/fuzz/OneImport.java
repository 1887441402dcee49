package dev.kiln.importers.fuzz;

import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ImportLog.Problem;
import dev.kiln.model.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/// Imports one file and says in one line how that ended; the program that [HostileTest] starts.
final class OneImport {
  private OneImport() {}

  public static void main(String[] args) throws IOException {
    try {
      ImportResult result = ProfileReader.read(Path.of(args[0]), ImportControl.none());
      Profile first = result.profiles().getFirst().profile();
      int profiles = result.profiles().size();
      System.out.printf(
          Locale.ROOT,
          "read: total %d, rows %d, stacks %d, %slog [%s]%n",
          first.total(0),
          first.samples().size(),
          first.stacks().size(),
          profiles == 1 ? "" : "profiles " + profiles + ", ",
          result.log().problems().stream()
              .map(Problem::describe)
              .collect(Collectors.joining("; ")));
    } catch (ImportException e) {
      System.out.println("refused: " + e.getMessage());
    }
  }
}

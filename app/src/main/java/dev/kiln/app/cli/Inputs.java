package dev.kiln.app.cli;

import dev.kiln.importers.ImportCancelledException;
import dev.kiln.importers.ImportControl;
import dev.kiln.importers.ImportException;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import java.io.PrintWriter;
import java.nio.file.Path;

/// Opens the file of a command; what the import skipped is said on stderr.
final class Inputs {
  private Inputs() {}

  static ImportResult open(Path file, PrintWriter err)
      throws ImportException, ImportCancelledException {
    ImportResult result = ProfileReader.read(file, ImportControl.none());
    result
        .log()
        .problems()
        .forEach(p -> err.println("kiln: " + file.getFileName() + ": " + p.describe()));
    return result;
  }
}

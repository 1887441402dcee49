package dev.kiln.importers.fuzz;

import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportCancelledException;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import java.io.IOException;
import java.nio.file.Path;

/// Imports damaged files; the program that [FuzzTest] starts. A file that ends neither as a profile
/// nor as one clear error ends it with a failure.
final class FuzzProcess {
  /// Fewer tell nothing.
  static final int LEAST_TRIES = 150;

  private FuzzProcess() {}

  public static void main(String[] args) throws IOException {
    FuzzLoop.run(args, LEAST_TRIES, FuzzProcess::read);
  }

  private static String read(Path file) {
    try {
      ImportResult result = ProfileReader.read(file, ImportControl.none());
      return result.log().isEmpty() ? "whole" : "partly";
    } catch (ImportException e) {
      String message = String.valueOf(e.getMessage());
      if (message.isBlank() || message.contains("\n") || message.contains("Exception")) {
        throw new IllegalStateException("not one clear line: " + message, e);
      }
      return "refused";
    } catch (ImportCancelledException e) {
      throw new IllegalStateException("nobody cancelled", e);
    }
  }
}

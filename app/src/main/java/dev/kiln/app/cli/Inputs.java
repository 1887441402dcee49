package dev.kiln.app.cli;

import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportCancelledException;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.model.Profile;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Selection;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Future;
import picocli.CommandLine.Model.CommandSpec;

/// Opens the file of a command; what the import skipped is said on stderr.
final class Inputs {
  private Inputs() {}

  /// Opens a file that is asked this query; how its filters are taken is said on stderr, too.
  ///
  /// @param command that asks
  static ImportResult open(Path file, CommandSpec command, Query query)
      throws ImportException, ImportCancelledException, InterruptedException {
    ImportResult result = open(file, command);
    say(result.profile(), query, command);
    return result;
  }

  /// Says on stderr how filters are taken that can mean several things.
  static void say(Profile profile, Query query, CommandSpec command) {
    PrintWriter err = command.commandLine().getErr();
    Selection.notes(profile, query.filters()).forEach(note -> err.println("kiln: " + note));
  }

  /// @param command that asks
  static ImportResult open(Path file, CommandSpec command)
      throws ImportException, ImportCancelledException, InterruptedException {
    Future<ImportResult> begun = KilnCommand.early(command).take(file);
    ImportResult result =
        begun == null ? ProfileReader.read(file, ImportControl.none()) : EarlyImports.result(begun);
    PrintWriter err = command.commandLine().getErr();
    result
        .log()
        .problems()
        .forEach(p -> err.println("kiln: " + file.getFileName() + ": " + p.describe()));
    return result;
  }
}

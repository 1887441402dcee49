package dev.kiln.app.cli;

import dev.kiln.app.report.Unseen;
import dev.kiln.app.request.Hints;
import dev.kiln.app.request.WrongUse;
import dev.kiln.importers.format.ImportException;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.run.IncomparableException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import picocli.CommandLine;

/// What a user is told of a failure.
final class Failures {
  private Failures() {}

  /// One line: what went wrong if that was to be expected, else what to report.
  static String oneLine(Throwable failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage().strip();
    // Libraries add lines of their own; a line end in any other message is that of a name.
    boolean ours = !(failure instanceof IOException) || failure instanceof FileSystemException;
    boolean spelled = failure instanceof CommandLine.ParameterException;
    String first = ours && !spelled ? message : message.lines().findFirst().orElse("");
    boolean expected =
        failure instanceof ImportException
            || failure instanceof QueryException
            || failure instanceof IncomparableException
            || failure instanceof IOException
            || failure instanceof WrongUse
            || failure instanceof CommandLine.ParameterException;
    return Unseen.told(
        expected && !first.isEmpty()
            ? first + hint(failure)
            : "an error that should not happen: " + failure + "; please report it");
  }

  private static String hint(Throwable failure) {
    return failure instanceof QueryException query && query.need() != null
        ? "; " + Hints.of(query.need())
        : "";
  }
}

package dev.kiln.app.report.answer;

import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.OutputOptions;
import java.io.IOException;
import java.nio.file.Path;

/// The files that answers go into.
public final class Outputs {
  private Outputs() {}

  /// A file that a request writes, looked at before anything is read.
  ///
  /// @throws IOException if it may not be written, with one line for the user
  public static FileOutput of(Request request, Path file) throws IOException {
    boolean overwrites = request.get(OutputOptions.OVERWRITE_INPUT);
    return FileOutput.of(file, request.filesRead(), overwrites).check();
  }
}

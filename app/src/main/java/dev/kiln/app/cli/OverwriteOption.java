package dev.kiln.app.cli;

import dev.kiln.app.export.FileOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// The option of each command that writes a file: whether it may replace what is kept as a rule.
final class OverwriteOption {
  @Option(
      names = "--overwrite-input",
      description = "replace OUT even if it is an input or another profile")
  private boolean overwrites;

  /// The file that a command writes, looked at before the command reads anything.
  ///
  /// @param path its name
  /// @param inputs the files that the command reads
  /// @throws IOException where it may not be written
  FileOutput output(Path path, List<Path> inputs, CommandSpec command) throws IOException {
    List<Path> read = new ArrayList<>(inputs);
    for (String word : command.root().commandLine().getParseResult().originalArgs()) {
      // A file that arguments are in.
      if (word.startsWith("@")) {
        read.add(Path.of(word.substring(1)));
      }
    }
    return FileOutput.of(path, read, overwrites).check();
  }
}

package dev.kiln.app.session.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Starts the user's editor. The only place of Kiln that starts a program: the command is the
/// user's own words, and it runs only when the user asks for it.
public final class Editor {
  private Editor() {}

  /// Shows a place of a file in the editor; does not wait for it.
  ///
  /// @param command the user's command, as in the settings
  /// @throws IOException with one line for the user
  public static void open(String command, Path file, int line) throws IOException {
    List<String> arguments;
    try {
      arguments = EditorCommand.parse(command).arguments(file, line);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
    if (File.separatorChar == '\\'
        && file.toString().chars().anyMatch(c -> "&|<>^%!\"".indexOf(c) >= 0)) {
      // Scripts such as code.cmd are read by a shell there, which takes these for its own.
      throw new IOException(
          file
              + ": the name contains shell metacharacters, so it is not"
              + " passed to the editor");
    }
    try {
      new ProcessBuilder(arguments)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .getOutputStream()
          .close();
    } catch (IOException e) {
      throw new IOException(arguments.getFirst() + " cannot be started: is it on the PATH?", e);
    }
  }
}

package dev.kiln.app.cli;

import dev.kiln.app.report.answer.Display;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

/// Runs a command in this process.
public final class Cli {
  /// What came of it.
  public record Result(int exit, String out, String err) {
    List<String> errLines() {
      return err.lines().toList();
    }
  }

  private Cli() {}

  public static Result run(Object... arguments) {
    return run(Display.none("no display in tests", ""), arguments);
  }

  /// Runs a command where there is this to draw a window with.
  static Result run(Display display, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int exit =
        KilnCommand.run(
            words,
            request -> KilnCommand.RUNNING,
            () -> display,
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    return new Result(exit, out.toString(), err.toString());
  }

  /// A recording that the project ships.
  static Path sample(String name) {
    return Path.of(System.getProperty("kiln.root", ".."), "samples", name);
  }
}

package dev.kiln.app.cli;

import dev.kiln.app.report.answer.Display;
import dev.kiln.app.report.answer.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Runs what the commands do on a few profiles, so that a virtual machine that is watching knows
/// which classes a start needs.
final class Rehearsal {
  private Rehearsal() {}

  /// Runs each command on each file, and the comparison on each with the one before it and with
  /// itself; what they say and write is thrown away. Pictures replace those of the file before.
  static void run(List<Path> files) {
    try {
      Path folder = Files.createTempDirectory("kiln-rehearsal");
      Path picture = folder.resolve("picture.svg");
      Path stacks = folder.resolve("stacks.collapsed");
      Path difference = folder.resolve("difference.svg");
      try {
        Path before = null;
        for (Path file : files) {
          runAll(file.toString(), picture);
          runAll(file.toString(), stacks);
          Files.deleteIfExists(stacks);
          Path base = before == null ? file : before;
          execute("diff", base.toString(), file.toString(), "-o", difference.toString());
          execute("diff", file.toString(), file.toString());
          before = file;
        }
      } finally {
        Files.deleteIfExists(stacks);
        Files.deleteIfExists(picture);
        Files.deleteIfExists(difference);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void runAll(String file, Path out) {
    boolean picture = out.toString().endsWith(".svg");
    execute("info", file);
    execute("top", file, "--limit", "20");
    execute("top", file, "--limit", "20", "--format", "json");
    execute("tree", file);
    execute("rank", file);
    execute("rank", file, "--format", "md");
    execute(picture ? "render" : "convert", file, "-o", out.toString());
  }

  private static void execute(String... arguments) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    KilnCommand.run(
        arguments, _ -> Outcome.BAD_INPUT, () -> Display.none("", ""), nowhere, nowhere);
  }
}

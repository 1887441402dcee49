package dev.kiln.app.cli;

import dev.kiln.app.export.Display;
import dev.kiln.app.report.Outcome;
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
  /// itself; what they say and write is thrown away.
  static void run(List<Path> files) {
    try {
      Path folder = Files.createTempDirectory("kiln-rehearsal");
      try {
        Path before = null;
        for (Path file : files) {
          for (String name : List.of("picture.svg", "stacks.collapsed")) {
            runAll(file.toString(), folder.resolve(name));
            Files.deleteIfExists(folder.resolve(name));
          }
          Path base = before == null ? file : before;
          Path picture = folder.resolve("difference.svg");
          execute("diff", base.toString(), file.toString(), "-o", picture.toString());
          execute("diff", file.toString(), file.toString());
          Files.deleteIfExists(picture);
          before = file;
        }
      } finally {
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
    execute("rank", file);
    execute(picture ? "render" : "convert", file, "-o", out.toString());
  }

  private static void execute(String... arguments) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    KilnCommand.run(
        arguments, _ -> Outcome.BAD_INPUT, () -> Display.none("", ""), nowhere, nowhere);
  }
}

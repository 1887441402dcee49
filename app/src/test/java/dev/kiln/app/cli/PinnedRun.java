package dev.kiln.app.cli;

import dev.kiln.app.report.answer.Display;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs commands and writes what came of them as text that is the same on each machine.
///
/// In a command's words `samples/`, `given/` and `tmp/` are the project's recordings, the files
/// beside the script, and a folder of the test's own; the text has these words, too.
final class PinnedRun {
  private final Path folder;
  private final String samples = String.valueOf(Cli.sample("x").getParent());
  private final String given = String.valueOf(given("x").getParent());
  private static final Pattern FOLDER_WORD = Pattern.compile("(?<![\\w/-])(samples|given|tmp)/");

  private final String version = Cli.run("--version").out().strip().replace("Kiln ", "");

  PinnedRun(Path folder) {
    this.folder = folder;
  }

  /// A file that tests are given.
  static Path given(String name) {
    return Path.of(System.getProperty("basedir", "."), "src/test/resources/pinned", name);
  }

  /// Adds the command, its exit code, and what it prints and writes.
  void append(StringBuilder text, Display display, String line) throws IOException {
    List<String> command = PinnedScript.words(line);
    List<Object> words = new ArrayList<>();
    command.forEach(word -> words.add(there(word)));
    List<String> outputs = outputs(command);
    for (String output : outputs) {
      Files.deleteIfExists(Path.of(there(output)));
    }
    Cli.Result result = Cli.run(display, words.toArray());
    text.append("$ kiln ").append(line).append("\nexit ").append(result.exit()).append('\n');
    append(text, "out", masked(result.out()));
    append(text, "err", masked(result.err()));
    for (String output : outputs) {
      Path file = Path.of(there(output));
      append(text, output, masked(Files.exists(file) ? PinnedText.excerpt(file) : "no file\n"));
    }
    text.append('\n');
  }

  /// The files that a command writes.
  private static List<String> outputs(List<String> command) {
    List<String> outputs = new ArrayList<>();
    for (int i = 1; i < command.size(); i++) {
      boolean option = List.of("-o", "--output", "--save").contains(command.get(i - 1));
      if (option && command.get(i).startsWith("tmp/")) {
        outputs.add(command.get(i));
      }
    }
    return outputs;
  }

  private static void append(StringBuilder text, String name, String content) {
    if (!content.isEmpty()) {
      text.append("-- ").append(name).append('\n').append(PinnedText.visible(content));
    }
  }

  private String there(String word) {
    // In one pass: the folders' own names may hold these words.
    return FOLDER_WORD
        .matcher(word)
        .replaceAll(
            match -> {
              String folderOf =
                  switch (match.group(1)) {
                    case "samples" -> samples;
                    case "given" -> given;
                    default -> folder.toString();
                  };
              return Matcher.quoteReplacement(folderOf + "/");
            });
  }

  private String masked(String text) {
    String named = text.replace(samples, "samples").replace(given, "given");
    return PinnedText.masked(named.replace(folder.toString(), "tmp"), version);
  }
}

package dev.kiln.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Command lines whose outputs are kept in one golden file.
///
/// A script has sections: a line `[name]`, then a command a line, without the word `kiln`. Quotes
/// and backslashes are those of a shell, without double quotes. Empty lines, and those that begin
/// with `#`, say nothing.
record PinnedScript(String name, List<String> commands) {
  static List<PinnedScript> read(Path file) throws IOException {
    List<PinnedScript> sections = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("[")) {
        sections.add(new PinnedScript(line.substring(1, line.indexOf(']')), new ArrayList<>()));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        sections.getLast().commands.add(line);
      }
    }
    return sections;
  }

  /// The words of a command.
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ' ' && !quoted) {
        if (begun) {
          words.add(word.toString());
          word.setLength(0);
        }
        begun = false;
        continue;
      }
      begun = true;
      if (c == '\'') {
        quoted = !quoted;
      } else {
        word.append(c == '\\' && !quoted ? line.charAt(++i) : c);
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }

  @Override
  public String toString() {
    return name;
  }
}

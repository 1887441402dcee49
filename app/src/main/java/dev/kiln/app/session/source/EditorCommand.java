package dev.kiln.app.session.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The user's command for an editor, split into arguments before placeholders are replaced. No
/// shell interprets it, and a file name stays one argument whatever it contains.
///
/// @param words the program and its arguments, with `{file}`, `{line}` and `{column}`
public record EditorCommand(List<String> words) {
  public EditorCommand {
    words = List.copyOf(words);
  }

  /// Commands of common editors, by name.
  public static Map<String, String> presets() {
    Map<String, String> presets = new LinkedHashMap<>();
    presets.put("Visual Studio Code", "code -g {file}:{line}:{column}");
    presets.put("IntelliJ IDEA", "idea --line {line} --column {column} {file}");
    presets.put("GoLand", "goland --line {line} --column {column} {file}");
    presets.put("PyCharm", "pycharm --line {line} --column {column} {file}");
    presets.put("Sublime Text", "subl {file}:{line}:{column}");
    presets.put("Zed", "zed {file}:{line}:{column}");
    presets.put("Emacs", "emacsclient -n +{line}:{column} {file}");
    presets.put("Vim in a terminal", "x-terminal-emulator -e vim +{line} {file}");
    return presets;
  }

  /// Splits a command at blanks; single and double quotes keep a part together.
  ///
  /// @throws IllegalArgumentException with one line for the user
  public static EditorCommand parse(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0 ? c == quote : c == '"' || c == '\'') {
        quote = quote == 0 ? c : 0;
        inWord = true;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        if (inWord) {
          words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (quote != 0) {
      throw new IllegalArgumentException("the editor's command has an open " + quote);
    }
    if (inWord) {
      words.add(word.toString());
    }
    if (words.isEmpty() || words.getFirst().isBlank() || words.getFirst().indexOf('{') >= 0) {
      throw new IllegalArgumentException("the editor's command names no program");
    }
    return new EditorCommand(words);
  }

  /// The arguments for a place in a file; the file comes last if the command has no `{file}`.
  ///
  /// @param line counted from 1; 0 for none, which becomes 1
  public List<String> arguments(Path file, int line) {
    String path = file.toAbsolutePath().toString();
    List<String> arguments = new ArrayList<>();
    for (String word : words) {
      // The path comes last, so that braces in it stay what they are.
      arguments.add(
          word.replace("{line}", String.valueOf(Math.max(1, line)))
              .replace("{column}", "1")
              .replace("{file}", path));
    }
    if (words.stream().noneMatch(word -> word.contains("{file}"))) {
      arguments.add(path);
    }
    return arguments;
  }
}

package dev.kiln.app.request;

import java.nio.file.Path;
import java.util.List;

/// Writes a request as the command that asks it again: every option whose value is not the usual
/// one, in the order of the question.
public final class CommandText {
  /// How files are named.
  public enum Names {
    /// By their names alone, as a caption has them.
    SHORT,
    /// As they were given, for a command that is run from the same folder.
    AS_GIVEN
  }

  private static final String OUTPUT = "--output";
  private static final String OUTPUT_SHORT = "-o";

  private CommandText() {}

  /// The command of a request.
  ///
  /// @param output the name of the file that the answer goes into; empty for none
  public static String of(Request request, Names names, String output) {
    Question question = request.question();
    ShellWords words = new ShellWords("kiln " + question.word());
    files(words, request, names);
    for (Option<?> option : question.options()) {
      if (request.has(option) && !option.name().equals(OUTPUT)) {
        add(words, option, request.values(), names);
      }
    }
    return (output.isEmpty() ? words : words.option(OUTPUT_SHORT, output)).toString();
  }

  private static void files(ShellWords words, Request request, Names names) {
    List<Path> base = request.base();
    List<Path> current = request.current();
    if (base.isEmpty() || (base.size() == 1 && current.size() == 1)) {
      base.forEach(file -> words.file(name(file, names)));
      current.forEach(file -> words.file(name(file, names)));
      return;
    }
    base.forEach(file -> words.option(Operands.BASE.name(), name(file, names)));
    current.forEach(file -> words.option(Operands.CURRENT.name(), name(file, names)));
  }

  private static String name(Path file, Names names) {
    Path last = file.getFileName();
    return names == Names.SHORT && last != null ? last.toString() : file.toString();
  }

  private static <T> void add(ShellWords words, Option<T> option, Values values, Names names) {
    T value = values.get(option);
    String name = option.name();
    if (option.isFlag()) {
      words.add(name);
      return;
    }
    for (String text : option.texts(value)) {
      boolean file = value instanceof Path || isFiles(value);
      words.option(name, file ? name(Path.of(text), names) : text);
    }
  }

  private static boolean isFiles(Object value) {
    return value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Path;
  }
}

package dev.kiln.app.request;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Writes a request as the command that repeats it, with every option whose value is not the usual
/// one, in the order of the question.
public final class CommandText {
  /// How files are named.
  public enum Names {
    /// By their names alone, as a caption has them.
    SHORT,
    /// As they were given, for a command that is run from the same folder.
    AS_GIVEN
  }

  private static final String OUTPUT = "-o";

  private CommandText() {}

  /// The command of a request.
  ///
  /// @param output the name of the file that the answer goes into; empty for none
  public static String of(Request request, Names names, String output) {
    Question question = request.question();
    ShellWords words = new ShellWords("kiln " + question.word());
    files(words, request, names);
    for (Option<?> option : question.options()) {
      if (request.has(option) && !option.names().contains(OUTPUT)) {
        add(words, option, request, names);
      }
    }
    return (output.isEmpty() ? words : words.option(OUTPUT, output)).toString();
  }

  private static void files(ShellWords words, Request request, Names names) {
    List<Path> base = request.base();
    List<Path> current = request.current();
    if (base.isEmpty() || (base.size() == 1 && current.size() == 1)) {
      base.forEach(file -> words.file(name(file, request, names)));
      current.forEach(file -> words.file(name(file, request, names)));
      return;
    }
    base.forEach(file -> words.option(Operands.BASE.name(), name(file, request, names)));
    current.forEach(file -> words.option(Operands.CURRENT.name(), name(file, request, names)));
  }

  private static String name(Path file, Request request, Names names) {
    return names == Names.SHORT ? request.nameOf(file) : file.toString();
  }

  private static <T> void add(ShellWords words, Option<T> option, Request request, Names names) {
    T value = request.values().get(option);
    if (option.isFlag()) {
      words.add(option.name());
      return;
    }
    boolean file = isFile(value);
    for (String text : option.texts(value)) {
      words.option(option.name(), file ? name(Path.of(text), request, names) : text);
    }
  }

  private static boolean isFile(Object value) {
    return switch (value) {
      case Path _ -> true;
      case Optional<?> one -> one.isPresent() && isFile(one.get());
      case List<?> many -> !many.isEmpty() && isFile(many.getFirst());
      default -> false;
    };
  }
}

package dev.kiln.app.request;

import dev.kiln.model.query.Query;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One complete question: what is asked of which files.
///
/// A request from [Parse] has been checked against the rules of its question.
///
/// @param question what is asked
/// @param base the files of base; empty unless two sides are compared
/// @param current the files of current, or those of a question that knows no sides
/// @param values of the options
public record Request(Question question, List<Path> base, List<Path> current, Values values) {
  public Request {
    base = List.copyOf(base);
    current = List.copyOf(current);
  }

  /// The value of an option.
  ///
  /// @throws IllegalStateException if the question does not take it
  public <T> T get(Option<T> option) {
    if (!question.takes(option)) {
      throw new IllegalStateException(question.word() + " takes no " + option.name());
    }
    return values.get(option);
  }

  /// Whether an option was given with another value than the usual one.
  public boolean has(Option<?> option) {
    return values.has(option);
  }

  /// What of the files is looked at.
  public Query query() {
    return values.get(QueryOptions.QUERY);
  }

  /// The only file.
  public Path file() {
    return current.getFirst();
  }

  /// Every file that is read: those of both sides, and those that options name.
  public List<Path> filesRead() {
    List<Path> files = new ArrayList<>(base);
    files.addAll(current);
    for (Option<?> option : question.options()) {
      if (!option.isWritten() && has(option)) {
        switch (values.get(option)) {
          case Path file -> files.add(file);
          case Optional<?> one when one.orElse(null) instanceof Path file -> files.add(file);
          case List<?> many -> many.forEach(each -> addFile(files, each));
          default -> {}
        }
      }
    }
    return files;
  }

  private static void addFile(List<Path> files, Object each) {
    if (each instanceof Path file) {
      files.add(file);
    }
  }

  /// A file's name as a reader may find it: without folders, unless several files of that name are
  /// compared.
  public String nameOf(Path file) {
    Path name = file.getFileName();
    if (name == null) {
      return file.toString();
    }
    for (List<Path> side : List.of(base, current)) {
      for (Path other : side) {
        if (!other.equals(file) && other.endsWith(name)) {
          return file.toString();
        }
      }
    }
    return name.toString();
  }

  /// The same with another value of one option.
  public <T> Request with(Option<T> option, T value) {
    return new Request(question, base, current, values.with(option, value));
  }

  /// The same with the usual value of one option.
  public <T> Request without(Option<T> option) {
    return with(option, option.usual());
  }
}

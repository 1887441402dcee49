package dev.kiln.app.request;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a request from words: operands and options in the order in which they were given.
public final class Parse {
  /// An option as it was given.
  ///
  /// @param name one of its names, such as `-o`
  /// @param text its value; empty for a flag
  public record Said(String name, String text) {}

  private Parse() {}

  /// Reads and checks a request.
  ///
  /// @param operands the files, as given
  /// @param said the options, in the order given
  /// @throws WrongUse if an option or the options together make no sense
  /// @throws dev.kiln.model.query.QueryException if the query makes no sense
  public static Request of(Question question, List<String> operands, List<Said> said) {
    Values values = values(question, said);
    List<Path> files = new ArrayList<>();
    for (String operand : operands) {
      files.add(file(operand));
    }
    List<Path> base = new ArrayList<>();
    if (question.operands() == Operands.TWO_SIDES) {
      check(files.isEmpty() || files.size() == 2, "expected two files, base and current");
      base.addAll(files.subList(0, files.size() / 2));
      files = new ArrayList<>(files.subList(files.size() / 2, files.size()));
      base.addAll(values.get(Operands.BASE));
      files.addAll(values.get(Operands.CURRENT));
      values = values.with(Operands.BASE, List.of()).with(Operands.CURRENT, List.of());
    }
    Request request = new Request(question, base, files, values);
    check(request);
    return request;
  }

  /// Checks what must hold.
  ///
  /// @throws WrongUse for the first rule that does not hold
  public static void check(Request request) {
    boolean one = request.question().operands() == Operands.ONE;
    check(!one || (request.base().isEmpty() && request.current().size() == 1), "expected one file");
    for (Option<?> option : request.question().required()) {
      check(request.has(option), "expected " + option.name() + " " + option.argument());
    }
    for (Rule rule : request.question().rules()) {
      check(rule.holds().test(request), rule.message());
    }
  }

  private static void check(boolean condition, String message) {
    if (!condition) {
      throw new WrongUse(message);
    }
  }

  private static Path file(String operand) {
    try {
      return Kinds.PATH.parse(operand);
    } catch (IllegalArgumentException e) {
      throw new WrongUse(operand + ": " + e.getMessage(), e);
    }
  }

  /// The values of options, without the rules between them.
  ///
  /// @throws WrongUse if the question does not take one, or a text is no value
  static Values values(Question question, List<Said> said) {
    IdentityHashMap<Option<?>, Object> texts = new IdentityHashMap<>();
    List<Said> query = new ArrayList<>();
    for (Said each : said) {
      Option<?> option = option(question, each.name());
      if (QueryOptions.isPartOfQuery(option)) {
        query.add(new Said(option.name(), each.text()));
      } else {
        add(texts, option, each.text());
      }
    }
    Values values = Values.NONE;
    for (Option<?> option : question.options()) {
      values = with(values, option, texts.get(option));
    }
    return query.isEmpty() ? values : values.with(QueryOptions.QUERY, QueryOptions.query(query));
  }

  @SuppressWarnings("unchecked") // the value before is of the same option
  private static <T> void add(
      IdentityHashMap<Option<?>, Object> values, Option<T> option, String text) {
    values.put(option, option.add((T) values.get(option), text));
  }

  @SuppressWarnings("unchecked") // `add` puts a T under an Option<T>
  private static <T> Values with(Values values, Option<T> option, @Nullable Object value) {
    return value == null ? values : values.with(option, (T) value);
  }

  private static Option<?> option(Question question, String name) {
    for (Option<?> option : question.options()) {
      if (option.names().contains(name)) {
        return option;
      }
    }
    throw new WrongUse("Unknown option: '" + name + "'");
  }
}

package dev.kiln.app.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An option: its names, how its value is read and written, its meaning, and its usual value.
///
/// Two options are equal only if they are the same object, as one word may mean something else in
/// another question.
///
/// @param <T> its value; a list if it may be repeated
public final class Option<T> {
  private final List<String> names;
  private final String argument;
  private final Reading<T> reading;
  private final String meaning;
  private final T usual;
  private final boolean repeats;
  private final boolean written;

  /// How texts become a value and a value becomes texts.
  private interface Reading<T> {
    T add(@Nullable T earlier, String text);

    List<String> texts(T value);
  }

  private Option(
      List<String> names,
      String argument,
      Reading<T> reading,
      T usual,
      boolean repeats,
      boolean written,
      String meaning) {
    this.names = names;
    this.argument = argument;
    this.reading = reading;
    this.usual = usual;
    this.repeats = repeats;
    this.written = written;
    this.meaning = meaning;
  }

  /// An option with a value.
  ///
  /// @param name the longest name, such as `--sort`
  /// @param argument what stands for the value in the help, such as `KEY`
  /// @param usual the value if the option is not given
  public static <T> Option<T> of(
      String name, String argument, Kind<T> kind, T usual, String meaning) {
    return new Option<>(List.of(name), argument, new Single<>(kind), usual, false, false, meaning);
  }

  /// An option without a usual value.
  public static <T> Option<Optional<T>> optional(
      String name, String argument, Kind<T> kind, String meaning) {
    Reading<Optional<T>> reading = new Single<>(new Possible<>(kind));
    return new Option<>(List.of(name), argument, reading, Optional.empty(), false, false, meaning);
  }

  /// An option without a value: it is given or not.
  public static Option<Boolean> flag(String name, String meaning) {
    return new Option<>(
        List.of(name), "", new Single<>(new Given()), /* usual= */ false, false, false, meaning);
  }

  /// An option that may be repeated; nothing is usual.
  public static <E> Option<List<E>> list(
      String name, String argument, Kind<E> kind, String meaning) {
    return new Option<>(
        List.of(name), argument, new Repeated<>(kind, ""), List.of(), true, false, meaning);
  }

  /// An option that may be repeated and whose text may hold several values.
  ///
  /// @param separator of the values in one text
  public static <E> Option<List<E>> list(
      String name, String argument, Kind<E> kind, String separator, List<E> usual, String meaning) {
    Reading<List<E>> reading = new Repeated<>(kind, separator);
    return new Option<>(List.of(name), argument, reading, List.copyOf(usual), true, false, meaning);
  }

  /// The same flag, which may be given several times.
  Option<T> repeating() {
    return new Option<>(names, argument, reading, usual, /* repeats= */ true, written, meaning);
  }

  /// The same option with a short name too, such as `-o`.
  public Option<T> or(String shortName) {
    return new Option<>(
        List.of(shortName, names.getLast()), argument, reading, usual, repeats, written, meaning);
  }

  /// The same option for a file that is written; the files of all other options are read.
  public Option<T> written() {
    return new Option<>(names, argument, reading, usual, repeats, /* written= */ true, meaning);
  }

  public boolean isWritten() {
    return written;
  }

  /// All names, the longest last.
  public List<String> names() {
    return names;
  }

  /// The longest name, such as `--sort`.
  public String name() {
    return names.getLast();
  }

  /// What stands for the value in the help; empty for a flag.
  public String argument() {
    return argument;
  }

  /// What it does, for the help.
  public String meaning() {
    return meaning;
  }

  /// The value if it is not given.
  public T usual() {
    return usual;
  }

  /// Whether it may be given several times.
  public boolean repeats() {
    return repeats;
  }

  public boolean isFlag() {
    return argument.isEmpty();
  }

  /// Reads one text.
  ///
  /// @param earlier the value of the texts before; null for the first
  /// @throws WrongUse with the option's name, if it is no value
  T add(@Nullable T earlier, String text) {
    try {
      return reading.add(earlier, text);
    } catch (IllegalArgumentException e) {
      throw new WrongUse(
          names.getFirst() + (text.isEmpty() ? ": " : " " + text + ": ") + e.getMessage(), e);
    }
  }

  /// The texts that are read back as this value; one unless it repeats.
  List<String> texts(T value) {
    return reading.texts(value);
  }

  @Override
  public String toString() {
    return name();
  }

  private record Single<T>(Kind<T> kind) implements Reading<T> {
    @Override
    public T add(@Nullable T earlier, String text) {
      return kind.parse(text);
    }

    @Override
    public List<String> texts(T value) {
      return List.of(kind.write(value));
    }
  }

  private record Repeated<E>(Kind<E> kind, String separator) implements Reading<List<E>> {
    @Override
    public List<E> add(@Nullable List<E> earlier, String text) {
      List<E> all = earlier == null ? new ArrayList<>() : new ArrayList<>(earlier);
      if (separator.isEmpty()) {
        all.add(kind.parse(text));
      } else {
        for (String part : text.split(separator, -1)) {
          all.add(kind.parse(part));
        }
      }
      return List.copyOf(all);
    }

    @Override
    public List<String> texts(List<E> values) {
      List<String> texts = new ArrayList<>();
      for (E value : values) {
        texts.add(kind.write(value));
      }
      return separator.isEmpty() ? texts : List.of(String.join(separator, texts));
    }
  }

  private record Possible<T>(Kind<T> kind) implements Kind<Optional<T>> {
    @Override
    public Optional<T> parse(String text) {
      return Optional.of(kind.parse(text));
    }

    @Override
    public String write(Optional<T> value) {
      return value.isPresent() ? kind.write(value.get()) : "";
    }
  }

  private record Given() implements Kind<Boolean> {
    @Override
    public Boolean parse(String text) {
      return text.isEmpty() || Boolean.parseBoolean(text);
    }

    @Override
    public String write(Boolean value) {
      return value.toString();
    }
  }
}

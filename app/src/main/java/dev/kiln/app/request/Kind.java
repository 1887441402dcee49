package dev.kiln.app.request;

/// How the text of an option's value is read and written.
///
/// What is written is read back as an equal value.
///
/// @param <T> the value
public interface Kind<T> {
  /// Reads a value.
  ///
  /// @throws IllegalArgumentException that says what is expected, without the option's name
  T parse(String text);

  /// Writes a value as a user would type it.
  String write(T value);
}

package dev.kiln.app.request;

/// Words of a command as a shell reads them.
public final class ShellWords {
  private final StringBuilder text = new StringBuilder();

  public ShellWords(String command) {
    text.append(command);
  }

  public ShellWords add(String word) {
    text.append(' ').append(quoted(word));
    return this;
  }

  /// One word as a shell reads it, in quotes if it needs them.
  public static String quoted(String word) {
    boolean plain = word.matches("[A-Za-z0-9_@%+=:,./-]+");
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /// Adds a file's name; one that begins with a dash gets its folder, to distinguish it from an
  /// option.
  public ShellWords file(String name) {
    return add(name.startsWith("-") ? "./" + name : name);
  }

  /// Adds an option with its value; one that begins with a dash is joined to it, so that it is not
  /// taken for an option.
  public ShellWords option(String name, String value) {
    return value.startsWith("-") ? add(name + "=" + value) : add(name).add(value);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

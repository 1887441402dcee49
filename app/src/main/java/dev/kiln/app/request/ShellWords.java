package dev.kiln.app.export;

/// Words of a command as a shell reads them.
final class ShellWords {
  private final StringBuilder text = new StringBuilder();

  ShellWords(String command) {
    text.append(command);
  }

  ShellWords add(String word) {
    boolean plain = word.matches("[A-Za-z0-9_@%+=:,./-]+");
    text.append(' ').append(plain ? word : "'" + word.replace("'", "'\\''") + "'");
    return this;
  }

  /// Adds an option with its value; one that begins with a dash is joined to it, so that it is not
  /// taken for an option.
  ShellWords option(String name, String value) {
    return value.startsWith("-") ? add(name + "=" + value) : add(name).add(value);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

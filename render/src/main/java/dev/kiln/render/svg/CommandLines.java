package dev.kiln.render.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Breaks a command into lines that can still be pasted. Lines break between arguments, with a
/// backslash, but not between an option and its value, and within an argument only if it alone is
/// longer than a line.
public final class CommandLines {
  private static final String CONTINUED = " \\";

  private CommandLines() {}

  public static List<String> wrap(
      List<String> commands, ToDoubleFunction<String> width, double roomPx, int most) {
    List<String> lines = new ArrayList<>();
    for (String command : commands) {
      StringBuilder line = new StringBuilder();
      for (String argument : groups(command)) {
        String longer = line.isEmpty() ? argument : line + " " + argument;
        if (width.applyAsDouble(longer + CONTINUED) <= roomPx || line.isEmpty()) {
          line.setLength(0);
          line.append(longer);
        } else {
          addLine(lines, line + CONTINUED, width, roomPx);
          line.setLength(0);
          line.append("  ").append(argument);
        }
      }
      addLine(lines, line.toString(), width, roomPx);
    }
    if (lines.size() > most) {
      lines.subList(most - 1, lines.size()).clear();
      lines.add("…");
    }
    return lines;
  }

  private static void addLine(
      List<String> lines, String line, ToDoubleFunction<String> width, double roomPx) {
    boolean fits = width.applyAsDouble(line) <= roomPx;
    lines.addAll(fits ? List.of(line) : TextLines.wrap(line, width, roomPx, 4));
  }

  /// What stays together on a line: an argument, or an option with its value.
  private static List<String> groups(String command) {
    List<String> groups = new ArrayList<>();
    boolean open = false;
    for (String argument : arguments(command)) {
      boolean option = argument.startsWith("-");
      if (open && !option) {
        groups.add(groups.removeLast() + " " + argument);
      } else {
        groups.add(argument);
      }
      open = option;
    }
    return groups;
  }

  /// Parts at spaces that are outside quotes; the quotes stay.
  private static List<String> arguments(String command) {
    List<String> arguments = new ArrayList<>();
    StringBuilder argument = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (c == ' ' && quote == 0) {
        if (!argument.isEmpty()) {
          arguments.add(argument.toString());
          argument.setLength(0);
        }
        continue;
      }
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      }
      argument.append(c);
    }
    if (!argument.isEmpty()) {
      arguments.add(argument.toString());
    }
    return arguments;
  }
}

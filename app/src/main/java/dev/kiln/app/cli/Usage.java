package dev.kiln.app.cli;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Refuses options that say nothing sensible: one line, exit code 2.
final class Usage {
  private Usage() {}

  /// @param message what is expected, with the option's name
  static void check(CommandSpec spec, boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  /// What an option says; its IllegalArgumentException has the line.
  static <T> T valid(CommandSpec spec, Supplier<T> said) {
    try {
      return said.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}

package dev.kiln.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// The subcommands, in the order of the help.
///
/// Each is looked at by reflection, so that all of them take a tenth of a second that a command
/// which is named need not wait.
enum Subcommand {
  INFO,
  TOP,
  RANK,
  RENDER,
  DIFF,
  WHATIF,
  EXPLAIN,
  COST,
  CONVERT,
  DOCTOR;

  /// What the user types.
  String commandName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The command itself, a new one.
  Callable<Integer> command() {
    return switch (this) {
      case INFO -> new InfoCommand();
      case TOP -> new TopCommand();
      case RANK -> new RankCommand();
      case RENDER -> new RenderCommand();
      case DIFF -> new DiffCommand();
      case WHATIF -> new WhatIfCommand();
      case EXPLAIN -> new ExplainCommand();
      case COST -> new CostCommand();
      case CONVERT -> new ConvertCommand();
      case DOCTOR -> new DoctorCommand();
    };
  }

  /// How many files, behind its name, it reads for sure before it does anything else.
  int files() {
    return switch (this) {
      case TOP, RANK, RENDER, WHATIF, CONVERT -> 1;
      case DIFF, EXPLAIN -> 2;
      case INFO, COST, DOCTOR -> 0;
    };
  }

  /// The one that the arguments begin with, else all: help lists them, and options may come first.
  static List<Subcommand> neededFor(String[] arguments) {
    for (Subcommand subcommand : values()) {
      if (arguments.length > 0 && arguments[0].equals(subcommand.commandName())) {
        return List.of(subcommand);
      }
    }
    return List.of(values());
  }
}

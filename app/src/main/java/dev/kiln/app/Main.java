package dev.kiln.app;

import dev.kiln.app.cli.KilnCommand;

/// Starts Kiln.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    int exit = KilnCommand.run(args, Windows::open, DisplayProbe::look);
    if (exit != KilnCommand.RUNNING) {
      System.exit(exit);
    }
  }
}

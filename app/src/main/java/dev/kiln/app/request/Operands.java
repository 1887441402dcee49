package dev.kiln.app.request;

import java.nio.file.Path;
import java.util.List;

/// The files that a question takes.
public enum Operands {
  NONE,
  /// One profile.
  ONE,
  /// One base and one current profile, or several of each through [#BASE] and [#CURRENT].
  TWO_SIDES,
  /// Any number of profiles.
  ANY;

  /// Runs of base, besides the operands.
  public static final Option<List<Path>> BASE =
      Option.list("--base", "FILE", Kinds.PATH, "a file of base; several are added up");

  /// Runs of current, besides the operands.
  public static final Option<List<Path>> CURRENT =
      Option.list("--current", "FILE", Kinds.PATH, "a file of current; several are added up");

  /// The most files that the command line takes.
  public int most() {
    return switch (this) {
      case NONE -> 0;
      case ONE -> 1;
      case TWO_SIDES -> 2;
      case ANY -> Integer.MAX_VALUE;
    };
  }

  /// How many files, at most, are certain to be read if they are given first.
  public int early() {
    return this == ANY ? 0 : most();
  }
}

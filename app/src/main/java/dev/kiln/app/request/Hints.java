package dev.kiln.app.request;

import dev.kiln.model.query.Need;

/// Names the options that provide what the data turned out to lack.
public final class Hints {
  private Hints() {}

  /// `give --counts FILE`.
  public static String of(Need need) {
    return switch (need) {
      case COUNTS -> "give --counts FILE";
      case COUNTS_LENGTH -> "give --counts-seconds S";
      case RECORDING_LENGTH -> "give --seconds S";
      case UNITS -> "give --units B,C";
      case BASIS -> "give --basis BASIS";
      case OUTPUT_FORMAT -> "give --to FORMAT";
      case PROFILE -> "give --profile NAME";
      case EMPTY_SIDE -> "give --allow-empty to go on";
    };
  }
}

package dev.kiln.app.cli;

import dev.kiln.app.png.Pictures;
import dev.kiln.app.report.answer.Outcome;

/// Writes what came of a request where the user said.
final class Writing {
  private Writing() {}

  /// Writes the picture, if there is one, and gives what is to be printed.
  static String textOf(Outcome outcome) throws Exception {
    return switch (outcome) {
      case Outcome.Plain plain -> plain.text();
      case Outcome.Written _ -> "";
      case Outcome.Drawn drawn -> {
        Pictures.write(drawn.drawing(), drawn.format(), drawn.output(), _ -> {});
        yield drawn.text().call();
      }
    };
  }
}

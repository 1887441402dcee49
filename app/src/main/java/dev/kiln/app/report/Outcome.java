package dev.kiln.app.report;

import java.nio.file.Path;
import java.util.List;

/// What came of a request.
public sealed interface Outcome {
  /// What was asked for is done.
  int DONE = 0;

  /// Something is wrong that the request was to find out.
  int FAILED = 1;

  /// Wrong use or bad input.
  int BAD_INPUT = 2;

  /// The exit code of a command.
  int exit();

  /// Text to be printed.
  record Plain(String text, int exit) implements Outcome {
    public Plain(String text) {
      this(text, DONE);
    }
  }

  /// Files that were written.
  record Written(List<Path> files) implements Outcome {
    public Written {
      files = List.copyOf(files);
    }

    @Override
    public int exit() {
      return DONE;
    }
  }
}

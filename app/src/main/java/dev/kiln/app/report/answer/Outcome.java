package dev.kiln.app.report.answer;

import dev.kiln.app.report.draw.Drawing;
import dev.kiln.app.request.options.PictureFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// The result of a request.
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

  /// A picture to be written.
  ///
  /// @param output the file that it goes into
  /// @param text what is printed beside it, worked out when the picture is there
  record Drawn(Drawing drawing, PictureFormat format, FileOutput output, Callable<String> text)
      implements Outcome {
    /// A picture alone.
    public Drawn(Drawing drawing, PictureFormat format, FileOutput output) {
      this(drawing, format, output, () -> "");
    }

    @Override
    public int exit() {
      return DONE;
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

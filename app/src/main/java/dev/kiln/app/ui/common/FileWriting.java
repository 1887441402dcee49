package dev.kiln.app.ui.common;

import dev.kiln.app.report.answer.FileOutput;
import java.io.IOException;

/// Writes a file, off the JavaFX thread.
@FunctionalInterface
public interface FileWriting {
  void write(FileOutput target) throws IOException;
}

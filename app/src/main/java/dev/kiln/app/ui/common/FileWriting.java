package dev.kiln.app.ui.common;

import java.io.IOException;
import java.nio.file.Path;

/// Writes a file, off the JavaFX thread.
@FunctionalInterface
public interface FileWriting {
  void write(Path target) throws IOException;
}

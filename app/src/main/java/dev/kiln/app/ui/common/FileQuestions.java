package dev.kiln.app.ui.common;

import java.nio.file.Path;
import java.util.Optional;

/// Asks for a folder or a file that a view needs.
public interface FileQuestions {
  /// @param title what the folder is for
  Optional<Path> folder(String title);

  /// @param title what the file is for
  Optional<Path> file(String title);
}

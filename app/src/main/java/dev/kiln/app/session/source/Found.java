package dev.kiln.app.session.source;

import java.nio.file.Path;
import java.util.List;

/// The result of looking for a source file.
public sealed interface Found {
  /// The file, and the rule that found it.
  record Source(Path path, String rule) implements Found {}

  /// Several files could be it, or one whose folder differs; the user decides.
  record Candidates(List<Path> paths) implements Found {
    public Candidates {
      paths = List.copyOf(paths);
    }
  }

  /// None; each line says what was looked for, and where.
  record Missing(List<String> looked) implements Found {
    public Missing {
      looked = List.copyOf(looked);
    }
  }
}

package dev.kiln.importers.format;

import java.io.IOException;
import java.util.Optional;

/// Reads one format. Stateless; one package per format, formats never import each other.
public interface ProfileImporter {
  /// What the format is called; made when asked for, as reading does not need it.
  FormatDescriptor descriptor();

  /// Whether the content is this format, sound or damaged; looks at nothing but the head. Exactly
  /// one importer may claim a file.
  boolean recognizes(Head head);

  /// Reads the whole source into profiles begun at the sink, at least one, without building.
  ///
  /// Damage that leaves something worth showing goes to the log; everything else is an
  /// ImportException with one line. No other exception may leave, whatever the bytes are.
  void read(ByteSource source, ProfileSink sink, ImportLog log) throws IOException, ImportException;

  /// Who looks for findings in files of this format, where anyone can.
  default Optional<FindingsReader> findings() {
    return Optional.empty();
  }
}

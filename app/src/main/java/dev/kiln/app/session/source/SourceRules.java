package dev.kiln.app.session.source;

import java.nio.file.Path;
import java.util.List;

/// The places where the user says that sources are.
///
/// @param replacements tried in this order
/// @param folders searched in this order
public record SourceRules(List<Replacement> replacements, List<Path> folders) {
  public SourceRules {
    replacements = List.copyOf(replacements);
    folders = List.copyOf(folders);
  }
}

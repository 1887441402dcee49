package dev.kiln.app.session.source;

import java.nio.file.Path;
import java.util.List;

/// Where the user says that sources lie.
///
/// @param replacements tried in this order
/// @param folders searched in this order
public record SourceRules(List<Replacement> replacements, List<Path> folders) {
  public SourceRules {
    replacements = List.copyOf(replacements);
    folders = List.copyOf(folders);
  }
}

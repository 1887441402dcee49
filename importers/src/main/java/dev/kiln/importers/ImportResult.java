package dev.kiln.importers;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.model.Profile;
import java.util.List;

/// The profiles of a file, at least one, in its order, and what the import had to skip or repair.
public record ImportResult(List<Imported> profiles, ImportLog log) {
  /// One profile of a file.
  ///
  /// @param name what the file calls it: a path in an archive, a name that the format has; the
  ///   file's own name if it holds just this one. No two profiles of a file have the same.
  public record Imported(String name, Profile profile) {}

  public ImportResult {
    profiles = List.copyOf(profiles);
    if (profiles.isEmpty()) {
      throw new IllegalArgumentException("an import without a profile");
    }
  }

  /// Of a file that holds one profile.
  public static ImportResult of(String name, Profile profile, ImportLog log) {
    return new ImportResult(List.of(new Imported(name, profile)), log);
  }

  /// The profile of a file that holds one.
  ///
  /// @throws IllegalStateException if it holds several: somebody has to choose
  public Profile profile() {
    if (profiles.size() > 1) {
      throw new IllegalStateException(profiles.size() + " profiles, and none is chosen");
    }
    return profiles.getFirst().profile();
  }
}

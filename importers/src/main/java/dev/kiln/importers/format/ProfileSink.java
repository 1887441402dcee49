package dev.kiln.importers.format;

import dev.kiln.model.ProfileBuilder;

/// Takes the profiles of one file.
public interface ProfileSink {
  /// Begins a profile. Several may be open at a time; all are built once the importer is through.
  ///
  /// @param name what the file calls the profile; empty if the format has no names
  ProfileBuilder begin(String name);
}

package dev.kiln.model.diff;

import dev.kiln.model.Profile;
import java.util.Objects;

/// A profile that takes part in a comparison.
///
/// @param name what it is called there, such as its file's name
public record ComparedProfile(String name, Profile profile) {
  public ComparedProfile {
    Objects.requireNonNull(name);
    Objects.requireNonNull(profile);
  }
}

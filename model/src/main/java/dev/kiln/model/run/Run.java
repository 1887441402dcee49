package dev.kiln.model.run;

import dev.kiln.model.Profile;
import java.util.Objects;

/// A profile that takes part in a comparison.
///
/// @param name what it is called there, such as its file's name
public record Run(String name, Profile profile) {
  public Run {
    Objects.requireNonNull(name);
    Objects.requireNonNull(profile);
  }
}

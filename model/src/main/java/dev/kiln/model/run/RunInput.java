package dev.kiln.model.run;

import dev.kiln.model.Profile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// A profile that becomes a run of a comparison.
///
/// @param name what it is called there, such as its file's name
/// @param labels facts about the run beside its profile, such as its commit
public record RunInput(String name, Profile profile, Map<String, String> labels) {
  public RunInput {
    Objects.requireNonNull(name);
    Objects.requireNonNull(profile);
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }

  /// A run without labels.
  public RunInput(String name, Profile profile) {
    this(name, profile, Map.of());
  }
}

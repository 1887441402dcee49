package dev.kiln.model.run;

import dev.kiln.model.CallCountTable;
import dev.kiln.model.ProfileInfo;
import dev.kiln.model.query.Rows;
import java.util.Map;

/// A recording that takes part in a comparison.
///
/// @param name what it is called there, such as its file's name
/// @param info what it says about itself
/// @param calls what it counted beside its samples
/// @param labels facts about it beside its profile, such as its commit
/// @param rows its samples in the comparison's profile
public record Run(
    String name, ProfileInfo info, CallCountTable calls, Map<String, String> labels, Rows rows) {
  static Run of(RunInput input, Rows rows) {
    return new Run(
        input.name(), input.profile().info(), input.profile().callCounts(), input.labels(), rows);
  }
}

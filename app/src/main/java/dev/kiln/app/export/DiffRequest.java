package dev.kiln.app.export;

import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.identity.IdentityRules;
import dev.kiln.model.query.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a comparison was asked for: all that the command that repeats it must say.
///
/// @param baseFiles at least one, as a reader may find them
/// @param currentFiles at least one
/// @param query what of both sides is compared
/// @param basis null where it is to be chosen
/// @param units of work, as given; null for none
/// @param rules of names, as they were switched
public record DiffRequest(
    List<String> baseFiles,
    List<String> currentFiles,
    Query query,
    @Nullable Basis basis,
    Basis.@Nullable Units units,
    IdentityRules rules) {
  public DiffRequest {
    baseFiles = List.copyOf(baseFiles);
    currentFiles = List.copyOf(currentFiles);
  }

  /// What is asked of the comparison.
  public ComparisonResult.Asked asked() {
    return new ComparisonResult.Asked(query, basis, units);
  }
}

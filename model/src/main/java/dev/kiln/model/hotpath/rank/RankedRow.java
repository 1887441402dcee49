package dev.kiln.model.hotpath.rank;

import java.util.List;

/// A row of a ranking: a function, and those of its callers and callees that cannot be told from it
/// because all but the same samples pass through them.
///
/// @param function the one where the cost divides
/// @param folded the others, in the order in which they call each other; empty for most rows
public record RankedRow(RankedFunction function, List<RankedFunction> folded) {
  public RankedRow {
    folded = List.copyOf(folded);
  }
}

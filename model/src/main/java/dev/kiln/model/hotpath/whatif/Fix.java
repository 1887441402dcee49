package dev.kiln.model.hotpath.whatif;

import dev.kiln.model.hotpath.rank.Amdahl;
import dev.kiln.model.hotpath.rank.RankOptions.By;

/// A planned change to one function.
///
/// @param key the function's merge key in the shape
/// @param on SELF if its own code gets faster; TOTAL if it does with all it calls, or is called
///   less
/// @param speedup how many times faster, or less often; at least 1, [Amdahl#REMOVED] if it goes
/// @param note where the number is from, such as `microbenchmark`; or empty
public record Fix(int key, By on, double speedup, String note) {
  /// @throws IllegalArgumentException if the speedup is below 1 or no number
  public Fix {
    Amdahl.savedOfPart(speedup);
  }

  /// The part of a stack's cost that it saves where it acts, 0..1.
  double saves() {
    return Amdahl.savedOfPart(speedup);
  }
}

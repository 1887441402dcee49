package dev.kiln.app.session;

import dev.kiln.model.hotpath.rank.Amdahl;
import dev.kiln.model.hotpath.rank.RankOptions.By;

/// A change that the user plans for one function. It refers to the function by name, so that it
/// outlives a query.
///
/// @param on whether its own code gets faster, or all it calls does too
/// @param speedup how many times; [Amdahl#REMOVED] if it goes
/// @param note where the number is from, such as `JMH`; or empty
public record Wish(FunctionName function, By on, double speedup, String note) {
  /// @throws IllegalArgumentException if the speedup is below 1 or no number
  public Wish {
    Amdahl.savedOfPart(speedup);
  }

  public Wish withOn(By newOn) {
    return new Wish(function, newOn, speedup, note);
  }

  public Wish withSpeedup(double newSpeedup) {
    return new Wish(function, on, newSpeedup, note);
  }

  public Wish withNote(String newNote) {
    return new Wish(function, on, speedup, newNote);
  }
}

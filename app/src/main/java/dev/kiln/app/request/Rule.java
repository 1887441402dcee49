package dev.kiln.app.request;

import java.util.function.Predicate;

/// What must hold between the options of a question.
///
/// @param holds of a request that can be answered
/// @param message one line that says what is expected, with the options' names
public record Rule(Predicate<Request> holds, String message) {
  /// The first option makes sense only beside the second.
  public static Rule needs(Option<?> option, Option<?> other) {
    return new Rule(
        r -> !r.has(option) || r.has(other), option.name() + ": only with " + other.name());
  }

  /// One of the two options may be given, not both.
  public static Rule excludes(Option<?> option, Option<?> other) {
    return new Rule(
        r -> !r.has(option) || !r.has(other),
        option.name() + " and " + other.name() + ": give only one of them");
  }
}

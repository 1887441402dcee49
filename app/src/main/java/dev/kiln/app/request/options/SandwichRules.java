package dev.kiln.app.request.options;

import dev.kiln.app.request.Option;
import dev.kiln.app.request.Rule;
import dev.kiln.model.query.Direction;

/// What must hold if a function is drawn between its callers and its callees.
final class SandwichRules {
  private SandwichRules() {}

  static Rule callersAndCallees(Option<String> sandwich) {
    return new Rule(
        r -> !r.has(sandwich) || r.query().direction() == Direction.CALLEES,
        sandwich.name() + " shows callers and callees: no invert");
  }
}

package dev.kiln.app.session;

import dev.kiln.model.hotpath.whatif.Fleet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fixes that are planned together, and the service that they are for.
///
/// @param wishes in the order in which they were added, one for each function
/// @param fleet the instances that run the code; null if they are unknown
/// @param requests that the recorded process answered a second; NaN if unknown
public record FixPlan(List<Wish> wishes, @Nullable Fleet fleet, double requests) {
  public static final FixPlan NONE = new FixPlan(List.of(), null, Double.NaN);

  public FixPlan {
    wishes = List.copyOf(wishes);
  }

  public boolean has(FunctionName function) {
    return wishes.stream().anyMatch(wish -> wish.function().equals(function));
  }

  /// One more wish; the same if there is one for the function.
  public FixPlan plus(Wish wish) {
    if (has(wish.function())) {
      return this;
    }
    List<Wish> more = new ArrayList<>(wishes);
    more.add(wish);
    return withWishes(more);
  }

  public FixPlan with(int index, Wish wish) {
    List<Wish> changed = new ArrayList<>(wishes);
    changed.set(index, wish);
    return withWishes(changed);
  }

  public FixPlan without(int index) {
    List<Wish> fewer = new ArrayList<>(wishes);
    fewer.remove(index);
    return withWishes(fewer);
  }

  public FixPlan withWishes(List<Wish> newWishes) {
    return new FixPlan(newWishes, fleet, requests);
  }

  public FixPlan withFleet(@Nullable Fleet newFleet) {
    return new FixPlan(wishes, newFleet, requests);
  }

  public FixPlan withRequests(double newRequests) {
    return new FixPlan(wishes, fleet, newRequests);
  }
}

package dev.kiln.model.run;

import dev.kiln.model.ProfileInfo;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// One side of a comparison.
///
/// @param side which one, as the comparison is turned
/// @param runs at least one
/// @param spans how many different spans its samples are linked to; 0 if the format has none
public record Runs(Side side, List<Run> runs, long spans) {
  public Runs {
    runs = List.copyOf(runs);
  }

  /// The name of the run, or of the first and how many more there are.
  public String name() {
    int more = runs.size() - 1;
    String first = runs.getFirst().name();
    return more == 0 ? first : first + " and " + more + " more";
  }

  public List<String> names() {
    return runs.stream().map(Run::name).toList();
  }

  /// The summed length of all runs; empty if one does not tell it.
  public OptionalLong durationNanos() {
    long sum = 0;
    for (Run run : runs) {
      OptionalLong length = run.info().durationNanos();
      if (length.isEmpty()) {
        return length;
      }
      sum += length.getAsLong();
    }
    return OptionalLong.of(sum);
  }

  /// What the first run says about itself.
  public ProfileInfo firstInfo() {
    return runs.getFirst().info();
  }

  /// The format of its files, several joined by commas.
  public String format() {
    return runs.stream()
        .map(run -> run.info().format())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /// The first run's word for a fact; empty if it has none.
  public String fact(String name) {
    return firstInfo().facts().stream()
        .filter(fact -> fact.name().equals(name))
        .map(ProfileInfo.Fact::value)
        .findFirst()
        .orElse("");
  }

  Runs turned() {
    return new Runs(side.other(), runs, spans);
  }
}

package dev.kiln.model.run;

import dev.kiln.model.ProfileInfo;
import dev.kiln.model.column.Saturating;
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
      sum = Saturating.add(sum, length.getAsLong());
    }
    return OptionalLong.of(sum);
  }

  /// The format of its files, several joined by commas.
  public String format() {
    return runs.stream()
        .map(run -> run.info().format())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /// What the runs say of a fact, each word once, sorted: runs are in no order. Empty if none has
  /// it.
  public List<String> fact(String name) {
    return runs.stream()
        .flatMap(run -> run.info().facts().stream())
        .filter(fact -> fact.name().equals(name))
        .map(ProfileInfo.Fact::value)
        .distinct()
        .sorted()
        .toList();
  }

  Runs turned() {
    return new Runs(side.other(), runs, spans);
  }
}

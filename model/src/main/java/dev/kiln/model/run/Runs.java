package dev.kiln.model.run;

import dev.kiln.model.CallCountTable;
import dev.kiln.model.ProfileInfo;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// What is known of one side of a comparison.
///
/// @param side which one, as the comparison is turned
/// @param names of its runs, at least one
/// @param infos what each run says of itself
/// @param callCounts what each run counted beside its samples
/// @param spans how many different spans its samples are linked to; 0 where the format has none
public record Runs(
    Side side,
    List<String> names,
    List<ProfileInfo> infos,
    List<CallCountTable> callCounts,
    long spans) {
  public Runs {
    names = List.copyOf(names);
    infos = List.copyOf(infos);
    callCounts = List.copyOf(callCounts);
  }

  /// The name of the run, or of the first and how many more there are.
  public String name() {
    int more = names.size() - 1;
    return more == 0 ? names.getFirst() : names.getFirst() + " and " + more + " more";
  }

  public int runs() {
    return names.size();
  }

  /// The summed length of all runs; empty where one does not tell it.
  public OptionalLong durationNanos() {
    long sum = 0;
    for (ProfileInfo info : infos) {
      if (info.durationNanos().isEmpty()) {
        return OptionalLong.empty();
      }
      sum += info.durationNanos().getAsLong();
    }
    return OptionalLong.of(sum);
  }

  /// The format of its files, several joined by commas.
  public String format() {
    return infos.stream().map(ProfileInfo::format).distinct().collect(Collectors.joining(", "));
  }

  /// The first run's word for a fact; empty where it has none.
  public String fact(String name) {
    return infos.getFirst().facts().stream()
        .filter(fact -> fact.name().equals(name))
        .map(ProfileInfo.Fact::value)
        .findFirst()
        .orElse("");
  }

  Runs turned() {
    return new Runs(side.other(), names, infos, callCounts, spans);
  }
}

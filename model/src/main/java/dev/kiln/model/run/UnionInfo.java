package dev.kiln.model.run;

import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.ProfileInfo;
import dev.kiln.model.ProfileInfo.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The info of a union: the facts on which all its profiles agree, and the longest duration.
final class UnionInfo {
  private UnionInfo() {}

  static void add(ProfileBuilder builder, List<Profile> profiles, List<Side> sides) {
    List<ProfileInfo> infos = profiles.stream().map(Profile::info).toList();
    builder.format(joined(infos, ProfileInfo::format), "");
    builder.producer(joined(infos, ProfileInfo::producer));
    ProfileInfo first = infos.getFirst();
    if (infos.stream().allMatch(info -> info.durationNanos().isPresent())) {
      builder.duration(infos.stream().mapToLong(i -> i.durationNanos().orElse(0)).max().orElse(0));
    }
    boolean samePeriod =
        infos.stream()
            .allMatch(
                info ->
                    Objects.equals(info.periodType(), first.periodType())
                        && info.period().equals(first.period()));
    OptionalLong period = first.period();
    if (samePeriod && first.periodType() != null && period.isPresent()) {
      builder.period(first.periodType(), period.getAsLong());
    }
    facts(builder, infos, sides);
  }

  private static String joined(List<ProfileInfo> infos, Function<ProfileInfo, String> what) {
    return infos.stream().map(what).distinct().collect(Collectors.joining(", "));
  }

  /// Facts in the order of first sight; those that differ name their side.
  private static void facts(ProfileBuilder builder, List<ProfileInfo> infos, List<Side> sides) {
    Map<Fact, Map<Side, Integer>> seen = new LinkedHashMap<>();
    for (int p = 0; p < infos.size(); p++) {
      for (Fact fact : infos.get(p).facts()) {
        seen.computeIfAbsent(fact, _ -> new LinkedHashMap<>()).merge(sides.get(p), 1, Integer::sum);
      }
    }
    seen.forEach(
        (fact, by) -> {
          String side = by.size() > 1 ? "" : " (" + by.keySet().iterator().next().word() + ")";
          builder.fact(fact.name() + side, fact.value());
        });
  }
}

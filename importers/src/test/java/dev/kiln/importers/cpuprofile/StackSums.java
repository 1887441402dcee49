package dev.kiln.importers.cpuprofile;

import dev.kiln.importers.cpuprofile.NaiveReading.Sum;
import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a profile says of each stack, in the form of [NaiveReading].
final class StackSums {
  private StackSums() {}

  static Map<String, Sum> of(Profile profile) {
    Map<String, Sum> sums = new TreeMap<>();
    SampleTable samples = profile.samples();
    for (int row = 0; row < samples.size(); row++) {
      long micros = 0;
      long count = 0;
      for (int type = 0; type < profile.valueTypes().size(); type++) {
        boolean time = profile.valueTypes().get(type).unit().equals("microseconds");
        micros += time ? samples.value(row, type) : 0;
        count += time ? 0 : samples.value(row, type);
      }
      sums.merge(stack(profile, samples.stack(row)), new Sum(micros, count), Sum::plus);
    }
    return sums;
  }

  private static String stack(Profile profile, int leaf) {
    List<String> names = new ArrayList<>();
    for (int s = leaf; s != 0; s = profile.stacks().parent(s)) {
      int function = profile.frames().function(profile.stacks().frame(s));
      names.addFirst(
          profile.functions().name(function).replaceFirst("^\\(anonymous\\).*", "(anonymous)"));
    }
    return String.join(" > ", names);
  }
}

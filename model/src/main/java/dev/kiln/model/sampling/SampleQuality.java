package dev.kiln.model.sampling;

import dev.kiln.model.FrameTable;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.SampleTable;
import dev.kiln.model.StackTable;
import dev.kiln.model.query.Rows;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// How much of a value type lies in incomplete samples, in its native unit.
///
/// @param total of all samples
/// @param truncated in stacks whose outer frames the profiler dropped
/// @param unknown in stacks whose innermost frame has no name: an address, `[unknown]`, `??`
/// @param withoutStack in samples that have no stack at all
public record SampleQuality(long total, long truncated, long unknown, long withoutStack) {
  /// What profilers write if they know no name: addresses and perf's `[unknown]`, addr2line's `??`,
  /// and the error frames of async-profiler (`unknown_Java`, `not_walkable_Java`, ...).
  private static final Pattern NO_NAME =
      Pattern.compile(
          "|\\?+|0x[0-9a-fA-F]+|\\[?\\(?unknown\\)?]?"
              + "|\\[?(unknown|not_walkable|no|deoptimization)_(not_)?Java(_frame)?]?");

  /// What all of these begin with: a look that spares most names the regex.
  private static final String FIRST_LETTERS = "?0[(und";

  /// Adds up all samples of a value type.
  public static SampleQuality of(Profile profile, int valueType) {
    List<Rows> all = List.of(Rows.range(0, profile.samples().size()));
    return of(profile, valueType, all).getFirst();
  }

  /// Adds up several sets of samples of a value type; names are looked at once for all.
  public static List<SampleQuality> of(Profile profile, int valueType, List<Rows> sets) {
    BitSet cutMarks = functions(profile, name -> name.equals(ProfileBuilder.TRUNCATED));
    BitSet unknown = functions(profile, SampleQuality::isNoName);
    BitSet truncated = truncatedStacks(profile, cutMarks);
    return sets.stream().map(rows -> of(profile, valueType, rows, truncated, unknown)).toList();
  }

  private static SampleQuality of(
      Profile profile, int valueType, Rows rows, BitSet truncated, BitSet unknown) {
    SampleTable samples = profile.samples();
    StackTable stacks = profile.stacks();
    FrameTable frames = profile.frames();
    boolean named = unknown.isEmpty();
    long[] sums = new long[4];
    for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
      long value = samples.value(row, valueType);
      int stack = samples.stack(row);
      sums[0] += value;
      sums[1] += truncated.get(stack) ? value : 0;
      boolean nameless = !named && stack > 0 && unknown.get(frames.function(stacks.frame(stack)));
      sums[2] += nameless ? value : 0;
      sums[3] += stack == 0 ? value : 0;
    }
    return new SampleQuality(sums[0], sums[1], sums[2], sums[3]);
  }

  /// Whether a name says that the profiler had none.
  public static boolean isNoName(String function) {
    if (!function.isEmpty() && FIRST_LETTERS.indexOf(function.charAt(0)) < 0) {
      return false;
    }
    return NO_NAME.matcher(function).matches();
  }

  private static BitSet truncatedStacks(Profile profile, BitSet marks) {
    StackTable stacks = profile.stacks();
    BitSet truncated = new BitSet(marks.isEmpty() ? 0 : stacks.size());
    for (int s = 1; s < stacks.size() && !marks.isEmpty(); s++) {
      boolean marked =
          stacks.parent(s) == 0
              ? marks.get(profile.frames().function(stacks.frame(s)))
              : truncated.get(stacks.parent(s));
      truncated.set(s, marked);
    }
    return truncated;
  }

  private static BitSet functions(Profile profile, Predicate<String> name) {
    BitSet chosen = new BitSet();
    for (int f = 0; f < profile.functions().size(); f++) {
      chosen.set(f, name.test(profile.functions().name(f)));
    }
    return chosen;
  }
}
